import { laneText } from "@interleave/trace";
import { describe, expect, test } from "vitest";
import { programs, threaded } from "../../../python/test/documentation.ts";
import { runPython } from "./interpreter.fixture.ts";

describe("a program of the calls in asyncio's documentation", () => {
  test.each(programs)("$name prints what CPython prints, and is drawn", async ({ source, output, lanes }) => {
    const { trace, end } = await runPython(source);
    expect(end?.problem).toBeNull();
    expect(trace.prints.map(({ text }) => `${text}\n`).join("")).toBe(output);
    expect(laneText(trace)).toBe(lanes);
  });

  test.each([
    ["to-thread", /^NotImplementedError: asyncio\.to_thread\(\) isn't here, for a scenario has no threads: /],
    [
      "from-another-thread",
      /^NotImplementedError: threading\.Thread\.start\(\) isn't here, for a scenario has no threads: /,
    ],
  ] as const)("%s: there are no threads, says a sentence", async (name, sentence) => {
    const { end } = await runPython(threaded(name));
    expect(end?.problem).toMatchObject({ kind: "raised", message: expect.stringMatching(sentence) });
  });
});
