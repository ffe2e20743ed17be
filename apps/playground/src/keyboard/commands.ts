import { ALL_LANES } from "@interleave/timeline";
import { exportCommands } from "../export/exportCommands.ts";
import { cancelSelected } from "../inputs/cancelSelected.ts";
import { askToSend } from "../inputs/sendField.ts";
import { chooseFile } from "../page/openFile.ts";
import { zoomStep } from "../panes/zoomStep.ts";
import { lines } from "../store/lines.ts";
import { stage, verbs } from "../store/live.ts";
import { say } from "../store/notice.ts";
import { nextSpeed } from "../store/speeds.ts";
import { askWhy } from "../why/askWhy.ts";
import { travelCommands } from "./travelCommands.ts";

export interface Command {
  title: string;
  group: "Run" | "Playhead" | "Look" | "Page" | "Export";
  /** As `KeyboardEvent.key`, letters in lower case; the first is the one shown. */
  keys?: readonly string[];
  /** With Ctrl or Cmd: then it acts while typing, too. */
  mod?: true;
  /** A letter with Shift. */
  shift?: true;
  run(): void;
}

const timeline = () => stage.backstage.timeline;
const speedBy = (by: 1 | -1) => verbs.setSpeed(nextSpeed(stage.store.getState().speed, by));
/** CSS pixels of one press of A or D. */
const panStep = 120;

