import type { DraftVersion } from "./record.ts";

const prefix = "interleave.farewell:";

/**
 * The last words of a page that is being closed. IndexedDB answers later, and a closing page has no later; localStorage
 * writes at once. The next visit takes what it finds here for the draft.
 */
export function leaveFarewell(scenario: string, version: DraftVersion): void {
  try {
    localStorage.setItem(prefix + scenario, JSON.stringify(version));
  } catch {
    // Blocked or full: the write to IndexedDB that goes along with this is all there is.
  }
}

export function readFarewell(scenario: string): DraftVersion | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(prefix + scenario) ?? "null");
    if (typeof value !== "object" || value === null || !("text" in value) || !("savedAt" in value)) return null;
    const { text, savedAt } = value;
    return typeof text === "string" && typeof savedAt === "number" ? { text, savedAt } : null;
  } catch {
    return null;
  }
}

export function clearFarewell(scenario: string): void {
  try {
    localStorage.removeItem(prefix + scenario);
  } catch {
    // Blocked: then nothing was left either.
  }
}
