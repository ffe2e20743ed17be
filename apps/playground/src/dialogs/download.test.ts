import { afterEach, expect, test, vi } from "vitest";
import { download } from "./download.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test("an offered file can be fetched for a minute, and then its room is given back", () => {
  vi.useFakeTimers();
  const revoked: string[] = [];
  vi.stubGlobal("URL", { createObjectURL: () => "blob:file", revokeObjectURL: (url: string) => revoked.push(url) });
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
  download("a.json", "{}");
  expect(clicked).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(59_999);
  expect(revoked).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(revoked).toEqual(["blob:file"]);
});
