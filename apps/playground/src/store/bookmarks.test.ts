import { expect, test } from "vitest";
import { played } from "./played.fixture.ts";

test("a bookmark is set at the playhead, with its step for a name, and can be named otherwise", () => {
  const { state, at } = played();
  state().seek(1);
  state().bookmark();
  const { seq } = at();
  expect([state().bookmarks, state().dialog]).toEqual([[{ name: "1.000 s, step 6", at: 1, seq }], "bookmarks"]);
  state().nameBookmark(0, "the b's are done");
  expect(state().bookmarks[0]?.name).toBe("the b's are done");
});

test("bookmarks stand in order of time, and each can be gone to and forgotten", () => {
  const { state, at } = played();
  for (const seconds of [2, 0.5]) {
    state().seek(seconds);
    state().bookmark();
  }
  expect(state().bookmarks.map(({ at: of }) => of)).toEqual([0.5, 2]);
  state().goToBookmark(1);
  expect(at().at).toBe(2);
  state().forgetBookmark(1);
  expect(state().bookmarks.map(({ at: of }) => of)).toEqual([0.5]);
});

test("a bookmark within an instant is gone to exactly, but in another program only by its time", () => {
  const { state, stage, runtime, frames, at } = played();
  state().seek(1);
  state().stepBack();
  const { seq } = at();
  state().bookmark();
  state().jumpToEnd();
  state().goToBookmark(0);
  expect(at()).toEqual({ at: 1, seq });
  state().setSource('import { sleep } from "@interleave/scheduler";\nexport function* main() { yield* sleep(2); }');
  state().run();
  runtime.answer();
  frames.settle();
  state().goToBookmark(0);
  expect(at()).toEqual({ at: 1, seq: stage.backstage.drawn?.trace.seqAt(1) });
});

test("each scenario keeps its own, from one visit to the next", () => {
  const first = played();
  first.state().bookmark();
  first.state().pickScenario("wait");
  expect(first.state().bookmarks).toEqual([]);
  first.state().pickScenario("gather");
  expect(first.state().bookmarks.length).toBe(1);
  expect(played(first.remembered).state().bookmarks.length).toBe(1);
});

test("what cannot be read of what the browser kept is left alone", () => {
  expect(played(new Map([["bookmarks.gather", '[{"name":"x"}]']])).state().bookmarks).toEqual([]);
});

test("a link's bookmarks are added to one's own of that scenario, once", () => {
  const { state, world } = played();
  state().seek(1);
  state().bookmark();
  const source = world.scenarios.find(({ id }) => id === "gather")?.source ?? "";
  const bookmarks = [{ name: "theirs", at: 2 }];
  const link = { version: 1, runtime: "typescript", source, seed: 0, inputs: [], at: 1, bookmarks } as const;
  for (let times = 0; times < 2; times += 1) state().openShared(link, "link");
  expect(state().bookmarks.map(({ name }) => name)).toEqual(["1.000 s, step 6", "theirs"]);
});

test("the next problem is where a task raised, and it is selected", () => {
  const { state, stage, runtime, frames, at } = played();
  state().setSource(`import { createTask, sleep } from "@interleave/scheduler";
function* bad() { yield* sleep(1); throw new Error("no"); }
export function* main() { createTask(bad(), { name: "bad" }); yield* sleep(2); }`);
  state().run();
  runtime.answer();
  frames.settle();
  const trace = stage.backstage.drawn?.trace;
  state().seek(0);
  state().nextProblem();
  expect([at().at, trace?.kindOf(at().seq - 1), state().selection?.task]).toEqual([1, "taskDone", 2]);
  state().nextProblem();
  expect([at().at, trace?.kindOf(at().seq - 1)]).toEqual([2, "problemFound"]);
  const last = at();
  state().nextProblem();
  expect(at()).toEqual(last);
  state().previousProblem();
  expect(at().at).toBe(1);
});
