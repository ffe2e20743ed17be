import { firstIndex } from "./column.ts";
import type { Scale } from "./scale.ts";
import type { TraceIndex } from "./trace-index.ts";
import type { Axis } from "./view.ts";

/** Tasks alive in each CSS pixel column: at its end, and the least and the most within it. */
export interface AliveColumns {
  last: Int32Array;
  least: Int32Array;
  most: Int32Array;
}

/** A few looks a column, however long the trace. Columns run from `scale.left` to `scale.right`. */
export function aliveColumns(index: TraceIndex, axis: Axis, scale: Scale): AliveColumns {
  const width = Math.max(0, Math.ceil(scale.right - scale.left));
  const columns = { last: new Int32Array(width), least: new Int32Array(width), most: new Int32Array(width) };
  const { alive, steps, trace } = index;
  const position = (entry: number) => {
    const { at, seq } = trace.alive[entry] as { at: number; seq: number };
    return axis === "time" ? at : steps.edgeOf(seq);
  };
  let entry = 0;
  for (let column = 0; column < width; column++) {
    const before = entry === 0 ? 0 : alive.at(entry - 1);
    const right = scale.left + column + 1;
    const next = firstIndex(entry, alive.length, (each) => scale.x(position(each)) >= right);
    const range = next > entry ? alive.range(entry, next) : { least: before, most: before };
    columns.last[column] = next === 0 ? 0 : alive.at(next - 1);
    columns.least[column] = range.least;
    columns.most[column] = range.most;
    entry = next;
  }
  return columns;
}

/** The columns of the last frame, for as long as neither trace nor scale are others. */
export class AliveKept {
  #index: TraceIndex | null = null;
  #key = "";
  #columns: AliveColumns | null = null;

  of(index: TraceIndex, axis: Axis, scale: Scale): AliveColumns {
    const key = [index.trace.version, axis, scale.left, scale.right, scale.to].join();
    if (!this.#columns || index !== this.#index || key !== this.#key) this.#columns = aliveColumns(index, axis, scale);
    this.#index = index;
    this.#key = key;
    return this.#columns;
  }
}
