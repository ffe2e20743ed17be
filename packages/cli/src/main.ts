#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { interleave } from "./interleave.ts";
import { piecesOf, writeParts } from "./largeFile.ts";

// Whoever reads may stop before all is written: `interleave run scenario.ts | head`.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = interleave(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  read: (path) => readFileSync(path, "utf8"),
  pieces: piecesOf,
  write: writeParts,
  // A terminal that does not know how wide it is says 0.
  columns: process.stdout.columns || 80,
  colours: process.stdout.isTTY === true && process.stdout.hasColors(256) && !process.env.NO_COLOR,
});
