import { recallBookmarks } from "./keptBookmarks.ts";
import { runtimeOf, textIn } from "./language.ts";
import { rememberedLanes } from "./laying.ts";
import { recallMine } from "./mine.ts";
import { shared } from "./shared.ts";
import { speeds } from "./speeds.ts";
import type { Playground } from "./state.ts";
import { unrun } from "./unrun.ts";
import type { World } from "./world.ts";

/** The state without its verbs. */
type Facts = {
  [K in keyof Playground as Playground[K] extends (...args: never[]) => unknown ? never : K]: Playground[K];
};

/** The state before anything was done, with what this browser remembers. */
export function initialState(world: World): Facts {
  const { memory, scenarios, drafts, prefersDark } = world;
  const language = runtimeOf(world, { language: memory.recall("language") ?? "" }).id;
  const remembered = scenarios.find(({ id }) => id === memory.recall("scenario"));
  const scenario = remembered ?? scenarios.find(({ id }) => id === "inject-extras") ?? scenarios[0];
  const theme = memory.recall("theme");
  const speed = Number(memory.recall("speed") ?? "1");
  const mine = recallMine(memory);
  const last = memory.recall("scenario");
  const open = last !== null && (last === shared || mine.some(({ id }) => id === last)) ? last : (scenario?.id ?? "");
  return {
    language,
    mine,
    scenario: open,
    bookmarks: recallBookmarks(memory, open),
    loop: null,
    source: scenario === undefined ? "" : textIn(language, scenario),
    textId: 0,
    draft: drafts.status,
    elsewhere: false,
    hasShared: false,
    typeProblems: { errors: 0, warnings: 0 },
    opened: null,
    seed: 0,
    inputs: [],
    ...unrun,
    tried: null,
    traceId: 0,
    version: 0,
    playing: false,
    speed: speeds.includes(speed) ? speed : 1,
    axis: memory.recall("axis") === "steps" ? "steps" : "time",
    ahead: false,
    theme: theme === "light" || theme === "dark" ? theme : prefersDark() ? "dark" : "light",
    presenting: false,
    autoRun: memory.recall("autorun") === "on",
    table: false,
    twin: "table",
    lanes: rememberedLanes(memory),
    laneBar: false,
    measuring: false,
    path: false,
    comparing: null,
    dialog: null,
    tab: "timeline",
    asked: null,
  };
}
