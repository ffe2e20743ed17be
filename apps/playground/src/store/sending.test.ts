import { expect, test } from "vitest";
import { createPlayground } from "./playground.ts";
import { handWorld } from "./world.fixture.ts";

const shop = `import { inbox, sleep } from "@interleave/scheduler";
export function* main() {
  const orders = inbox<string>("orders");
  for (;;) {
    const order = yield* orders.get();
    console.log(order);
    if (order === "close") return "closed";
    yield* sleep(1);
  }
}`;

/** A shop that was run: it waits for the person at 0 s, and so is over. */
function open() {
  const hands = handWorld();
  const stage = createPlayground(hands.world);
  const state = () => stage.store.getState();
  const settle = () => {
    hands.runtime.answer();
    hands.frames.settle();
  };
  const prints = () => stage.backstage.drawn?.trace.prints.map(({ at, text }) => `${at} ${text}`);
  state().setSource(shop);
  state().run();
  settle();
  return { ...hands, stage, state, settle, prints, at: () => stage.backstage.player.playhead.at };
}

test("what is sent at the end of a run has it go on from there", () => {
  const { state, settle, prints, at } = open();
  expect([state().problem?.kind, at()]).toEqual(["waiting", 0]);
  state().send("orders", "tea");
  settle();
  expect([prints(), at(), state().seen]).toEqual([["0 tea"], 1, true]);
  state().send("orders", "close");
  settle();
  expect([prints(), state().result, state().problem]).toEqual([["0 tea", "1 close"], '"closed"', null]);
  expect(state().ran?.inputs).toEqual([
    { at: 0, kind: "send", target: "orders", text: "tea" },
    { at: 1, kind: "send", target: "orders", text: "close" },
  ]);
});

test("what is sent into the midst of a run stands at its instant, and plays no further by itself", () => {
  const { state, settle, prints, at } = open();
  state().send("orders", "tea");
  settle();
  state().seek(0.5);
  state().send("orders", "cake");
  settle();
  expect([prints(), at(), state().playing]).toEqual([["0 tea", "1 cake"], 0.5, false]);
});

test("the next run of the program is given the same, and less once something was taken back", () => {
  const { state, settle, prints } = open();
  state().send("orders", "tea");
  settle();
  state().setSource(shop.replace("sleep(1)", "sleep(2)"));
  state().run();
  settle();
  expect([prints(), state().ran?.inputs.length]).toEqual([["0 tea"], 1]);
  const [tea] = state().inputs;
  if (tea) state().takeBack(tea);
  settle();
  expect([prints(), state().inputs]).toEqual([[], []]);
});

test("another program is given nothing of it", () => {
  const { state, settle } = open();
  state().send("orders", "tea");
  settle();
  state().pickScenario("gather");
  expect(state().inputs).toEqual([]);
});

test("what came with a link is given to a run of its text as well, however it is begun", async () => {
  const { state, stage, settle, prints } = open();
  const inputs = [{ at: 3, kind: "send", target: "orders", text: "close" }] as const;
  state().openShared({ version: 1, runtime: "typescript", source: `${shop}\n`, seed: 7, inputs, at: 0 }, "link");
  await stage.backstage.loading;
  state().setSource(`${shop}\n\n`);
  state().run();
  settle();
  expect([prints(), state().ran?.seed]).toEqual([["3 close"], 7]);
});
