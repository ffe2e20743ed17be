import { shared } from "./shared.ts";
import type { Slice } from "./slice.ts";
import type { Playground } from "./state.ts";

type Writing = Pick<
  Playground,
  "setSource" | "resetSource" | "pickScenario" | "toggleAutoRun" | "countTypeProblems" | "goToLine" | "dismissOpened"
>;

/** Milliseconds without a key before an automatic run. */
const pause = 600;

/** The scenario and its text. */
export const writing: Slice<Writing> = (set, get, world, stage) => {
  const autoRunSoon = () => {
    if (stage.autoRun !== null) clearTimeout(stage.autoRun);
    stage.autoRun = setTimeout(() => {
      stage.autoRun = null;
      if (get().autoRun) get().runQuietly();
    }, pause);
  };

  return {
    setSource(text) {
      if (text === get().source) return;
      set({ source: text, opened: null });
      world.drafts.keep(get().scenario, text);
      if (get().autoRun) autoRunSoon();
    },

    resetSource() {
      const scenario = world.scenarios.find(({ id }) => id === get().scenario);
      if (scenario) get().setSource(scenario.source);
    },

    pickScenario(id) {
      const scenario = world.scenarios.find((candidate) => candidate.id === id);
      if (scenario === undefined && id !== shared) return;
      set({ scenario: id, source: scenario?.source ?? "", opened: null, asked: null });
      world.memory.remember("scenario", id);
      const shown = get().source;
      const loading = world.drafts.load(id).then((draft) => {
        // Whoever typed or picked something else in the meantime is right.
        if (stage.loading === loading) stage.loading = null;
        if (draft !== null && get().scenario === id && get().source === shown) set({ source: draft.text });
      });
      stage.loading = loading;
    },

    toggleAutoRun() {
      const autoRun = !get().autoRun;
      set({ autoRun });
      world.memory.remember("autorun", autoRun ? "on" : "off");
      if (autoRun && get().source !== get().ran?.source) get().run();
    },

    countTypeProblems(typeProblems) {
      set({ typeProblems });
    },

    goToLine(line, col = 1) {
      set({ asked: { line, col, nonce: (get().asked?.nonce ?? 0) + 1 }, tab: "code", dialog: null });
    },

    dismissOpened() {
      set({ opened: null });
    },
  };
};
