import { revealLane } from "@interleave/timeline";
import type { Slice } from "./slice.ts";
import type { Playground } from "./state.ts";

type Viewing = Pick<
  Playground,
  | "setAxis"
  | "toggleAhead"
  | "toggleTheme"
  | "togglePresenting"
  | "toggleTable"
  | "showTwin"
  | "togglePath"
  | "toggleComparing"
  | "showCompared"
  | "select"
  | "selectLane"
  | "open"
  | "show"
>;

/** How it is looked at. */
export const viewing: Slice<Viewing> = (set, get, world, stage) => ({
  setAxis(axis) {
    set({ axis });
    world.memory.remember("axis", axis);
  },
  toggleAhead() {
    set({ ahead: !get().ahead });
  },
  toggleTheme() {
    const theme = get().theme === "dark" ? "light" : "dark";
    set({ theme });
    world.memory.remember("theme", theme);
  },
  togglePresenting() {
    set({ presenting: !get().presenting, dialog: null });
  },
  toggleTable() {
    set({ table: !get().table });
  },
  showTwin(twin) {
    set({ table: true, twin });
  },
  togglePath() {
    set({ path: !get().path });
  },
  toggleComparing() {
    set({ comparing: get().comparing === null ? "asked" : null, tab: "timeline", dialog: null });
  },
  showCompared(shown) {
    if (get().comparing !== null) set({ comparing: shown ? "shown" : "asked" });
  },
  select(selection) {
    const { selection: earlier } = get();
    if (selection?.task === earlier?.task && selection?.seq === earlier?.seq) return;
    const { lanes } = get();
    const all = stage.drawn?.trace.lanes ?? [];
    set({ selection, ...(selection && { lanes: revealLane(lanes, all, selection.task) }) });
  },
  selectLane(by) {
    // Of two runs that are compared, this one's.
    const shown = stage.timeline?.tasks.filter((task) => task > 0);
    const tasks = shown ?? stage.drawn?.trace.lanes.map(({ task }) => task) ?? [];
    const at = tasks.indexOf(get().selection?.task ?? -1);
    const next = at === -1 ? (by > 0 ? 0 : tasks.length - 1) : Math.min(Math.max(at + by, 0), tasks.length - 1);
    const task = tasks[next];
    if (task !== undefined) set({ selection: { task, seq: -1 } });
  },
  open(dialog) {
    set({ dialog });
  },
  show(tab) {
    set({ tab });
  },
});
