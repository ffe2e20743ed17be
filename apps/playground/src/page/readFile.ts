import type { RunValue } from "@interleave/runner";
import {
  type Bytes,
  type Progress,
  readTrace as readAnyTrace,
  type Trace,
  TraceError,
  type TraceMeta,
} from "@interleave/trace";
import { longestSource } from "../editor/longestSource.ts";
import { type Bookmark, readBookmarks } from "../link/bookmarks.ts";
import { FieldProblem } from "../link/fields.ts";
import { readInputs } from "../link/inputs.ts";
import { readState } from "../link/readState.ts";
import { type LinkState, largestState, linkVersion } from "../link/state.ts";
import { beginsAsMine, type FiledScenario, format, largestFile, readMine } from "../mine/mineFile.ts";

/** What a file turned out to be. */
export type ReadFile =
  | { kind: "share"; state: LinkState }
  | { kind: "trace"; trace: Trace; ran: RunValue; bookmarks: Bookmark[]; cutOff: boolean }
  | { kind: "scenarios"; scenarios: readonly FiledScenario[] }
  | { kind: "neither"; problem: string };

/** What every trace begins with, in either of its forms, as far as this page wrote it. */
const beginning = '{"format":"interleave trace"';

/**
 * Reads a file that anybody may have written: a moment that was shared, scenarios, or a trace. Runs nothing of it. Rejects only with what
 * the file itself rejects with, and with what `progress` throws, which is told how many bytes have been read, and waited for.
 */
export async function readFile(file: Bytes, progress: Progress = () => {}): Promise<ReadFile> {
  if (file.size > largestState && !(await holdsScenarios(file))) return readTrace(file, progress);
  const text = await file.text();
  if (text.startsWith(beginning)) return readTrace(file, progress);
  const fields = fieldsOf(text);
  if (fields === null)
    return refused("This file is neither a shared moment nor a trace: it is no JSON, or was cut off.");
  if ("format" in fields) return fields.format === format ? readScenarios(text) : readTrace(file, progress);
  if (!("source" in fields && "version" in fields))
    return refused("This file is neither a shared moment nor a trace of Interleave.");
  const { version } = fields;
  if (typeof version === "number" && version > linkVersion) {
    return refused(
      `This file was made by a newer version of Interleave (format ${version}; this page reads ${linkVersion}). Reload the page to get the newest version.`,
    );
  }
  const read = readState(text, "file");
  return read.ok ? { kind: "share", state: read.state } : refused(read.problem);
}

/** Whether a large file is one of scenarios; no other is taken as one text. */
async function holdsScenarios(file: Bytes): Promise<boolean> {
  if (file.size > largestFile) return false;
  return beginsAsMine(new TextDecoder().decode(await file.slice(0, 64).arrayBuffer()));
}

function readScenarios(text: string): ReadFile {
  const read = readMine(text);
  return "problem" in read ? refused(read.problem) : { kind: "scenarios", scenarios: read };
}

async function readTrace(file: Bytes, progress: Progress): Promise<ReadFile> {
  try {
    const { trace, meta, cutOff } = await readAnyTrace(file, progress);
    return { kind: "trace", trace, ran: runOf(meta), bookmarks: readBookmarks(meta.bookmarks ?? []), cutOff };
  } catch (error) {
    if (error instanceof TraceError) return refused(error.message);
    if (error instanceof FieldProblem) return refused(`This trace is damaged: ${error.message}.`);
    throw error;
  }
}

/** What the trace was computed from; throws where it does not say so, or not as this page would. A recorder tells of no inputs. */
function runOf({ runtime, source, seed, inputs = [] }: TraceMeta): RunValue {
  if (typeof source !== "string" || typeof runtime !== "string")
    throw new TraceError("This trace holds no source, so there is nothing to show beside it.");
  if (source.length > longestSource) throw new TraceError("This trace holds a source of more than 1 MiB.");
  return { runtime, source, seed: Number.isSafeInteger(seed) ? Number(seed) : 0, inputs: readInputs(inputs) };
}

function fieldsOf(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
  } catch {
    return null;
  }
}

function refused(problem: string): ReadFile {
  return { kind: "neither", problem };
}
