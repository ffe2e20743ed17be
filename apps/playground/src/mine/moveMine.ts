import { download } from "../dialogs/download.ts";
import { askForFile } from "../page/askForFile.ts";
import { draftKey } from "../store/language.ts";
import { stage } from "../store/live.ts";
import { addMine } from "./addMine.ts";
import { type FiledScenario, largestFile, readMine, writeMine } from "./mineFile.ts";

/** Offers all of the person's own scenarios as one file. */
export async function exportMine(): Promise<void> {
  const { world, store } = stage;
  const filed = store.getState().mine.map(async ({ id, name, language }): Promise<FiledScenario> => {
    const draft = await world.drafts.load(draftKey(language, id));
    return { name, language, source: draft?.text ?? "" };
  });
  download("interleave-scenarios.json", writeMine(await Promise.all(filed)));
}

/** Lets the person choose such a file, and adds what it holds; `refuse` hears why not. */
export function importMine(refuse: (problem: string) => void): void {
  askForFile((file) => void add(file, refuse));
}

async function add(file: File, refuse: (problem: string) => void): Promise<void> {
  if (file.size > largestFile) return refuse("This file is larger than 64 MiB, which no scenarios are.");
  const read = readMine(await file.text());
  if ("problem" in read) return refuse(read.problem);
  refuse(addMine(stage, read));
}
