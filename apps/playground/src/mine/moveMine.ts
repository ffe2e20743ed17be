import { visible } from "@interleave/trace";
import { download } from "../dialogs/download.ts";
import { count } from "../instant/words.ts";
import { askForFile } from "../page/askForFile.ts";
import { draftKey, findRuntime } from "../store/language.ts";
import { stage, verbs } from "../store/live.ts";
import { say } from "../store/notice.ts";
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
  refuse(addMine(read));
}

/** Adds scenarios to the person's own. Gives a sentence on those that were left out, or "". */
export function addMine(filed: readonly FiledScenario[]): string {
  const known = filed.filter(({ language }) => findRuntime(stage.world, language) !== undefined);
  for (const { name, language, source } of known) verbs.addMine(visible(name), language, source);
  say(`${count(known.length, "scenario")} added.`);
  const left = filed.length - known.length;
  return left === 0 ? "" : `${count(left, "scenario")} left out: this page does not know the language.`;
}
