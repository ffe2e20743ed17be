import { Cancelled, type WorkOnFile } from "../files/work.ts";
import type { ReadFile } from "./readFile.ts";

/** Most bytes of a file: more than the ten million events take that a trace can have. */
const largest = 768 * 2 ** 20;

/** Fetched when a file is first opened: the page stands without it. */
const reader = () => import("./readFile.ts");

/** What a file holds that a person offers, or why nothing can be had of it. Tells `work` how far it has come. */
export async function readOffered(file: File, work: WorkOnFile): Promise<ReadFile> {
  if (file.size > largest)
    return { kind: "neither", problem: "This file is larger than 768 MiB, more than can be opened here." };
  try {
    const { readFile } = await reader();
    const read = await readFile(file, (bytes) => work.breathe(bytes / file.size));
    work.tell(1);
    return read;
  } catch (error) {
    if (error instanceof Cancelled) throw error;
    return { kind: "neither", problem: `The browser could not read ${file.name}.` };
  }
}
