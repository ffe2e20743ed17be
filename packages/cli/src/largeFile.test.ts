import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { piecesOf, writeParts } from "./largeFile.ts";

test("what is written in parts is read in pieces as it was", () => {
  const folder = mkdtempSync(join(tmpdir(), "interleave-"));
  try {
    const path = join(folder, "file");
    const parts = ["é".repeat(700_000), "", new Uint8Array([0, 255, 10]), "b".repeat(1_500_000)];
    writeParts(path, parts);
    const wanted = Buffer.concat(parts.map((part) => Buffer.from(part)));
    const pieces = Array.from(piecesOf(path), (bytes) => Buffer.from(bytes));
    expect(pieces.length).toBeGreaterThan(2);
    expect(Buffer.concat(pieces).equals(wanted)).toBe(true);
    expect(readFileSync(path).equals(wanted)).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
