import { HATCH } from "../paint.ts";

/** Patterns of lines at 45 degrees, as the canvas has them. */
export class SvgHatches {
  readonly #patterns = new Map<string, string>();

  /** What to fill with. */
  of(ground: string, line: string): string {
    const id = `hatch-${ground}-${line}`.replaceAll("#", "");
    const lines = [-HATCH, 0, HATCH].map((shift) => `M${shift - 2} ${HATCH + 2}L${shift + HATCH + 2} -2`).join("");
    const tile = `<rect width="${HATCH}" height="${HATCH}" fill="${ground}"/>`;
    this.#patterns.set(id, `${tile}<path d="${lines}" stroke="${line}" stroke-width="1.5"/>`);
    return `url(#${id})`;
  }

  /** The patterns given so far, standing still where `x` is. */
  definitions(x: number): string {
    const place = `x="${Math.round(x) % HATCH}" width="${HATCH}" height="${HATCH}" patternUnits="userSpaceOnUse"`;
    return [...this.#patterns].map(([id, tile]) => `<pattern id="${id}" ${place}>${tile}</pattern>`).join("\n");
  }
}
