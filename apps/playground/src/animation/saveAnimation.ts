import { FramePainter, readTheme, SIZES } from "@interleave/timeline";
import { download } from "../dialogs/download.ts";
import { Breath } from "../files/breath.ts";
import { doWork } from "../files/work.ts";
import { notesOf } from "../notes/notesOf.ts";
import type { Drawn } from "../store/finishedRun.ts";
import type { Stage } from "../store/playground.ts";
import { frameRate, framesOf, playheadIn, type Shot } from "./film.ts";
import { gifOf } from "./gif.ts";

/** CSS pixels, on whatever screen: the same settings give the same file. */
const width = 1000;

export interface AnimationSettings {
  shot: Shot;
  /** The part of the axis that is in the picture; the playhead may cross only some of it. */
  view: { from: number; to: number };
  pixels: 1 | 2;
  theme: "light" | "dark";
}

/** Makes an animation of the drawn run, and offers it as a GIF. */
export function saveAnimation(stage: Stage, drawn: Drawn, { shot, view, pixels, theme }: AnimationSettings) {
  const name = `${stage.store.getState().scenario}.gif`;
  return doWork(`Writing ${name}`, async (work) => {
    const { trace } = drawn;
    const painter = new FramePainter(trace, {
      theme: themeOf(theme),
      ...{ width, pixels, document },
      view: { axis: shot.axis, ...view },
      lanes: { ...stage.store.getState().lanes, at: trace.length },
      notes: notesOf(stage),
    });
    const frames = framesOf(shot);
    const making = gifOf({
      ...{ width: painter.width, height: painter.height, frames, delay: 1000 / frameRate },
      frame: (index) => painter.frame(playheadIn(trace, shot, index)),
    });
    const breath = new Breath();
    let made = making.next();
    while (!made.done) {
      work.tell(made.value / frames);
      await breath.take();
      made = making.next();
    }
    download(name, made.value, "image/gif");
  });
}

/** The page's tokens in either theme; it is dressed in it for no longer than it takes to read them. */
function themeOf(theme: "light" | "dark") {
  const { dataset } = document.documentElement;
  const worn = dataset.theme;
  dataset.theme = theme;
  const style = getComputedStyle(document.documentElement);
  const read = readTheme((property) => style.getPropertyValue(property), SIZES.desktop);
  dataset.theme = worn;
  return read;
}
