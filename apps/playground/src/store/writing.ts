import { longestSource, tooLong } from "../editor/longestSource.ts";
import { clearing } from "./clearing.ts";
import { draftKey, findRuntime, textIn } from "./language.ts";
import { shared } from "./shared.ts";
import type { Slice } from "./slice.ts";
import type { Playground } from "./state.ts";

type Writing = Pick<
  Playground,
  | "setSource"
  | "resetSource"
  | "replaceSource"
  | "pickScenario"
  | "pickLanguage"
  | "toggleAutoRun"
  | "countTypeProblems"
  | "goToLine"
  | "lookElsewhere"
  | "forgetElsewhere"
  | "forgetModern"
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

  const clear = clearing(set, get, world, stage);

  const write = (text: string, keep: (scenario: string, text: string) => unknown) => {
    if (text === get().source) return;
    if (text.length > longestSource) return get().refuse(tooLong(text.length));
    set({ source: text, opened: null });
    keep(draftKey(get().language, get().scenario), text);
    if (get().autoRun) autoRunSoon();
  };

  return {
    setSource(text) {
      write(text, (scenario, typed) => world.drafts.keep(scenario, typed));
    },

    replaceSource(text) {
      write(text, (scenario, whole) => world.drafts.replace(scenario, whole));
    },

    resetSource() {
      const scenario = world.scenarios.find(({ id }) => id === get().scenario);
      if (scenario) get().replaceSource(textIn(get().language, scenario));
    },

    pickScenario(id) {
      const scenario = world.scenarios.find((candidate) => candidate.id === id);
      const own = get().mine.find((mine) => mine.id === id);
      if (scenario === undefined && own === undefined && id !== shared) return;
      // What ran is another program, or the same one in another language: beside this text it would explain nothing.
      clear();
      const language = own?.language ?? get().language;
      if (own !== undefined) findRuntime(world, language)?.warm();
      const another = () => ({ textId: get().textId + 1 });
      set({
        scenario: id,
        language,
        source: scenario === undefined ? "" : textIn(language, scenario),
        opened: null,
        asked: null,
        elsewhere: false,
        ...another(),
      });
      world.memory.remember("scenario", id);
      const shown = get().source;
      const loading = world.drafts.load(draftKey(language, id)).then((draft) => {
        // Whoever typed or picked something else in the meantime is right.
        if (stage.loading === loading) stage.loading = null;
        const { scenario, language: current, source } = get();
        if (draft !== null && scenario === id && current === language && source === shown)
          set({ source: draft.text, ...another() });
      });
      stage.loading = loading;
    },

    pickLanguage(id) {
      const runtime = findRuntime(world, id);
      if (runtime === undefined || id === get().language) return;
      set({ language: id, typeProblems: { errors: 0, warnings: 0 } });
      world.memory.remember("language", id);
      runtime.warm();
      // What somebody sent, or wrote, is in one language only.
      const [first] = world.scenarios;
      const inBoth = world.scenarios.find((scenario) => scenario.id === get().scenario) ?? first;
      if (inBoth) get().pickScenario(inBoth.id);
    },

    toggleAutoRun() {
      const autoRun = !get().autoRun;
      set({ autoRun });
      world.memory.remember("autorun", autoRun ? "on" : "off");
      // What somebody else sent waits for a press of its own.
      if (autoRun && get().opened === null && get().source !== get().ran?.source) get().run();
    },

    countTypeProblems(typeProblems) {
      set({ typeProblems });
    },

    goToLine(line, col = 1) {
      set({ asked: { line, col, nonce: (get().asked?.nonce ?? 0) + 1 }, tab: "code", dialog: null });
    },

    forgetModern() {
      set({ modern: null });
    },

    async lookElsewhere() {
      const { scenario, language, source, opened } = get();
      // What was opened has not become a draft yet, and a draft that is on its way is no news.
      if (opened !== null || stage.loading !== null) return;
      if (!(await world.drafts.isWrittenElsewhere(draftKey(language, scenario), source))) return;
      if (get().scenario === scenario && get().language === language) set({ elsewhere: true });
    },

    forgetElsewhere() {
      set({ elsewhere: false });
    },
  };
};
