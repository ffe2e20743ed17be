import type { Stage } from "../store/playground.ts";
import { largestFile, readFile } from "./readFile.ts";

/** Shows what a file holds. Nothing in it runs. */
async function openFile({ store }: Stage, file: File): Promise<void> {
  const { openShared, openTrace, refuse } = store.getState();
  if (file.size > largestFile) return refuse("This file is larger than 256 MiB, more than can be opened here.");
  let text: string;
  try {
    text = await file.text();
  } catch {
    return refuse(`The browser could not read ${file.name}.`);
  }
  const read = readFile(text);
  if (read.kind === "share") openShared(read.state, "file");
  else if (read.kind === "trace") openTrace(read.trace, read.ran, read.bookmarks);
  else refuse(read.problem);
}

/** Lets the person choose a file, and shows what it holds. */
export function chooseFile(stage: Stage): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".json,application/json";
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file !== undefined) void openFile(stage, file);
  });
  input.click();
}

/** Opens a file that is dropped anywhere on the page; while one hovers over it, the page says so. */
export function openDropped(stage: Stage): void {
  const { dataset } = document.documentElement;
  const carriesFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes("Files") === true;
  const over = (event: DragEvent) => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    dataset.drop = "";
  };
  addEventListener("dragenter", over, true);
  addEventListener("dragover", over, true);
  addEventListener("dragleave", ({ relatedTarget }) => {
    if (relatedTarget === null) delete dataset.drop;
  });
  addEventListener(
    "drop",
    (event) => {
      delete dataset.drop;
      if (!carriesFile(event)) return;
      event.preventDefault();
      event.stopPropagation();
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) void openFile(stage, file);
    },
    true,
  );
}
