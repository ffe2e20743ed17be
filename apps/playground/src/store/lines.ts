import { createStore } from "zustand/vanilla";
import { memory } from "./memory.ts";

/** What a person asks of the lines of the source. Kept apart from the playground's state: no run and no link depends on it. */
interface Lines {
  /** The line under the pointer or the cursor: its spans are lit on the timeline. */
  pointed: number | null;
  /** Waits and values stand beside the code. */
  beside: boolean;
  /** What is known of the lines has not come up to the run yet: what stands beside the code is not all. */
  behind: boolean;
  /** Rises when the card of the cursor's line is asked for. */
  cardAsked: number;
  point(line: number | null): void;
  toggleBeside(): void;
  askCard(): void;
}

export const lines = createStore<Lines>()((set, get) => ({
  pointed: null,
  beside: memory.recall("beside") !== "off",
  behind: false,
  cardAsked: 0,
  point(pointed) {
    set({ pointed });
  },
  toggleBeside() {
    const beside = !get().beside;
    set({ beside });
    memory.remember("beside", beside ? "on" : "off");
  },
  askCard() {
    set({ cardAsked: get().cardAsked + 1 });
  },
}));
