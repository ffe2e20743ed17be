import { stage, verbs } from "../store/live.ts";
import { LiveRun } from "../store/liveRun.ts";
import { say } from "../store/notice.ts";
import { cancelling } from "./cancelling.ts";

/** Cancels the selected task at the playhead's instant; where that cannot be, says why. */
export function cancelSelected(): void {
  const { store, backstage } = stage;
  const { selection } = store.getState();
  const { drawn, player } = backstage;
  if (drawn !== null && !(drawn instanceof LiveRun)) say("What was recorded cannot be changed. Run it first.");
  else if (selection === null || drawn === null) say("Select the task that is to be cancelled: its bar, or its name.");
  else {
    const how = cancelling(drawn.trace, selection.task, player.playhead);
    if (how === null) say("The selected task does not live at the playhead.");
    else if ("hindrance" in how) say(how.hindrance);
    else verbs.cancelTask(how.target);
  }
}
