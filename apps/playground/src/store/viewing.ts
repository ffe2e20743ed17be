import type { Slice } from "./slice.ts";
import type { Playground } from "./state.ts";

type Viewing = Pick<
  Playground,
  "setAxis" | "toggleAhead" | "toggleTheme" | "toggleTable" | "togglePath" | "select" | "selectLane" | "open" | "show"
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
  toggleTable() {
    set({ table: !get().table });
  },
  togglePath() {
    set({ path: !get().path });
  },
  select(selection) {
    const { selection: earlier } = get();
    if (selection?.task === earlier?.task && selection?.seq === earlier?.seq) return;
    set({ selection });
  },
  selectLane(by) {
    const lanes = stage.drawn?.trace.lanes ?? [];
    if (lanes.length === 0) return;
    const { selection } = get();
    const at = lanes.findIndex(({ task }) => task === selection?.task);
    const next = at === -1 ? (by > 0 ? 0 : lanes.length - 1) : Math.min(Math.max(at + by, 0), lanes.length - 1);
    const lane = lanes[next];
    if (lane) set({ selection: { task: lane.task, seq: -1 } });
  },
  open(dialog) {
    set({ dialog });
  },
  show(tab) {
    set({ tab });
  },
});
