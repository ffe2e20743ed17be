import { afterEach, expect, test, vi } from "vitest";
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
