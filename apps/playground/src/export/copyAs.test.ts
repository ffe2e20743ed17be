import { afterEach, expect, test, vi } from "vitest";
import { played } from "../store/played.fixture.ts";
import { copyAs } from "./copyAs.ts";

afterEach(() => vi.unstubAllGlobals());

test("a chart is on the clipboard before the press that asked for it is over", () => {
  const copied: string[] = [];
  const writeText = async (text: string) => void copied.push(text);
  vi.stubGlobal("navigator", { clipboard: { writeText } });
  void copyAs(played().stage, "mermaid");
  expect(copied.map((text) => text.split("\n")[0])).toEqual(["```mermaid"]);
});
