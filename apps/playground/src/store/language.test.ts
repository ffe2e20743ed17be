import type { Runtime } from "@interleave/runner";
import { expect, it } from "vitest";
import { createPlayground } from "./playground.ts";
import { handWorld } from "./world.fixture.ts";

function bilingual() {
  const { world, runtime, kept, remembered } = handWorld();
  const warmed: string[] = [];
  const runs: string[] = [];
  const python: Runtime = {
    id: "python",
    label: "Python",
    extension: "py",
    warm: () => void warmed.push("python"),
    start(run, horizon, listener) {
      runs.push(run.runtime);
      return runtime.start(run, horizon, listener);
    },
    dispose: () => {},
  };
  world.runtimes = [runtime, python];
  const stage = createPlayground(world);
  return { stage, state: () => stage.store.getState(), warmed, runs, kept, remembered };
}

it("shows the same scenario in the other language, fetches that, and remembers it", async () => {
  const { stage, state, warmed, remembered } = bilingual();
  state().pickScenario("gather");
  state().pickLanguage("python");
  await stage.backstage.loading;
  expect(state().scenario).toBe("gather");
  expect(state().source).toContain("return await asyncio.gather(");
  expect(warmed).toEqual(["python"]);
  expect(remembered.get("language")).toBe("python");
});

it("keeps a draft for each language", async () => {
  const { stage, state, kept } = bilingual();
  state().pickScenario("gather");
  await stage.backstage.loading;
  state().setSource("// mine");
  state().pickLanguage("python");
  await stage.backstage.loading;
  state().setSource("# mine");
  expect([...kept]).toEqual([
    ["gather", "// mine"],
    ["gather.python", "# mine"],
  ]);
  state().pickLanguage("typescript");
  await stage.backstage.loading;
  expect(state().source).toBe("// mine");
});

it("runs in the language that is chosen", async () => {
  const { stage, state, runs } = bilingual();
  state().pickLanguage("python");
  await stage.backstage.loading;
  state().run();
  expect(runs).toEqual(["python"]);
});

it("opens a link in the language that it names, and refuses one that nobody here speaks", () => {
  const { state } = bilingual();
  const link = { version: 1, source: "async def main(): ...\n", seed: 0, inputs: [], at: 0 } as const;
  state().openShared({ ...link, runtime: "python" }, "link");
  expect(state().language).toBe("python");
  expect(state().source).toBe(link.source);
  state().openShared({ ...link, runtime: "cobol" }, "link");
  expect(state().opened).toEqual({
    problem:
      "This link holds a scenario in a language that this page does not know (cobol). Reload the page to get the newest version.",
  });
  expect(state().source).toBe(link.source);
});
