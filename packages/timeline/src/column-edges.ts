import type { ColumnGrid } from "./kind-columns.ts";
import type { Scale } from "./scale.ts";

/** Where the columns of a grid begin on an axis, and where the last one ends: worked out once for all lanes of a picture. */
export class ColumnEdges {
  #edges = new Float64Array(0);
  #scale: Scale | null = null;

  /** One more than there are columns, rising. Valid until it is called again with another scale. */
  of(scale: Scale, { left, pixels }: ColumnGrid, columns: number): Float64Array {
    if (scale === this.#scale && this.#edges.length === columns + 1) return this.#edges;
    if (this.#edges.length !== columns + 1) this.#edges = new Float64Array(columns + 1);
    for (let column = 0; column <= columns; column++) this.#edges[column] = scale.invert(left + column / pixels);
    this.#scale = scale;
    return this.#edges;
  }
}
