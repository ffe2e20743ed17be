import { expect, test } from "vitest";
import { createPlayground } from "./playground.ts";
import { handWorld } from "./world.fixture.ts";

test("the run before is kept when another takes its place, and not while that has nothing to draw", async () => {
  const { world, runtime } = handWorld();
  const { store, backstage } = createPlayground(world);
  const { pickScenario, run, setSource } = store.getState();
  pickScenario("gather");
  await backstage.loading;
  run();
  runtime.answer();
  expect(backstage.before).toBeNull();
  const first = backstage.drawn?.trace;
  expect(first?.length).toBeGreaterThan(0);
  const source = store.getState().source;
  setSource("this is no program");
  run();
  runtime.answer();
  expect(backstage.before).toBeNull();
  setSource(source);
  run();
  runtime.answer();
  expect(backstage.before?.trace).toBe(first);
  expect(backstage.before?.ran.source).toBe(source);
});
