import { prepareTrace } from "@interleave/timeline";
import { doWork } from "../files/work.ts";
import { grouped } from "../instant/words.ts";
import { addMine } from "../mine/addMine.ts";
import type { Stage } from "../store/playground.ts";
import { askForFile } from "./askForFile.ts";
import { readOffered } from "./readOffered.ts";

/** Shows what a file holds; scenarios go to the person's own. Nothing in it runs. */
function openFile(stage: Stage, file: File): Promise<void> {
  const { openShared, openTrace, refuse, open } = stage.store.getState();
  return doWork(`Opening ${file.name}`, async (work) => {
    const read = await readOffered(file, work);
    if (read.kind === "share") return openShared(read.state, "file");
    if (read.kind === "neither") return refuse(read.problem);
    if (read.kind === "scenarios") {
      const left = addMine(stage, read.scenarios);
      if (left !== "") refuse(left);
      return open("mine");
    }
    const { trace, ran, bookmarks, cutOff } = read;
    for (const _ of prepareTrace(trace)) await work.breathe(1);
    await work.pause();
    openTrace(trace, ran, bookmarks);
    const shown = grouped(trace.length);
    if (cutOff) refuse(`This file was cut off before its end: shown are the ${shown} events that are in it.`);
  });
}

/** Lets the person choose a file, and shows what it holds. */
export function chooseFile(stage: Stage): void {
  askForFile((file) => void openFile(stage, file));
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

/** Opens a file, or the text of one, that is pasted where nothing can be typed. */
export function openPasted(stage: Stage): void {
  addEventListener("paste", (event) => {
    // Where the focus is: Firefox sends the event to what was selected last, which may be the editor that was left.
    const isTyping = document.activeElement?.closest(typed) != null;
    if (isTyping || event.clipboardData === null) return;
    const text = event.clipboardData.getData("text/plain");
    // A text that is no object is no file of ours, but something copied for elsewhere.
    const asFile = text.trimStart().startsWith("{") ? new File([text], "what was pasted") : undefined;
    const file = event.clipboardData.files[0] ?? asFile;
    if (file === undefined) return;
    event.preventDefault();
    void openFile(stage, file);
  });
}

const typed = "input, textarea, select, [contenteditable], .code-editor";
