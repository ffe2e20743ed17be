export { circleOf } from "./circle.ts";
export { type CompareOptions, type Comparison, compareTraces } from "./compare/compareTraces.ts";
export { comparisonInWords, type NamedTrace, type Parting, partingOf } from "./compare/comparisonInWords.ts";
export { eventLines } from "./compare/eventLines.ts";
export { encode, type PlainEvent } from "./encode.ts";
export { TraceError } from "./error.ts";
export type { EventBatch, EventKind, Site, TraceEvent } from "./events.ts";
export { EventWriter } from "./eventWriter.ts";
export { asciiGantt, TEXT_LEGEND } from "./export/asciiGantt.ts";
export { csvParts } from "./export/csv.ts";
export { markdownGantt } from "./export/markdownGantt.ts";
export { mermaidGantt } from "./export/mermaid.ts";
export { speedscopeParts } from "./export/speedscope.ts";
export { type TextGantt, type TextRow, type TextStretch, textGantt } from "./export/textGantt.ts";
export { traceEventParts } from "./export/traceEvent.ts";
export { fromJSON } from "./fromJSON.ts";
export type { Finding, Hint, Stretch } from "./hints/hint.ts";
export { findHints, findHintsInSteps, hints } from "./hints/hints.ts";
export { laneText } from "./laneText.ts";
export { LIMITS } from "./limits.ts";
export { type LineIndex, lineIndexOf } from "./lines/lineIndex.ts";
export { type LineValue, lineValues, valuesOnLine } from "./lines/lineValues.ts";
export { type LineWait, lineWaits, type TaskWait, taskWaits } from "./lines/lineWaits.ts";
export type { AliveCount, Arrow, Trip } from "./marks.ts";
export type {
  BoxAt,
  Instant,
  Lane,
  MemberAt,
  ObjectAt,
  Print,
  Span,
  SpanList,
  TaskAt,
  TaskState,
  TimerAt,
} from "./model.ts";
export { toPacked } from "./packed/toPacked.ts";
export { problemsIn } from "./problems.ts";
export { type Bytes, type Progress, type ReadTrace, readTrace, readTraceNow } from "./read/readTrace.ts";
export { Recorder } from "./recorder.ts";
export type { Places, RecorderOptions } from "./recorderOptions.ts";
export { safeText } from "./safeText.ts";
export { stateAt } from "./stateAt.ts";
export { timeText } from "./timeText.ts";
export { jsonParts, toJSON } from "./toJSON.ts";
export { Trace } from "./trace.ts";
export type { TraceMeta } from "./traceFile.ts";
export { validateBatch } from "./validateBatch.ts";
export { visible, visibleLine } from "./visible.ts";
export { waitsAtInbox } from "./waitsAtInbox.ts";
export type { Why } from "./why/answer.ts";
export { type CriticalPath, criticalPath, type Leg, pathInWords } from "./why/criticalPath.ts";
export { type Deed, isDeed, objectName } from "./why/handover.ts";
export { type Part, type TaskWord, text } from "./why/sentence.ts";
export { type Selected, why } from "./why/why.ts";