/** Everything that can be done, in one list: the keyboard, the palette and the help are made from it. */
export const commands: readonly Command[] = [
  { group: "Run", title: "Run", keys: ["Enter"], mod: true, run: verbs.run },
  { group: "Run", title: "Stop", run: verbs.stop },
  { group: "Run", title: "Turn auto-run on or off", run: verbs.toggleAutoRun },
  { group: "Run", title: "Send to an inbox", run: askToSend },
  { group: "Run", title: "Cancel the selected task", run: cancelSelected },
  { group: "Playhead", title: "Play or pause", keys: [" "], run: verbs.togglePlay },
  { group: "Playhead", title: "Step back", keys: [",", "PageUp"], run: verbs.stepBack },
  { group: "Playhead", title: "Step forward", keys: [".", "PageDown"], run: verbs.stepForward },
  { group: "Playhead", title: "Jump to start", keys: ["Home"], run: verbs.jumpToStart },
  { group: "Playhead", title: "Jump to end", keys: ["End"], run: verbs.jumpToEnd },
  { group: "Playhead", title: "Next trip", keys: ["n"], run: verbs.nextTrip },
  { group: "Playhead", title: "Next in output", keys: ["o"], run: verbs.nextPrint },
  { group: "Playhead", title: "Previous in output", keys: ["o"], shift: true, run: verbs.previousPrint },
  ...travelCommands,
  { group: "Playhead", title: "Slower", keys: ["["], run: () => speedBy(-1) },
  { group: "Playhead", title: "Faster", keys: ["]"], run: () => speedBy(1) },
  { group: "Look", title: "Zoom in", keys: ["w"], run: () => timeline()?.zoom(zoomStep) },
  { group: "Look", title: "Zoom out", keys: ["s"], run: () => timeline()?.zoom(1 / zoomStep) },
  { group: "Look", title: "Pan left", keys: ["a"], run: () => timeline()?.pan(-panStep) },
  { group: "Look", title: "Pan right", keys: ["d"], run: () => timeline()?.pan(panStep) },
  { group: "Look", title: "Fit the whole run", keys: ["f"], run: () => timeline()?.fit() },
  { group: "Look", title: "Zoom to the selection", keys: ["z"], run: () => timeline()?.zoomToSelection() },
  { group: "Look", title: "Measure: mark A at the playhead", keys: ["m"], run: verbs.markA },
  { group: "Look", title: "Measure: mark B at the playhead", keys: ["m"], shift: true, run: verbs.markB },
  { group: "Look", title: "Measure by dragging", run: verbs.toggleMeasuring },
  { group: "Look", title: "End measuring", run: verbs.endMeasuring },
  { group: "Look", title: "Select the lane above", keys: ["ArrowUp"], run: () => verbs.selectLane(-1) },
  { group: "Look", title: "Select the lane below", keys: ["ArrowDown"], run: () => verbs.selectLane(1) },
  { group: "Look", title: "Fold the lane, or go to its parent", keys: ["ArrowLeft"], run: () => verbs.alongTree(-1) },
  {
    group: "Look",
    title: "Unfold the lane, or go to its first child",
    keys: ["ArrowRight"],
    run: () => verbs.alongTree(1),
  },
  { group: "Look", title: "Fold all lanes", run: () => verbs.foldAll(true) },
  { group: "Look", title: "Unfold all lanes", run: () => verbs.foldAll(false) },
  { group: "Look", title: "Pin or unpin the selected lane", keys: ["k"], run: () => verbs.pinLane() },
  { group: "Look", title: "Choose, sort and group lanes", keys: ["l"], run: verbs.toggleLaneBar },
  { group: "Look", title: "Show all lanes, in their tree", run: () => verbs.chooseLanes(ALL_LANES) },
  { group: "Look", title: "Previous stretch of the lane", keys: ["q"], run: () => verbs.selectStretch(-1) },
  { group: "Look", title: "Next stretch of the lane", keys: ["e"], run: () => verbs.selectStretch(1) },
  { group: "Look", title: "Why", keys: ["Enter"], run: askWhy },
  { group: "Look", title: "Time or steps axis", keys: ["t"], run: switchAxis },
  { group: "Look", title: "Show what's ahead", run: verbs.toggleAhead },
  { group: "Look", title: "Critical path", keys: ["c"], run: verbs.togglePath },
  { group: "Look", title: "Compare with another run", keys: ["g"], run: verbs.toggleComparing },
  { group: "Look", title: "Compare: first difference", keys: ["j"], run: () => stage.backstage.goToParting?.() },
  { group: "Look", title: "Table instead of the drawing", keys: ["v"], run: verbs.toggleTable },
  { group: "Look", title: "Who awaits whom, as text", keys: ["y"], run: () => verbs.showTwin("tree") },
  { group: "Look", title: "Waits and values beside the code", run: () => lines.getState().toggleBeside() },
  { group: "Look", title: "What happened on the cursor's line", run: askCard },
  { group: "Page", title: "Commands", keys: ["k"], mod: true, run: () => verbs.open("commands") },
  { group: "Page", title: "Find a task", keys: ["/"], run: () => verbs.open("find") },
  { group: "Page", title: "Help", keys: ["?"], run: () => verbs.open("help") },
  { group: "Page", title: "Share", run: () => verbs.open("share") },
  { group: "Page", title: "Open a file", keys: ["o"], mod: true, run: () => chooseFile(stage) },
  { group: "Page", title: "Presenter mode", keys: ["p"], run: present },
  { group: "Page", title: "Light or dark theme", run: verbs.toggleTheme },
  { group: "Page", title: "New scenario", run: verbs.newScenario },
  { group: "Page", title: "Duplicate as a scenario of my own", run: verbs.duplicate },
  { group: "Page", title: "My scenarios", run: () => verbs.open("mine") },
  { group: "Page", title: "History: earlier versions of this text", run: () => verbs.open("history") },
  { group: "Page", title: "Put the scenario's own text back", run: verbs.resetSource },
  ...exportCommands,
];

function askCard() {
  verbs.show("code");
  lines.getState().askCard();
}

function present() {
  if (!stage.store.getState().presenting && !matchMedia("(min-width: 1024px)").matches)
    return say("Presenter mode needs a wider window.");
  verbs.togglePresenting();
}

function switchAxis() {
  verbs.setAxis(stage.store.getState().axis === "time" ? "steps" : "time");
}
