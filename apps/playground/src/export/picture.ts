import { readTheme, SIZES, timelineSvg } from "@interleave/timeline";
import { notesOf } from "../notes/notesOf.ts";
import type { Drawn } from "../store/finishedRun.ts";
import type { Stage } from "../store/playground.ts";
import { titleOf } from "../store/titleOf.ts";

/** CSS pixels, where the timeline stands on the page and has none: behind another tab, or as a table. */
const usualWidth = 1000;

/** What the timeline shows of a run as SVG, with all its lanes. */
export function pictureOf(stage: Stage, drawn: Drawn): string {
  const { store, backstage, world } = stage;
  const { timeline, player } = backstage;
  const { scenario, seen, ahead, selection, lanes, seq } = store.getState();
  const style = getComputedStyle(document.documentElement);
  const width = document.querySelector(".draw .host")?.clientWidth || usualWidth;
  const pen = document.createElement("canvas").getContext("2d");
  return timelineSvg(drawn.trace, {
    theme: readTheme((property) => style.getPropertyValue(property), SIZES.desktop),
    width,
    title: titleOf(world, store.getState()) ?? scenario,
    view: timeline?.view,
    playhead: player.playhead,
    showAhead: seen || ahead,
    selection,
    lanes: { ...lanes, at: seq },
    notes: notesOf(stage),
    ...(pen && {
      widthOf: (text, font) => {
        pen.font = font;
        return pen.measureText(text).width;
      },
    }),
  });
}
