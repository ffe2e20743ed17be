const context = document.createElement("canvas").getContext("2d");
const known = new Map<string, number>();
const mostKnown = 2000;

/** Width of a text in pixels, without asking for layout. `font` is written as in CSS. */
export function textWidth(text: string, font: string): number {
  const key = `${font}\n${text}`;
  let width = known.get(key);
  if (width === undefined) {
    if (context === null) return 0;
    context.font = font;
    width = Math.ceil(context.measureText(text).width);
    if (known.size >= mostKnown) known.clear();
    known.set(key, width);
  }
  return width;
}
