import type { Timeline, TimelineSizes } from "@interleave/timeline";

/** Lanes beyond these scroll. */
const mostLanes = 12;

/**
 * A phone's panes stand one below the other: the drawing is as high as its lanes, up to a dozen of them. Gives what is to be
 * called in each frame.
 */
export function fitHeight(timeline: Timeline, host: HTMLElement, sizes: TimelineSizes): () => void {
  let height = 0;
  return () => {
    const wanted = Math.min(timeline.contentHeight, sizes.ruler + mostLanes * sizes.lane + sizes.minimap);
    if (wanted === height || host.parentElement === null) return;
    height = wanted;
    host.parentElement.style.height = `${wanted}px`;
    timeline.resize();
  };
}
