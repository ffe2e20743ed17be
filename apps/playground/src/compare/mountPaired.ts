import { readTheme, Timeline } from "@interleave/timeline";
import { fitHeight } from "../panes/fitHeight.ts";
import { sizesFor } from "../panes/sizesFor.ts";
import type { Width } from "../parts/useWidth.ts";
import type { Stage } from "../store/playground.ts";
import type { Playhead } from "../store/playhead.ts";
import type { Playground } from "../store/state.ts";
import { type Compared, comparing, standingAt } from "./compared.ts";
import { differing } from "./differing.ts";

/**
 * Draws two runs into `host`, with the page's one playhead over both. That playhead is the present run's; where the other one
 * goes on beyond its end, the drawing keeps the place itself until the page's moves. Gives how to take it away.
 */
export function mountPaired(stage: Stage, host: HTMLElement, width: Width, compared: Compared): () => void {
  const { store, backstage, onFrame } = stage;
  const { paired, parting, left } = compared;
  const sizes = sizesFor(width, store.getState().presenting);
  const theme = () => {
    const style = getComputedStyle(document.documentElement);
    return readTheme((property) => style.getPropertyValue(property), sizes);
  };
  const timeline = new Timeline(host, { theme: theme(), showAhead: true });
  backstage.timeline = timeline;
  const fit = width === "phone" ? fitHeight(timeline, host, sizes) : () => {};

  const stand = (both: Playhead) => {
    const own = { at: Math.min(both.at, left.trace.end), seq: paired.applied(0, both.seq) };
    comparing.setState({ placed: { own, both } });
    store.getState().seek(own.at, own.seq);
  };
  const tell = (state: Playground, earlier: Playground | null) => {
    const is = (key: keyof Playground) => earlier === null || state[key] !== earlier[key];
    if (is("axis")) timeline.setView({ axis: state.axis });
    if (is("theme") && earlier !== null) timeline.setTheme(theme());
    if (is("selection")) {
      const { selection } = state;
      const seq = selection && selection.seq >= 0 ? paired.place(0, selection.seq) : -1;
      timeline.select(selection && { task: selection.task, seq });
    }
  };
  timeline.setTrace(paired);
  timeline.setLit(differing(compared));
  tell(store.getState(), null);
  const ends = [
    store.subscribe(tell),
    onFrame((playhead) => {
      fit();
      timeline.setPlayhead(standingAt(compared, playhead));
      timeline.flush();
    }),
    timeline.on("seek", stand),
    timeline.on("select", (selection) => {
      const isOwn = selection !== null && selection.task > 0;
      const seq = selection === null || selection.seq < 0 ? -1 : paired.applied(0, selection.seq);
      store.getState().select(isOwn ? { task: selection.task, seq } : null);
    }),
    timeline.on("view", ({ axis }) => {
      if (axis !== store.getState().axis) store.getState().setAxis(axis);
    }),
  ];
  if (parting !== null) {
    backstage.goToParting = () => {
      store.getState().pause();
      stand({ at: parting.at, seq: paired.placeBehind(parting) });
    };
  }
  return () => {
    backstage.goToParting = null;
    for (const end of ends) end();
    timeline.dispose();
    if (backstage.timeline === timeline) backstage.timeline = null;
  };
}
