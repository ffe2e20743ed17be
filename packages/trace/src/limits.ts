/**
 * How much a trace may hold. A run inside the sandbox can lie about itself, so these are checked where its events arrive,
 * not only where they are recorded.
 */
export const LIMITS = {
  /** Events in one trace. */
  events: 10_000_000,
  /** Numbers in all lists of one trace together (members, done, pending, chains). */
  listEntries: 20_000_000,
  /** Places in one source, more than a source can have characters. */
  places: 2 ** 20,
  /** UTF-16 code units in a task's name. */
  name: 256,
  /** Code units in the text of a value. */
  value: 80,
  /** Code units in any one string: a print, a reason, a message. */
  string: 10_000,
  /** Code units in all strings of one trace together. */
  text: 100_000_000,
  /** Seconds; beyond, a float no longer tells tenths apart. */
  latest: 1e15,
} as const;
