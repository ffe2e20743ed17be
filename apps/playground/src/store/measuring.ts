import type { Slice } from "./slice.ts";
import type { Playground } from "./state.ts";

type Measuring = Pick<Playground, "setMarks" | "markA" | "markB" | "toggleMeasuring" | "endMeasuring">;

/** Two marks on the timeline, and what lies between them. */
export const measuring: Slice<Measuring> = (set, get, _world, stage) => ({
  setMarks(marks, dragging = false) {
    set({ marks, dragging });
  },
  markA() {
    if (stage.drawn) set({ marks: { a: stage.player.playhead, b: get().marks?.b ?? null } });
  },
  markB() {
    const { playhead } = stage.player;
    // The first mark of all is A, whatever it was meant for.
    if (stage.drawn) set({ marks: { a: get().marks?.a ?? playhead, b: get().marks ? playhead : null } });
  },
  toggleMeasuring() {
    if (get().measuring) get().endMeasuring();
    else set({ measuring: true });
  },
  endMeasuring() {
    set({ measuring: false, marks: null, dragging: false });
  },
});
