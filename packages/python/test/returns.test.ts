import { fromJSON } from "@interleave/trace";
import { describe, expect, test } from "vitest";
import { loadRuntimes } from "./runtimes.ts";

const program = `import asyncio

async def early(flag):
    if await asyncio.sleep(0, flag):
        return 1
    return 2

async def falls_through():
    await early(False)

async def only():
    async def inner():
        return 3
    return await inner()

async def raises():
    raise ValueError

async def main():
    await asyncio.gather(early(True), early(False), falls_through(), only(), raises(), return_exceptions=True)
`;

/** The line in which each task ended; undefined where that is not known. */
function endings(file: string): string[] {
  const { trace } = fromJSON(file);
  return trace.lanes.map(({ task, name }) => {
    for (let seq = 0; seq < trace.length; seq += 1) {
      const event = trace.event(seq);
      if (event.kind === "taskDone" && event.task === task) return `${name} ${trace.sites[event.place]?.line}`;
    }
    return `${name} goes on`;
  });
}

const cancelled = `import asyncio

async def member():
    await asyncio.sleep(9)

async def gathers():
    await asyncio.gather(member())

async def calls():
    await gathers()

async def again():
    try:
        await asyncio.gather(member())
    except asyncio.CancelledError:
        raise asyncio.CancelledError

async def main():
    tasks = [asyncio.create_task(work) for work in (gathers(), calls(), again())]
    await asyncio.sleep(1)
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
`;

describe.each(await loadRuntimes())("the place at which a task of $name ended", ({ version, run }) => {
  test("is that of its return, or of its last statement", () => {
    // Before 3.12 nobody says which of several it was.
    const early = version >= 3.12 ? ["early 5", "early 2 6"] : ["early undefined", "early 2 undefined"];
    expect(endings(run(program))).toEqual(["main 20", ...early, "falls_through 9", "only 14", "raises 17"]);
  });

  test("by a cancellation is where that struck it, not a place of those through whom it came", () => {
    expect(endings(run(cancelled))).toEqual([
      "main 23",
      "gathers 7",
      "member 4",
      "calls 7",
      "member 2 4",
      "again 16",
      "member 3 4",
    ]);
  });
});
