import type { RunValue } from "@interleave/runner";
import { fromJSON, type Trace, TraceError, type TraceMeta } from "@interleave/trace";
import { longestSource } from "../editor/longestSource.ts";
import { type Bookmark, readBookmarks } from "../link/bookmarks.ts";
import { FieldProblem } from "../link/fields.ts";
import { readState } from "../link/readState.ts";
import { type LinkState, largestState, linkVersion } from "../link/state.ts";

/** What a file turned out to be. */
export type ReadFile =
  | { kind: "share"; state: LinkState }
  | { kind: "trace"; trace: Trace; ran: RunValue; bookmarks: Bookmark[] }
  | { kind: "neither"; problem: string };

/** Most bytes of a file. A run of ten million events, the most there are, takes more than a browser can hold as one text. */
export const largestFile = 256 * 1024 * 1024;

/** Reads a text that anybody may have written: a moment that was shared, or a trace. Never throws, never runs anything. */
export function readFile(text: string): ReadFile {
  if (text.length > largestState) return readTrace(text);
  const fields = fieldsOf(text);
  if (fields === null)
    return refused("This file is neither a shared moment nor a trace: it is no JSON, or was cut off.");
  if ("format" in fields) return readTrace(text);
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

function readTrace(text: string): ReadFile {
  try {
    const { trace, meta } = fromJSON(text);
    return { kind: "trace", trace, ran: runOf(meta), bookmarks: readBookmarks(meta.bookmarks ?? []) };
  } catch (error) {
    if (error instanceof TraceError) return refused(error.message);
    if (error instanceof FieldProblem) return refused(`This trace is damaged: ${error.message}.`);
    throw error;
  }
}

/** What the trace was computed from; throws a `TraceError` where it does not say so. */
function runOf({ runtime, source, seed }: TraceMeta): RunValue {
  if (typeof source !== "string" || typeof runtime !== "string")
    throw new TraceError("This trace holds no source, so there is nothing to show beside it.");
  if (source.length > longestSource) throw new TraceError("This trace holds a source of more than 1 MiB.");
  return { runtime, source, seed: Number.isSafeInteger(seed) ? Number(seed) : 0, inputs: [] };
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
