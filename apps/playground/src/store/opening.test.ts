import { runInNode } from "@interleave/runner/node";
import { expect, test } from "vitest";
import { longestSource } from "../editor/longestSource.ts";
import { statusOf } from "../instant/status.ts";
import { shareState } from "../page/shareState.ts";
import { createPlayground } from "./playground.ts";
import { handWorld } from "./world.fixture.ts";

const source = `import { sleep } from "@interleave/scheduler";
export function* main() {
  console.log("one");
  yield* sleep(2);
}
`;
const moment = { version: 1, runtime: "typescript", source, seed: 0, inputs: [], at: 1 } as const;

function opened() {
  const hands = handWorld();
  hands.remembered.set("scenario", "gather");
  const stage = createPlayground(hands.world);
  return { ...hands, stage, state: () => stage.store.getState() };
}

function recorded(text = source) {
  const ran = { runtime: "typescript", source: text, seed: 0, inputs: [] };
  return { ran, trace: runInNode(ran).trace };
}

test("a file with a moment opens as a link does: nothing runs, and what was drawn is gone", async () => {
  const { state, stage, runtime, frames } = opened();
  state().run();
  runtime.answer();
  frames.settle();
  state().openShared(moment, "file");
  await stage.backstage.loading;
  expect([state().source, state().opened, state().ran]).toEqual([source, { state: moment, from: "file" }, null]);
  state().toggleAutoRun();
  expect(runtime.log).toEqual(["start 30"]);
  state().runOpened();
  expect(runtime.log).toEqual(["start 30", "start 31"]);
});

test("a trace opens as a finished run at its end, to be scrubbed, and computes nothing", async () => {
  const { state, stage, runtime, frames } = opened();
  const { trace, ran } = recorded();
  state().openTrace(trace, ran);
  await stage.backstage.loading;
  frames.settle();
  expect([statusOf(state()), state().source, state().seen]).toEqual(["finished", source, true]);
  expect(stage.backstage.player.playhead).toEqual({ at: 2, seq: trace.length });
  state().seek(1);
  state().play();
  frames.settle();
  state().nextTrip();
  state().stepForward();
  expect([stage.backstage.player.playhead.at, runtime.log]).toEqual([2, []]);
});

test("a trace tells the problem that its run had", () => {
  const { state } = opened();
  const { trace, ran } = recorded(`export function* main() {\n  throw new Error("disk full");\n}\n`);
  state().openTrace(trace, ran);
  expect(state().problem).toMatchObject({ kind: "raised", message: "Error: disk full", task: "main", line: 2 });
});

test("a trace of a run that waited for somebody to send something says so, and not that it was cut off", () => {
  const { state } = opened();
  const { trace, ran } = recorded(
    `import { inbox } from "@interleave/scheduler";\nexport function* main() {\n  yield* inbox("orders").get();\n}\n`,
  );
  state().openTrace(trace, ran);
  expect(state().problem).toEqual({ kind: "waiting", message: expect.stringContaining("main waits for inbox") });
});

test("what is opened takes no draft's place: the one before is in the history", async () => {
  const { state, stage, kept, aside } = opened();
  kept.set("gather", "// mine");
  kept.set("shared", "// an older one from outside");
  state().openShared(moment, "file");
  await stage.backstage.loading;
  expect([kept.get("gather"), kept.get("shared"), aside]).toEqual([
    "// mine",
    source,
    ["// an older one from outside"],
  ]);
  expect([state().scenario, state().hasShared]).toEqual(["shared", true]);
});

test("a scenario of the catalogue opens as itself, but not over the person's own version of it", async () => {
  const { state, stage, kept, world } = opened();
  const article = world.scenarios.find(({ id }) => id === "wait")?.source ?? "";
  state().openShared({ ...moment, source: article }, "link");
  await stage.backstage.loading;
  expect([state().scenario, kept.has("shared")]).toEqual(["wait", false]);
  kept.set("wait", "// mine");
  state().openShared({ ...moment, source: article }, "link");
  await stage.backstage.loading;
  expect([state().scenario, state().source, kept.get("wait")]).toEqual(["shared", article, "// mine"]);
});

test("a text that is too long is left out with a sentence", () => {
  const { state, kept } = opened();
  const before = state().source;
  state().setSource("x".repeat(longestSource + 1));
  expect([state().source, kept.size]).toEqual([before, 0]);
  expect(state().opened).toMatchObject({ problem: expect.stringContaining("1 MiB long at most") });
});

test("putting the scenario's own text back puts the edited one aside", () => {
  const { state, kept, aside } = opened();
  const own = state().source;
  state().setSource("// edited");
  state().resetSource();
  expect([state().source, kept.get("gather"), aside]).toEqual([own, own, ["// edited"]]);
});

test("another text in the editor's place is marked as such, an edit of the same one is not", () => {
  const { state } = opened();
  const { textId } = state();
  state().setSource("// edited");
  state().resetSource();
  expect(state().textId).toBe(textId);
  state().pickScenario("wait");
  expect(state().textId).toBeGreaterThan(textId);
});

test("the output is gone through line by line", () => {
  const { state, stage } = opened();
  const { trace, ran } = recorded(
    `import { sleep } from "@interleave/scheduler";\nexport function* main() {\n  for (const n of [1, 2, 3]) {\n    console.log(n);\n    yield* sleep(1);\n  }\n}\n`,
  );
  state().openTrace(trace, ran);
  state().jumpToStart();
  const printed = () => trace.prints.filter(({ seq }) => seq < stage.backstage.player.playhead.seq).length;
  const moved = [state().nextPrint, state().nextPrint, state().previousPrint, state().nextPrint, state().nextPrint].map(
    (move) => {
      move();
      return printed();
    },
  );
  expect(moved).toEqual([1, 2, 1, 2, 3]);
});

test("a link shows the lanes as whoever shared it had them, and what was selected; what it names in vain is passed over", async () => {
  const { state, stage, runtime, frames } = opened();
  const tasks = `import { createTask, sleep } from "@interleave/scheduler";
export function* main() {
  for (const name of ["a", "b"]) createTask(sleep(2), { name });
  yield* sleep(2);
}
`;
  const lanes = { order: "name", pinned: ["b", "nobody"], text: "a" } as const;
  const view = { axis: "time", lanes } as const;
  state().openShared({ ...moment, source: tasks, view, selection: { task: "b" } }, "link");
  await stage.backstage.loading;
  state().runOpened();
  runtime.answer();
  frames.settle();
  const b = stage.backstage.drawn?.trace.lanes.find(({ name }) => name === "b")?.task;
  expect(state().selection).toEqual({ task: b, seq: -1 });
  expect(state().lanes).toMatchObject({ order: "name", pinned: [b], text: "a", folded: [], grouped: false });
  expect(shareState(stage)).toMatchObject({ view: { axis: "time", lanes: { ...lanes, pinned: ["b"] } } });
});
