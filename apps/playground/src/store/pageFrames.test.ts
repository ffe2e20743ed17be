import { afterEach, test, vi } from "vitest";
import { PageFrames } from "./pageFrames.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test("frames come in a tab that gets none because it is hidden, also if it is hidden later", async () => {
  vi.stubGlobal("requestAnimationFrame", () => 1);
  const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
  const frames = new PageFrames();
  await new Promise((resolve) => frames.request(resolve));

  hidden.mockReturnValue(false);
  const frame = new Promise((resolve) => frames.request(resolve));
  hidden.mockReturnValue(true);
  document.dispatchEvent(new Event("visibilitychange"));
  await frame;
});
