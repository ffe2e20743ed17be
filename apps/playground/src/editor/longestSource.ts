/** Longest source in characters. A link unfolds to no more either, and the type checker stays quick. */
export const longestSource = 1024 * 1024;

/** What the person is told where a text would make the source longer than that. */
export function tooLong(length: number): string {
  const mebibytes = (length / longestSource).toLocaleString("en", { maximumFractionDigits: 1 });
  return `That would make the source ${mebibytes} MiB long. A scenario may be 1 MiB long at most, so the text was left out.`;
}
