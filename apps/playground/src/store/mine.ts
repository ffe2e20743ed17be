import type { Memory } from "./memory.ts";

/** A scenario of the person's own. Its text is a draft under its id, as that of any other. */
export interface Mine {
  id: string;
  name: string;
  /** Id of its runtime. */
  language: string;
}

/** Longest name, in characters. */
export const longestName = 120;

/** The person's own scenarios, in the order in which they were made; those that this browser's storage has whole. */
export function recallMine(memory: Memory): readonly Mine[] {
  try {
    const kept: unknown = JSON.parse(memory.recall("mine") ?? "[]");
    return Array.isArray(kept) ? kept.flatMap(read) : [];
  } catch {
    return [];
  }
}

export function rememberMine(memory: Memory, mine: readonly Mine[]): void {
  memory.remember("mine", JSON.stringify(mine));
}

/** An id that no scenario has had: the history of one that was forgotten is not another's. */
export function nextId(memory: Memory, mine: readonly Mine[]): string {
  const numbers = mine.map(({ id }) => Number(id.slice("mine-".length)));
  const next = 1 + Math.max(0, Number(memory.recall("mine.made") ?? "0") || 0, ...numbers);
  memory.remember("mine.made", String(next));
  return `mine-${next}`;
}

function read(value: unknown): Mine[] {
  if (typeof value !== "object" || value === null) return [];
  const { id, name, language } = value as Record<string, unknown>;
  if (typeof id !== "string" || !/^mine-\d+$/.test(id)) return [];
  if (typeof name !== "string" || typeof language !== "string") return [];
  return [{ id, name: name.slice(0, longestName), language }];
}
