import { beforeEach, expect, test } from "vitest";
import { createPlayground } from "../store/playground.ts";
import { handWorld } from "../store/world.fixture.ts";
import { openPasted } from "./openFile.ts";

openPasted(createPlayground(handWorld().world));

beforeEach(() => {
  document.body.innerHTML = `<div class="code-editor"><textarea></textarea><p></p></div><button></button>`;
});

/** Whether what is pasted is taken for a file, with the focus in one element and the browser's event at another. */
function taken(focused: string, at: string): boolean {
  document.querySelector<HTMLElement>(focused)?.focus();
  const event = new Event("paste", { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { getData: () => "{}", files: [] } });
  document.querySelector(at)?.dispatchEvent(event);
  return event.defaultPrevented;
}

test("what is pasted in the editor is the editor's", () => {
  expect(taken("textarea", "textarea")).toBe(false);
});

test("what is pasted elsewhere is a file, also where the event goes to the editor that was left", () => {
  expect(taken("button", "button")).toBe(true);
  expect(taken("button", ".code-editor p")).toBe(true);
});
