import { TraceError } from "../error.ts";
import type { Site } from "../events.ts";
import { canonicalMeta, FORMAT, isRecord, readSite, type TraceMeta, VERSION } from "../traceFile.ts";

/** What a file says of the trace in it, beside the events. */
export interface Head {
  sites: readonly Site[];
  complete: boolean;
  meta: TraceMeta;
}

/** Reads all but the events of a parsed file; throws a `TraceError` for what is no trace or is one of a newer version. */
export function readHead(file: unknown): Head {
  if (!isRecord(file) || file.format !== FORMAT) throw new TraceError("This file is no Interleave trace.");
  checkVersion(file.version);
  const { sites, events, complete } = file;
  if (!Array.isArray(sites)) throw new TraceError("The trace has no list of sites.");
  if (!Array.isArray(events)) throw new TraceError("The trace has no list of events.");
  if (typeof complete !== "boolean") throw new TraceError("The trace does not say whether it is complete.");
  return { sites: sites.map(readSite), complete, meta: canonicalMeta(file.meta) };
}

function checkVersion(version: unknown): void {
  const isNumber = Number.isInteger(version) && (version as number) >= 1;
  const isNewer = isNumber && (version as number) > VERSION;
  if (isNumber && !isNewer) return;
  throw new TraceError(
    isNewer
      ? `This trace is of version ${version}, which is newer than what can be read here (${VERSION}).`
      : "This trace has no version that ever was.",
  );
}
