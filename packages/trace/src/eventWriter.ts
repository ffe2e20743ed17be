import { ChainList } from "./chainList.ts";
import { EventLog } from "./eventLog.ts";
import type { EventBatch, EventKind } from "./events.ts";
import { CODE, type FieldType, FLOAT, KIND, LAYOUT } from "./layout.ts";
import { RecordWriter } from "./recordWriter.ts";

/** Writes events field by field, as the layout lists them. Believes that every value is of its field's type. */
export class EventWriter {
  readonly #records = new RecordWriter(new EventLog());
  readonly #chains = new ChainList(this.#records);

  /** `values[first]` is the kind's first field. */
  write(kind: EventKind, at: number, values: readonly unknown[], first = 0): void {
    const ints = [0, 0, 0, 0, 0];
    let code = 0;
    let more = 0;
    const fields = LAYOUT[kind];
    for (let index = 0; index < fields.length; index += 1) {
      const [, slot, type] = fields[index] as (typeof fields)[number];
      const number = this.#number(type, values[first + index]);
      if (slot === CODE) code = number;
      else if (slot === FLOAT) more = number;
      else ints[slot] = number;
    }
    this.#records.log.moveTo(at);
    this.#records.write(KIND[kind], code, ints[0], ints[1], ints[2], ints[3], ints[4], more);
  }

  take(): EventBatch {
    return this.#records.take();
  }

  #number(type: FieldType, value: unknown): number {
    if (typeof type !== "string") return type.indexOf(value as string | boolean);
    switch (type) {
      case "string":
      case "name":
        return this.#records.string(value as string);
      case "ids":
        return this.#records.list(value as number[]);
      case "chain":
        return this.#chains.number(value as number[]);
      default:
        return value as number;
    }
  }
}
