import { verbs } from "../store/live.ts";
import type { Command } from "./commands.ts";

/** The ways through time beside playing and stepping. */
export const travelCommands: readonly Command[] = [
  { group: "Playhead", title: "Next problem", keys: ["x"], run: verbs.nextProblem },
  { group: "Playhead", title: "Previous problem", keys: ["x"], shift: true, run: verbs.previousProblem },
  { group: "Playhead", title: "Bookmark the playhead", keys: ["b"], run: verbs.bookmark },
  { group: "Playhead", title: "Bookmarks", keys: ["b"], shift: true, run: () => verbs.open("bookmarks") },
  { group: "Playhead", title: "Loop from here", keys: ["i"], run: verbs.loopFromHere },
  { group: "Playhead", title: "Loop until here", keys: ["u"], run: verbs.loopUntilHere },
  { group: "Playhead", title: "Clear the loop", run: () => verbs.setLoop(null) },
];
