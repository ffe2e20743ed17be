import type { EventBatch, TraceEvent } from "./events.ts";
import { EventWriter } from "./eventWriter.ts";
import { LAYOUT } from "./layout.ts";

/** An event as one writes it by hand: `seq`, the `place` of a chain and all turns but a turnStarted's follow. */
export type PlainEvent = TraceEvent extends infer E ? (E extends TraceEvent ? Unstamped<E> : never) : never;
type Unstamped<E extends TraceEvent> = E["kind"] extends "turnStarted"
  ? Omit<E, "seq">
  : Omit<E, "seq" | "turn" | (E extends { chain: unknown } ? "place" : never)>;

/**
 * Events as the batch that a recorder would have taken. For events that come from elsewhere than a scheduler.
 *
 * @param writer the one that wrote the batches before, if any: a trace numbers strings and lists across batches
 */
export function encode(events: readonly PlainEvent[], writer: EventWriter = new EventWriter()): EventBatch {
  for (const event of events) {
    const values = event as unknown as Readonly<Record<string, unknown>>;
    writer.write(
      event.kind,
      event.at,
      LAYOUT[event.kind].map(([name]) => values[name]),
    );
  }
  return writer.take();
}
