import { type Bookmark, mostBookmarks, readBookmarks } from "../link/bookmarks.ts";
import type { Memory } from "./memory.ts";

function keyOf(scenario: string): string {
  return `bookmarks.${scenario}`;
}

/** The bookmarks of a scenario, as this browser kept them; none where what it kept cannot be read. */
export function recallBookmarks(memory: Memory, scenario: string): Bookmark[] {
  try {
    return readBookmarks(JSON.parse(memory.recall(keyOf(scenario)) ?? "[]"));
  } catch {
    return [];
  }
}

export function rememberBookmarks(memory: Memory, scenario: string, bookmarks: readonly Bookmark[]): void {
  memory.remember(keyOf(scenario), JSON.stringify(bookmarks));
}

/** By time; one that is there already is not added again, and nor is one too many. */
export function withBookmarks(own: readonly Bookmark[], added: readonly Bookmark[]): Bookmark[] {
  const isNew = ({ name, at, seq }: Bookmark) =>
    !own.some((other) => other.name === name && other.at === at && other.seq === seq);
  const all = [...own, ...added.filter(isNew)].slice(0, mostBookmarks);
  return all.sort((one, other) => one.at - other.at || (one.seq ?? 0) - (other.seq ?? 0));
}
