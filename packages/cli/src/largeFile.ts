import { closeSync, openSync, readSync, writeSync } from "node:fs";

/** Bytes that are read or written at once. */
const PIECE = 2 ** 20;

/** A file's bytes. What comes next is read over what came before. */
export function* piecesOf(path: string): Generator<Uint8Array> {
  const file = openSync(path, "r");
  try {
    const bytes = new Uint8Array(PIECE);
    for (let count = readSync(file, bytes); count > 0; count = readSync(file, bytes)) yield bytes.subarray(0, count);
  } finally {
    closeSync(file);
  }
}

/** Writes parts one behind the other: all of them together may be more than a string or a buffer can hold. */
export function writeParts(path: string, parts: Iterable<string | Uint8Array>): void {
  const file = openSync(path, "w");
  try {
    let text = "";
    const flush = () => {
      writeAll(file, Buffer.from(text));
      text = "";
    };
    for (const part of parts) {
      if (typeof part === "string") text += part;
      if (typeof part !== "string" || text.length > PIECE) flush();
      if (typeof part !== "string") writeAll(file, part);
    }
    flush();
  } finally {
    closeSync(file);
  }
}

/** A pipe takes only some of it at a time. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}
