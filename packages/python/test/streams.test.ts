import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fromJSON, type Trace } from "@interleave/trace";
import { afterAll, expect, test } from "vitest";
import { findPythons } from "./pythons.ts";
import { src } from "./runtimes.ts";

const folder = mkdtempSync(join(tmpdir(), "interleave-"));
const env = { ...process.env, PYTHONPATH: src, PYTHONDONTWRITEBYTECODE: "1" };

afterAll(() => rmSync(folder, { recursive: true }));

/** What the tasks of this name wait for in turn, each once. */
function waits(trace: Trace, name: string): string[] {
  const lanes = trace.lanes.filter((lane) => lane.name === name);
  const reasons = lanes.flatMap(({ spans }) =>
    [...spans].flatMap((span) => (span.state === "waiting" ? [span.reason] : [])),
  );
  return [...new Set(reasons)];
}

test.each(findPythons())("on CPython $version, waiting at a socket is called what the program calls", ({ path }) => {
  const file = join(folder, "lines.trace");
  const program = fileURLToPath(new URL("programs/lines.py", import.meta.url));
  execFileSync(path, ["-m", "interleave", "record", program, "-o", file], { env, stdio: "ignore" });
  const { trace } = fromJSON(readFileSync(file, "utf8"));
  expect(waits(trace, "serve")).toEqual(["reader.readline()", "reader.readuntil()"]);
  const atStreams = waits(trace, "client").filter((reason) => /^(reader|writer)/.test(reason));
  expect(atStreams).toEqual(["reader.readexactly()", "reader.read()", "writer.wait_closed()"]);
});
