import { LIGHT, timelineSvg } from "@interleave/timeline";
import {
  csvParts,
  type Finding,
  findHints,
  jsonParts,
  speedscopeParts,
  type Trace,
  type TraceMeta,
  toPacked,
  traceEventParts,
} from "@interleave/trace";
import type { FileOption } from "./parse.ts";

/** CSS pixels of a picture: as wide as a column of text with figures in it. */
const PICTURE_WIDTH = 1000;

/** A trace in a file of this ending is packed: a sixth as large, read in a fraction of the time, for no eye. */
const PACKED = ".trace";

/** What goes into the file of an option, in parts. */
export function fileParts(
  option: FileOption,
  path: string,
  trace: Trace,
  title: string,
  meta: TraceMeta,
): Iterable<string | Uint8Array> {
  switch (option) {
    case "svg":
      return [
        timelineSvg(trace, {
          theme: LIGHT,
          width: PICTURE_WIDTH,
          title,
          notes: { findings: findings(trace, meta), path: [] },
        }),
      ];
    case "trace":
      return path.endsWith(PACKED) ? toPacked(trace, meta) : jsonParts(trace, meta);
    case "perfetto":
      return traceEventParts(trace, title);
    case "speedscope":
      return speedscopeParts(trace, title);
    case "csv":
      return csvParts(trace);
  }
}

/** What is drawn over the lanes: results that lay idle, and a deadlock's circle. */
function findings(trace: Trace, { source }: TraceMeta): Finding[] {
  return findHints(trace, typeof source === "string" ? source : undefined);
}
