import { fromJSON, laneText } from "@interleave/trace";
import { expect, test } from "@playwright/test";
import { programs } from "../../packages/python/test/documentation.ts";
import { downloaded } from "../downloaded.ts";
import { Playground } from "../playground.ts";

const some = ["tasks-side-by-side", "task-group-that-fails", "wait-conditions", "lock", "barrier", "queue-workers"];

test("programs of the calls in asyncio's documentation run one after the other on one page, and are drawn", async ({
  page,
}) => {
  // CPython is fetched and started.
  test.slow();
  const playground = new Playground(page);
  await playground.open();
  await playground.language.selectOption("Python");
  for (const { name, source, output, lanes } of programs.filter(({ name }) => some.includes(name))) {
    await playground.setSource(source);
    await playground.runToEnd();
    const shown = await playground.snapshot();
    expect([name, shown.status, shown.output.map(({ text }) => `${text}\n`).join("")]).toEqual([
      name,
      "finished",
      output,
    ]);
    const saved = await downloaded(page, () => playground.command("Save the trace"));
    const { trace } = fromJSON(saved.content.toString());
    expect(laneText(trace)).toBe(lanes);
    expect(shown.tasks.map((task) => task.name)).toEqual(trace.lanes.map((lane) => lane.name));
  }
});
