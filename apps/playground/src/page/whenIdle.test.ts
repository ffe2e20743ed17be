import { afterEach, expect, test, vi } from "vitest";
import { lines } from "../store/lines.ts";
import { createPlayground } from "../store/playground.ts";
import { handWorld } from "../store/world.fixture.ts";
import { whenIdle } from "./whenIdle.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test("a hidden tab comes to rest as well, though it gets no frames", async () => {
  vi.stubGlobal("requestAnimationFrame", () => 1);
  vi.spyOn(document, "hidden", "get").mockReturnValue(true);
  const stage = createPlayground(handWorld().world);
  await expect(whenIdle(stage)).resolves.toBeUndefined();
});

test("a page is not at rest before all that stands beside the lines is there", async () => {
  const due: (() => void)[] = [];
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => due.push(frame));
  Object.assign(document, { getAnimations: () => [] });
  let resting = false;
  const pass = async (frames: number) => {
    for (let frame = 0; frame < frames; frame++) {
      for (const come of due.splice(0)) come();
      for (let turn = 0; turn < 4; turn++) await null;
    }
    return resting;
  };
  lines.setState({ behind: true });
  void whenIdle(createPlayground(handWorld().world)).then(() => {
    resting = true;
  });
  expect(await pass(9)).toBe(false);
  lines.setState({ behind: false });
  expect(await pass(4)).toBe(true);
});
