import { stage, verbs } from "../store/live.ts";
import { commands } from "./commands.ts";

/** The page's keys. Returns how to take them away. */
export function listenToKeys(): () => void {
  // In the capture phase, so that the two with Ctrl act inside the editor as well.
  addEventListener("keydown", press, true);
  return () => removeEventListener("keydown", press, true);
}

function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.altKey) return;
  const mod = event.ctrlKey || event.metaKey;
  if (stage.store.getState().dialog !== null) return;
  const target = event.target instanceof Element ? event.target : null;
  if (!mod && isTaken(target, event.key)) return;
  if (event.key === "Escape") {
    // One thing at a time: what is measured, what is selected, the loop, the other run, what is for a room.
    const { marks, measuring, selection, comparing, loop, presenting } = stage.store.getState();
    if (marks !== null || measuring) verbs.endMeasuring();
    else if (selection !== null) verbs.select(null);
    else if (loop !== null) verbs.setLoop(null);
    else if (comparing !== null) verbs.toggleComparing();
    else if (presenting) verbs.togglePresenting();
    return;
  }
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  // Of a sign, the layout says whether it needs Shift; of a letter, the command does.
  const shift = event.shiftKey && /^\p{L}$/u.test(key);
  const command = commands.find(
    ({ keys = [], mod: needsMod = false, shift: needsShift = false }) =>
      needsMod === mod && needsShift === shift && keys.includes(key),
  );
  if (command === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  command.run();
}

const typing = "input:not([type=range]):not([type=checkbox]), textarea, select, [contenteditable=true], .monaco-editor";
const pressable = "button, a[href], summary, [role=tab], input[type=checkbox]";
const arrows = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];
const scrolling = ["PageUp", "PageDown", "Home", "End"];

/** The focused element has its own use for the key. */
function isTaken(target: Element | null, key: string): boolean {
  if (target === null) return false;
  if (target.closest(typing) !== null || target.closest("[popover]") !== null) return true;
  if (key === " " || key === "Enter") return target.closest(pressable) !== null;
  if (arrows.includes(key))
    return target.closest("[role=slider], [role=separator], input, [role=tablist], .pb, .state, .host") !== null;
  return scrolling.includes(key) && target.closest(".pb, .state, [role=separator]") !== null;
}
