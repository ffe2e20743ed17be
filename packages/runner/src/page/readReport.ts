import { type Site, visible } from "@interleave/trace";
import type { RunProblem } from "../problem.ts";
import type { Report, Verdict } from "../protocol.ts";
import type { Modern, RunEnd } from "../runtime.ts";

/** Code units of any text in a report. */
const TEXT = 10_000;
/** Places in a scenario. */
const SITES = 500_000;
/** Code units of a source. */
const SOURCE = 2 ** 20;
/** Notes on a source in an old dialect. */
const NOTES = 20;
/** Frames in a problem's chain. */
const CHAIN = 1_000;

const KINDS: readonly RunProblem["kind"][] = ["syntax", "noMain", "raised", "deadlock", "waiting", "limit", "crashed"];

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads what came out of a sandbox, believing nothing: a new object with known fields, texts in which nothing acts. A
 * batch's events are left for whoever keeps the trace. Null for what is no report.
 */
export function readReport(message: unknown): Report | Verdict | null {
  if (!isFields(message)) return null;
  const { type } = message;
  switch (type) {
    case "equipped":
      return { type, image: message.image instanceof ArrayBuffer ? message.image : null };
    case "idle":
      return { type, until: number(message.until) };
    case "busy":
      return { type, seconds: number(message.seconds), line: number(message.line) };
    case "broken":
      return { type, why: text(message.why) };
    case "sites":
      return Array.isArray(message.sites) && message.sites.length <= SITES
        ? { type, sites: message.sites.map(site), modern: modern(message.modern) }
        : null;
    case "batch": {
      if (!isFields(message.batch)) return null;
      const { records, strings, lists } = message.batch;
      if (!(records instanceof ArrayBuffer) || !Array.isArray(strings) || !Array.isArray(lists)) return null;
      return { type, batch: { records, strings, lists } };
    }
    case "end":
      return isFields(message.end) ? { type, end: runEnd(message.end) } : null;
    default:
      return null;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

function number(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}

function text(value: unknown): string {
  return typeof value === "string" ? visible(value.slice(0, TEXT)) : "";
}

function site(value: unknown): Site {
  const { kind, fn, line, col, endLine, endCol } = isFields(value) ? value : ({} as Fields);
  return {
    kind: text(kind),
    fn: text(fn),
    line: number(line),
    col: number(col),
    endLine: number(endLine),
    endCol: number(endCol),
  };
}

/** Its text goes into an editor, and is left as it is. */
function modern(value: unknown): Modern | null {
  if (!isFields(value) || typeof value.source !== "string" || value.source.length > SOURCE) return null;
  return { source: value.source, notes: Array.isArray(value.notes) ? value.notes.slice(0, NOTES).map(text) : [] };
}

function runEnd({ result, problem, turns }: Fields): RunEnd {
  return {
    result: typeof result === "string" ? text(result) : null,
    problem: isFields(problem) ? runProblem(problem) : null,
    turns: number(turns),
  };
}

function runProblem({ kind, message, hint, task, chain, ...more }: Fields): RunProblem {
  const problem: RunProblem = { kind: KINDS.find((known) => known === kind) ?? "crashed", message: text(message) };
  if (hint !== undefined) problem.hint = text(hint);
  if (task !== undefined) problem.task = text(task);
  for (const place of ["line", "col", "endLine", "endCol"] as const) {
    if (more[place] !== undefined) problem[place] = number(more[place]);
  }
  if (Array.isArray(chain)) {
    problem.chain = chain.slice(0, CHAIN).map((frame) => {
      const { name, line } = isFields(frame) ? frame : ({} as Fields);
      return { name: text(name), line: number(line) };
    });
  }
  return problem;
}
