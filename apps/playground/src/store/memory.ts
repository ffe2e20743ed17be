/** What a person chose, kept in this browser. Storage may be blocked or full: then it is only kept for now. */
export interface Memory {
  recall(key: string): string | null;
  remember(key: string, value: string): void;
}

export const memory: Memory = {
  recall(key) {
    try {
      return localStorage.getItem(`interleave.${key}`);
    } catch {
      return null;
    }
  },
  remember(key, value) {
    try {
      localStorage.setItem(`interleave.${key}`, value);
    } catch {
      // Nothing to do and nothing lost but the choice itself: the draft is kept elsewhere, and says so when it fails.
    }
  },
};
