import { afterEach, expect, test, vi } from "vitest";
import { copyText } from "./copyText.ts";

afterEach(() => vi.unstubAllGlobals());

/** A clipboard that is open only until the press is over, as Safari's is. */
function pressed(items: boolean) {
  const asked: string[] = [];
  let known = true;
  const ask = (what: string) => {
    if (!known) throw new DOMException("The press is over.", "NotAllowedError");
    asked.push(what);
  };
  const write = async () => ask("an item");
  vi.stubGlobal("navigator", { clipboard: { write, writeText: async (text: string) => ask(text) } });
  vi.stubGlobal("ClipboardItem", items ? class {} : undefined);
  return { asked, end: () => (known = false) };
}

test("a text that is still being written is asked a place on the clipboard while the press is known", async () => {
  const press = pressed(true);
  let write = (_: string) => {};
  const copied = copyText(new Promise((written) => (write = written)));
  press.end();
  write("gantt");
  expect(await copied).toBe(true);
  expect(press.asked).toEqual(["an item"]);
});

test("a browser that takes no promise of a text gets the text", async () => {
  const press = pressed(false);
  expect(await copyText(Promise.resolve("gantt"))).toBe(true);
  expect(press.asked).toEqual(["gantt"]);
});

test("what a browser does not let be copied is not said to be", async () => {
  const press = pressed(true);
  press.end();
  expect(await copyText("link")).toBe(false);
});
