import { timelineSvg } from "@interleave/timeline";
import { type Trace, type TraceMeta, toCSV, toJSON, toSpeedscope, toTraceEvent } from "@interleave/trace";
import type { FileOption } from "./parse.ts";
import { LIGHT } from "./theme.ts";

/** CSS pixels of a picture: as wide as a column of text with figures in it. */
const PICTURE_WIDTH = 1000;

/** What goes into the file of an option. */
export function fileText(option: FileOption, trace: Trace, title: string, meta: TraceMeta): string {
  switch (option) {
    case "svg":
      return timelineSvg(trace, { theme: LIGHT, width: PICTURE_WIDTH, title });
    case "trace":
      return toJSON(trace, meta);
    case "perfetto":
      return toTraceEvent(trace, title);
    case "speedscope":
      return toSpeedscope(trace, title);
    case "csv":
      return toCSV(trace);
  }
}
