import type { RunValue } from "@interleave/runner";
import { type Trace, visible } from "@interleave/trace";
import { recordedProblem } from "../instant/recordedProblem.ts";
import { clearing } from "./clearing.ts";
import { FinishedRun } from "./finishedRun.ts";
import { draftKey, findRuntime, runtimeOf, textIn } from "./language.ts";
import { endOf } from "./playhead.ts";
import { shared } from "./shared.ts";
import type { Slice } from "./slice.ts";
import type { Playground } from "./state.ts";

type Opening = Pick<Playground, "openShared" | "openTrace" | "refuse" | "dismissOpened">;

/** What comes from outside: shown, never run, and never in the place of a draft that is not kept. */
export const opening: Slice<Opening> = (set, get, world, stage) => {
  const clear = clearing(set, get, world, stage);

  /**
   * Puts a text into the editor: as the scenario of the catalogue that it is, where the person's own draft says the
   * same; else beside all of them.
   */
  const place = ({ runtime, source }: Pick<RunValue, "runtime" | "source">) => {
    const language = runtime;
    const same = world.scenarios.find((scenario) => textIn(language, scenario) === source);
    const scenario = same?.id ?? shared;
    set({
      language,
      scenario,
      source,
      opened: null,
      asked: null,
      elsewhere: false,
      textId: get().textId + 1,
      dialog: null,
    });
    const settle = async () => {
      const own = same && (await world.drafts.load(draftKey(language, same.id)));
      if (same && (!own || own.text === source)) return;
      if (same && get().scenario === same.id && get().source === source) set({ scenario: shared });
      // The draft that stands there is read first: it belongs into the history, not to another tab.
      await world.drafts.load(draftKey(language, shared));
      await world.drafts.replace(draftKey(language, shared), get().scenario === shared ? get().source : source);
      set({ hasShared: true });
    };
    const loading = settle().then(() => {
      if (stage.loading === loading) stage.loading = null;
    });
    stage.loading = loading;
  };

  return {
    openShared(state, from) {
      if (findRuntime(world, state.runtime) === undefined) return get().refuse(unknown(from, state.runtime));
      clear();
      place(state);
      get().addBookmarks(state.bookmarks ?? []);
      set({
        opened: { state, from },
        seed: state.seed,
        inputs: state.inputs,
        ...(state.view && { axis: state.view.axis }),
      });
    },

    openTrace(trace: Trace, ran, bookmarks = []) {
      clear();
      place({ ...ran, runtime: runtimeOf(world, { language: ran.runtime }).id });
      get().addBookmarks(bookmarks);
      stage.drawn = new FinishedRun(trace);
      stage.player.move(endOf(trace));
      set({
        ran,
        seed: ran.seed,
        inputs: ran.inputs,
        tried: ran.source,
        phase: "over",
        problem: recordedProblem(trace),
        version: trace.version,
        traceId: get().traceId + 1,
        seq: trace.length,
        seen: true,
        tab: "timeline",
      });
    },

    refuse(problem) {
      set({ opened: { problem }, dialog: null });
    },

    dismissOpened() {
      set({ opened: null });
    },
  };
};

function unknown(from: "link" | "file", runtime: string): string {
  return `This ${from} holds a scenario in a language that this page does not know (${visible(runtime)}). Reload the page to get the newest version.`;
}
