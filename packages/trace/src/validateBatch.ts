import { TraceError } from "./error.ts";
import type { EventBatch, EventKind } from "./events.ts";
import {
  AT_FLOAT,
  CODE,
  type Field,
  FLOAT,
  KINDS,
  LAYOUT,
  MORE_FLOAT,
  RECORD_BYTES,
  RECORD_FLOATS,
  RECORD_INTS,
} from "./layout.ts";
import { LIMITS } from "./limits.ts";
import type { Trace } from "./trace.ts";
import { FieldCheck } from "./validateField.ts";

/** Of each kind, by its number. */
const FIELDS: readonly (readonly Field[])[] = KINDS.map((kind) => LAYOUT[kind]);

/**
 * Throws a `TraceError` unless the batch can follow what the trace holds: whole records, known kinds and words, time that
 * never falls, ids that exist, strings and lists within `LIMITS`. For whatever comes from outside; belongs before `append`.
 *
 * What passes can still be untrue of any scheduler (a step of a task that waits). That is allowed: a run may lie about
 * itself, and the fold takes every order.
 */
export function validateBatch(batch: EventBatch, trace: Trace): void {
  const { records, strings, lists } = partsOf(batch);
  checkStrings(strings, trace);
  checkLists(lists, trace);
  if (records.byteLength % RECORD_BYTES !== 0) {
    throw new TraceError(`The events' ${records.byteLength} bytes are not a multiple of ${RECORD_BYTES}.`);
  }
  const count = records.byteLength / RECORD_BYTES;
  if (trace.length + count > LIMITS.events) throw new TraceError(`There are more than ${LIMITS.events} events.`);
  const ints = new Int32Array(records);
  const floats = new Float64Array(records);
  const check = new FieldCheck(trace, batch);
  let last = trace.end;
  for (let record = 0; record < count; record += 1) {
    const seq = trace.length + record;
    const head = ints[record * RECORD_INTS] as number;
    const fields = FIELDS[head & 0xff];
    if (fields === undefined || head >>> 16 !== 0) throw new TraceError(`Event ${seq} is of no known kind.`);
    const at = floats[record * RECORD_FLOATS + AT_FLOAT] as number;
    if (!(at >= last && at <= LIMITS.latest)) throw wrongTime(seq, kindOf(head), at, last);
    last = at;
    for (let index = 0; index < fields.length; index += 1) {
      const field = fields[index] as Field;
      const slot = field[1];
      let value: number;
      if (slot === CODE) value = (head >>> 8) & 0xff;
      else if (slot === FLOAT) value = floats[record * RECORD_FLOATS + MORE_FLOAT] as number;
      else value = ints[record * RECORD_INTS + 1 + slot] as number;
      const wrong = check.fault(field[2], value);
      if (wrong !== null) throw new TraceError(`Event ${seq} (${kindOf(head)}): its ${field[0]} ${wrong}.`);
    }
  }
}

function kindOf(head: number): EventKind {
  return KINDS[head & 0xff] as EventKind;
}

function wrongTime(seq: number, kind: EventKind, at: number, last: number): TraceError {
  if (at < last)
    return new TraceError(`Event ${seq} (${kind}) happens at ${at} s, before the one ahead of it (${last} s).`);
  return new TraceError(`Event ${seq} (${kind}) happens at ${at} s, which is no time in 0 .. ${LIMITS.latest}.`);
}

function partsOf(batch: EventBatch): EventBatch {
  const { records, strings, lists } = batch;
  if (
    Object.prototype.toString.call(records) !== "[object ArrayBuffer]" ||
    !Array.isArray(strings) ||
    !Array.isArray(lists)
  ) {
    throw new TraceError("This is no batch of events: it needs records, strings and lists.");
  }
  return batch;
}

function checkStrings(strings: readonly string[], trace: Trace): void {
  let text = trace.tables.textLength;
  for (const string of strings) {
    if (typeof string !== "string") throw new TraceError("Among a batch's strings is something that is no string.");
    if (string.length > LIMITS.string) throw new TraceError(`A string is longer than ${LIMITS.string} characters.`);
    text += string.length;
  }
  if (text > LIMITS.text) throw new TraceError(`All strings together are longer than ${LIMITS.text} characters.`);
}

function checkLists(lists: readonly (readonly number[])[], trace: Trace): void {
  let entries = trace.tables.listEntries;
  for (const list of lists) {
    if (!Array.isArray(list)) throw new TraceError("Among a batch's lists is something that is no list.");
    entries += list.length;
    if (entries > LIMITS.listEntries)
      throw new TraceError(`All lists together have more than ${LIMITS.listEntries} entries.`);
    for (let index = 0; index < list.length; index += 1) {
      const number: unknown = list[index];
      if (!Number.isInteger(number) || (number as number) < -1 || (number as number) >= 2 ** 31) {
        throw new TraceError("A list holds something that is neither an id nor a place.");
      }
    }
  }
}
