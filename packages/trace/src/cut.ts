/** At most `max` code units of the text, the last an ellipsis where something is left out; no character is halved. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const kept = text.slice(0, max - 1);
  const last = kept.charCodeAt(kept.length - 1);
  return `${last >= 0xd800 && last < 0xdc00 ? kept.slice(0, -1) : kept}…`;
}
