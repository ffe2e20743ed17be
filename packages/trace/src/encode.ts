import type { EventBatch, TraceEvent } from "./events.ts";
import { CODE, type Field, FLOAT, KIND, LAYOUT } from "./layout.ts";
import { RecordWriter } from "./recordWriter.ts";

/** An event as one writes it by hand: `seq` and `turn` follow from the order. */
export type PlainEvent = TraceEvent extends infer E ? (E extends TraceEvent ? Unstamped<E> : never) : never;
type Unstamped<E extends TraceEvent> = Omit<E, "seq" | "turn" | (E extends { kind: "taskWaiting" } ? "place" : "seq")> &
  (E extends { kind: "turnStarted" } ? { turn: number } : unknown);

/** Events as the batch that a recorder would have taken. For events that come from elsewhere than a scheduler. */
export function encode(events: readonly PlainEvent[], writer = new RecordWriter()): EventBatch {
  for (const event of events) {
    const values = event as unknown as Readonly<Record<string, unknown>>;
    writeFields(writer, event.kind, event.at, (field) => values[field[0]]);
  }
  return writer.take();
}

/** Writes one record, each field from what `fieldValue` gives for it, in the order of the layout. */
export function writeFields(
  writer: RecordWriter,
  kind: TraceEvent["kind"],
  at: number,
  fieldValue: (field: Field, index: number) => unknown,
): void {
  const ints = [0, 0, 0, 0, 0];
  let code = 0;
  let more = 0;
  LAYOUT[kind].forEach((field, index) => {
    const number = numberOf(writer, field, fieldValue(field, index));
    if (field[1] === CODE) code = number;
    else if (field[1] === FLOAT) more = number;
    else ints[field[1]] = number;
  });
  writer.write(KIND[kind], at, code, ints[0], ints[1], ints[2], ints[3], ints[4], more);
}

function numberOf(writer: RecordWriter, [, , type]: Field, value: unknown): number {
  if (Array.isArray(type)) return type.indexOf(value as string | boolean);
  if (type === "string" || type === "name") return writer.string(value as string);
  if (type === "ids" || type === "chain") return writer.list(value as number[]);
  return value as number;
}
