import { type TaskAt, type Trace, timeText } from "@interleave/trace";

/** `2.000 s`; `within` is the longest that comes beside it, for one that moves. */
export function seconds(value: number, within = value): string {
  return `${timeText(value, within)} s`;
}

/** How long something has lasted by the wall clock, roughly. */
export function roughly(seconds: number): string {
  return seconds < 1 ? "less than a second" : `${Math.round(seconds)} s`;
}

/** `12,345` */
export function grouped(many: number): string {
  return many.toLocaleString("en");
}

/** `3 lines`, `1 line` */
export function count(many: number, noun: string): string {
  return `${grouped(many)} ${noun}${many === 1 ? "" : "s"}`;
}

/** `a`, `a and b1`, `a, b1 and b2`; no more than `most` of them by name. */
export function listed(names: readonly string[], most = 4): string {
  const shown = names.length > most ? [...names.slice(0, most - 1), `${grouped(names.length - most + 1)} more`] : names;
  return shown.length < 2 ? (shown[0] ?? "") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

/** `ready`, `running`, `waiting`, `returned`, `raised`, `cancelled`. */
export function stateWord({ state, outcome }: Pick<TaskAt, "state" | "outcome">): string {
  return state === "done" ? (outcome ?? "done") : state;
}

/** The line of a place in the source; undefined where it is not known. */
export function lineOf(trace: Trace, place: number): number | undefined {
  return trace.sites[place]?.line;
}

/** The class that carries a task's hue: ten, repeating. */
export function hue(slot: number): string {
  return slot < 0 ? "t-none" : `t${slot % 10}`;
}
