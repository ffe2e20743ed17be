/** Columns between two labels, at least. */
const LEAST_GAP = 8;

/** Round seconds over `columns` columns, each label beginning in the column of its time; the last one has the unit. */
export function textRuler(end: number, columns: number): string {
  const step = niceStep(end / Math.max(1, Math.floor(columns / LEAST_GAP)));
  let ruler = "";
  for (let mark = 0; end > 0 ? mark * step <= end * (1 + 1e-9) : mark === 0; mark += 1) {
    const at = Number((mark * step).toPrecision(12));
    const column = end > 0 ? Math.round((at / end) * (columns - 1)) : 0;
    if (mark === 0 || column > ruler.length) ruler = ruler.padEnd(column) + at;
  }
  return `${ruler} s`;
}

/** The next of 1, 2, 5, 10, 20 ... that is not below `least`. */
function niceStep(least: number): number {
  if (!(least > 0)) return 1;
  const magnitude = 10 ** Math.floor(Math.log10(least));
  for (const factor of [1, 2, 5]) if (factor * magnitude >= least * (1 - 1e-9)) return factor * magnitude;
  return 10 * magnitude;
}
