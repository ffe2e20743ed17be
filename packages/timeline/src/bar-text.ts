/** The words that a bar can do without: its names say the rest. */
const CONDITION = /^(?:any of|all of|first exception of|next of) /;
/** What a bar can do without where its names are too long: the call says enough. */
const MEMBERS = /^(gather|shield)\(.*\)$/s;

/** What of a reason fits into `room` pixels: all, or without its condition, or its members, or nothing. Never cut: half a name misleads. */
export function barText(reason: string, room: number, width: (text: string) => number): string {
  const fits = (text: string) => width(text) <= room;
  if (fits(reason)) return reason;
  const less = reason.replace(CONDITION, "").replace(MEMBERS, "$1");
  return less !== reason && fits(less) ? less : "";
}

/** A text cut to `room` pixels with an ellipsis, for names and values outside bars. */
export function cutText(text: string, room: number, width: (text: string) => number): string {
  if (width(text) <= room) return text;
  let length = Math.min(text.length, Math.floor((text.length * room) / width(text)) + 1);
  while (length > 0 && width(`${text.slice(0, length)}…`) > room) length--;
  return length === 0 ? "" : `${text.slice(0, length)}…`;
}

/** The same for names: what stands at the end of one often tells it from the next, so the middle goes. */
export function cutMiddle(name: string, room: number, width: (text: string) => number): string {
  if (width(name) <= room) return name;
  const letters = [...name];
  let kept = Math.min(letters.length - 1, Math.floor((letters.length * room) / width(name)) + 1);
  const cut = () =>
    `${letters.slice(0, Math.ceil(kept / 2)).join("")}…${letters.slice(letters.length - Math.floor(kept / 2)).join("")}`;
  while (kept > 0 && width(cut()) > room) kept--;
  return kept === 0 ? "" : cut();
}
