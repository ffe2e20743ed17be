import { csvParts, speedscopeParts, type Trace, traceEventParts } from "@interleave/trace";
import { download } from "../dialogs/download.ts";
import { saveParts } from "../files/saveParts.ts";
import type { Stage } from "../store/playground.ts";
import { titleOf } from "../store/titleOf.ts";
import { pictureOf } from "./picture.ts";
import { pngOf } from "./pngOf.ts";

/** A form in which the drawn trace leaves the page as a file. */
export type FileForm = "svg" | "png" | "traceEvent" | "speedscope" | "csv";

/** Offers the drawn trace as a file. Does nothing while there is none. */
export async function saveAs(stage: Stage, form: FileForm): Promise<void> {
  const { drawn } = stage.backstage;
  if (drawn === null) return;
  const { trace } = drawn;
  const name = stage.store.getState().scenario;
  const title = titleOf(stage.world, stage.store.getState()) ?? name;
  switch (form) {
    case "svg":
      return download(`${name}.svg`, pictureOf(stage, drawn), "image/svg+xml");
    case "png":
      return download(`${name}.png`, await pngOf(pictureOf(stage, drawn)), "image/png");
    case "traceEvent":
      return saveParts({
        name: `${name}.trace-event.json`,
        type: "application/json",
        parts: traceEventParts(trace, title),
        expected: trace.length,
      });
    case "speedscope":
      return saveParts({
        name: `${name}.speedscope.json`,
        type: "application/json",
        parts: speedscopeParts(trace, title),
        expected: spansIn(trace),
      });
    case "csv":
      return saveParts({
        name: `${name}.csv`,
        type: "text/csv;charset=utf-8",
        parts: csvParts(trace),
        expected: spansIn(trace),
      });
  }
}

function spansIn({ lanes }: Trace): number {
  return lanes.reduce((sum, { spans }) => sum + spans.length, 0);
}
