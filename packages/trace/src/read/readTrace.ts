import { fromJSON } from "../fromJSON.ts";
import { isPacked, PackedReader } from "../packed/packedReader.ts";
import type { Trace } from "../trace.ts";
import type { TraceMeta } from "../traceFile.ts";
import { TraceReader } from "./traceReader.ts";

/** So many bytes are read at once: few enough to be dealt with in some milliseconds, so that whoever reads can breathe. */
const PIECE = 2 ** 16;

/** What a file is read from; a `Blob` is one. */
export interface Bytes {
  readonly size: number;
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> };
  text(): Promise<string>;
}

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
 * @param progress is told after each piece how many bytes have been read; what it throws ends the reading
 */
export async function readTrace(file: Bytes, progress: (read: number) => void = () => {}): Promise<ReadTrace> {
  let bytes = await piece(file, 0);
  const reader = readerOf(bytes);
  for (let from = 0; from < file.size && !reader.isOfOtherLayout; from += PIECE) {
    // The next piece is fetched while this one is read.
    const next = piece(file, from + PIECE);
    reader.push(bytes);
    progress(Math.min(file.size, from + PIECE));
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
async function piece(file: Bytes, from: number): Promise<Uint8Array> {
  if (from >= file.size) return new Uint8Array();
  return new Uint8Array(await file.slice(from, Math.min(file.size, from + PIECE)).arrayBuffer());
}
