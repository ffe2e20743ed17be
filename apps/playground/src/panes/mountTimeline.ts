import { type LaneChoice, readTheme, Timeline } from "@interleave/timeline";
import { keepNotes } from "../notes/keepNotes.ts";
import type { Width } from "../parts/useWidth.ts";
import type { Stage } from "../store/playground.ts";
import type { Playground } from "../store/state.ts";
import { selectionOf } from "../why/selectionOf.ts";
import { fitHeight } from "./fitHeight.ts";
import { sizesFor } from "./sizesFor.ts";

/** Puts a timeline into `host` and keeps it told; returns how to take it away. */
export function mountTimeline(stage: Stage, host: HTMLElement, width: Width): () => void {
  const { store, backstage, onFrame } = stage;
  const sizes = sizesFor(width, store.getState().presenting);
  const theme = () => {
    const style = getComputedStyle(document.documentElement);
    return readTheme((property) => style.getPropertyValue(property), sizes);
  };
  const timeline = new Timeline(host, { theme: theme() });
  backstage.timeline = timeline;
  let version = -1;
  const fit = width === "phone" ? fitHeight(timeline, host, sizes) : () => {};

  const tell = (state: Playground, earlier: Playground | null) => {
    const is = (key: keyof Playground) => earlier === null || state[key] !== earlier[key];
    if (is("traceId")) {
      const trace = backstage.drawn?.trace ?? null;
      timeline.setTrace(trace);
      version = trace?.version ?? 0;
    }
    if (is("axis")) timeline.setView({ axis: state.axis });
    if (is("seen") || is("ahead")) timeline.setShowAhead(state.seen || state.ahead);
    if (is("lanes") || (is("seq") && asksInstant(state.lanes))) timeline.setLanes({ ...state.lanes, at: state.seq });
    if (is("marks") || is("measuring")) timeline.setMeasure(state.marks, state.measuring);
    if (is("selection")) timeline.select(state.selection);
    if (is("theme") && earlier !== null) timeline.setTheme(theme());
    if (is("phase") && earlier !== null) timeline.refresh();
  };
  tell(store.getState(), null);

  const ends = [
    store.subscribe(tell),
    onFrame((playhead) => {
      const now = backstage.drawn?.trace.version ?? 0;
      if (now !== version) timeline.refresh();
      version = now;
      fit();
      timeline.setPlayhead(playhead);
      timeline.flush();
    }),
    keepNotes(stage, timeline),
    timeline.on("seek", ({ at, seq }) => store.getState().seek(at, seq)),
    timeline.on("select", (selection) => {
      const trace = backstage.drawn?.trace;
      // A trip is of no lane, but of a wait, and that is somebody's.
      const trip = selection?.task === 0 && trace !== undefined;
      store.getState().select(trip ? selectionOf(trace, selection.seq) : selection);
    }),
    timeline.on("fold", ({ task, coroutine }) => {
      if (task === 0) store.getState().foldGroup(coroutine);
      else store.getState().foldLane(task);
    }),
    timeline.on("measure", ({ a, b, done }) => store.getState().setMarks({ a, b }, !done)),
    timeline.on("view", ({ axis }) => {
      if (axis !== store.getState().axis) store.getState().setAxis(axis);
    }),
  ];
  return () => {
    for (const end of ends) end();
    timeline.dispose();
    if (backstage.timeline === timeline) backstage.timeline = null;
  };
}

/** Whether lanes are chosen or ordered by how they stand at the playhead. */
function asksInstant({ order, states }: LaneChoice): boolean {
  return order === "waiting" || states.length > 0;
}
