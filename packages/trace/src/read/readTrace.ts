import { fromJSON } from "../fromJSON.ts";
import { isPacked, PackedReader } from "../packed/packedReader.ts";
import type { Trace } from "../trace.ts";
import type { TraceMeta } from "../traceFile.ts";
import { TraceReader } from "./traceReader.ts";

/** So many bytes are read at once: few enough to take a millisecond or two, so that whoever reads can breathe. */
const PIECE = 2 ** 16;
/** So many are fetched at once: a browser takes as long to hand over a piece as reading it takes. */
const FETCHED = 2 ** 22;

/** What a file is read from; a `Blob` is one. */
export interface Bytes {
  readonly size: number;
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> };
  text(): Promise<string>;
}

/** A page that is to answer while a file is read gives a promise now and then, and keeps it in a task of its own. */
export type Progress = (read: number) => void | Promise<void>;

/** A trace as it came from a file. */
export interface ReadTrace {
  trace: Trace;
  meta: TraceMeta;
  /** The file ended before it should: the trace holds the events up to there, and is not complete. */
  cutOff: boolean;
}

/**
 * Reads a trace from a file of either form, piece by piece. Rejects with a `TraceError` for what is none, and with whatever the
 * file rejects with.
 *
 * @param progress is told after each piece how many bytes have been read, and waited for; what it throws ends the reading
 */
export async function readTrace(file: Bytes, progress: Progress = () => {}): Promise<ReadTrace> {
  let bytes = await fetched(file, 0);
  const reader = readerOf(bytes);
  for (let from = 0; from < file.size && !reader.isOfOtherLayout; from += FETCHED) {
    // What comes next is fetched while this is read.
    const next = fetched(file, from + FETCHED);
    for (let at = 0; at < bytes.length && !reader.isOfOtherLayout; at += PIECE) {
      reader.push(bytes.subarray(at, at + PIECE));
      await progress(Math.min(file.size, from + at + PIECE));
    }
    bytes = await next;
  }
  return reader.end() ?? { ...fromJSON(await file.text()), cutOff: false };
}

/** The same for what waits for nothing: the file's bytes in pieces, and as a text, which only an unusual layout asks for. */
export function readTraceNow(pieces: Iterable<Uint8Array>, text: () => string): ReadTrace {
  let reader: TraceReader | PackedReader | null = null;
  for (const bytes of pieces) {
    reader ??= readerOf(bytes);
    reader.push(bytes);
    if (reader.isOfOtherLayout) break;
  }
  return reader?.end() ?? { ...fromJSON(text()), cutOff: false };
}

function readerOf(first: Uint8Array): TraceReader | PackedReader {
  return isPacked(first) ? new PackedReader() : new TraceReader();
}

/** Nothing past the end. */
async function fetched(file: Bytes, from: number): Promise<Uint8Array> {
  if (from >= file.size) return new Uint8Array();
  return new Uint8Array(await file.slice(from, Math.min(file.size, from + FETCHED)).arrayBuffer());
}
