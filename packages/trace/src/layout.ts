import type { EventKind, TraceEvent } from "./events.ts";

/** Where a record keeps a field: its small code, one of five integers, or its second float. */
export const CODE = -1;
export const FLOAT = 5;
export type Slot = typeof CODE | 0 | 1 | 2 | 3 | 4 | typeof FLOAT;

/** What a field may hold; an array is a closed list of words, kept as the index. */
export type FieldType =
  | "newTask"
  | "task"
  | "future"
  | "newBox"
  | "box"
  | "boxOrNone"
  | "newObject"
  | "object"
  | "newTimer"
  | "timer"
  | "place"
  | "count"
  | "turn"
  | "string"
  | "name"
  | "ids"
  | "chain"
  | "seconds"
  | "deadline"
  | readonly (string | boolean)[];

export type Field = readonly [name: string, slot: Slot, type: FieldType];

export const CAUSES = ["created", "timer", "future", "bareYield", "cancel", "error"] as const;
export const SENT = ["value", "exception"] as const;
export const OUTCOMES = ["returned", "raised", "cancelled"] as const;
export const BOX_KINDS = ["wait", "gather", "asCompleted", "shield", "timeout", "taskGroup"] as const;
export const BOX_ENDS = ["condition", "timeout", "cancelled", "raised"] as const;
export const STREAMS = ["log", "error"] as const;
export const PROBLEMS = [
  "neverRetrieved",
  "neverAwaited",
  "destroyedPending",
  "callbackRaised",
  "instrumentRaised",
  "deadlock",
] as const;
export const SYNC_KINDS = ["lock", "semaphore", "condition", "event", "barrier", "queue"] as const;
export const SIGNALS = [
  "set",
  "cleared",
  "notified",
  "opened",
  "drained",
  "reset",
  "aborted",
  "finished",
  "emptied",
  "shutDown",
  "passedOn",
] as const;
const ACCEPTED = [false, true] as const;

/**
 * Every kind of event with its fields, in the order in which files list them. A kind's number is its position here,
 * so new kinds go to the end.
 *
 * A record is 40 bytes, little-endian as every machine that runs this: kind (8 bits), code (8 bits), 16 bits of nothing,
 * five 32-bit integers, `at` and one more float. `turn` follows from the turnStarted before; the `place` of a chain is its
 * last.
 */
export const LAYOUT: { readonly [K in EventKind]: readonly Field[] } = {
  loopStarted: [],
  loopStopped: [],
  turnStarted: [
    ["turn", 0, "turn"],
    ["ready", 1, "count"],
  ],
  clockAdvanced: [["from", FLOAT, "seconds"]],
  taskCreated: [
    ["task", 0, "newTask"],
    ["name", 1, "name"],
    ["coroutine", 2, "name"],
    ["parent", 3, "future"],
    ["place", 4, "place"],
  ],
  taskReady: [
    ["task", 0, "task"],
    ["cause", CODE, CAUSES],
    ["by", 1, "future"],
  ],
  stepStarted: [
    ["task", 0, "task"],
    ["sent", CODE, SENT],
  ],
  stepEnded: [["task", 0, "task"]],
  taskWaiting: [
    ["task", 0, "task"],
    ["on", 1, "future"],
    ["reason", 2, "string"],
    ["box", 3, "boxOrNone"],
    ["chain", 4, "chain"],
  ],
  taskDone: [
    ["task", 0, "task"],
    ["outcome", CODE, OUTCOMES],
    ["text", 1, "string"],
    ["place", 2, "place"],
  ],
  futureCreated: [
    ["future", 0, "future"],
    ["reason", 1, "string"],
    ["place", 2, "place"],
  ],
  futureSettled: [
    ["future", 0, "future"],
    ["outcome", CODE, OUTCOMES],
    ["by", 1, "future"],
    ["text", 2, "string"],
  ],
  timerSet: [
    ["timer", 0, "newTimer"],
    ["deadline", FLOAT, "deadline"],
    ["reason", 1, "string"],
    ["owner", 2, "future"],
  ],
  timerFired: [["timer", 0, "timer"]],
  timerCancelled: [["timer", 0, "timer"]],
  waitStarted: [
    ["box", 0, "newBox"],
    ["boxKind", CODE, BOX_KINDS],
    ["by", 1, "future"],
    ["members", 2, "ids"],
    ["condition", 3, "string"],
    ["deadline", FLOAT, "deadline"],
    ["place", 4, "place"],
  ],
  waitMemberDone: [
    ["box", 0, "box"],
    ["member", 1, "future"],
  ],
  waitTripped: [
    ["box", 0, "box"],
    ["why", CODE, BOX_ENDS],
    ["by", 1, "future"],
  ],
  waitEnded: [
    ["box", 0, "box"],
    ["why", CODE, BOX_ENDS],
    ["done", 1, "ids"],
    ["pending", 2, "ids"],
  ],
  resultRead: [
    ["future", 0, "future"],
    ["reader", 1, "future"],
    ["layReady", FLOAT, "seconds"],
  ],
  cancelRequested: [
    ["target", 0, "future"],
    ["by", 1, "future"],
    ["message", 2, "string"],
    ["accepted", CODE, ACCEPTED],
    ["place", 3, "place"],
  ],
  printed: [
    ["task", 0, "future"],
    ["stream", CODE, STREAMS],
    ["text", 1, "string"],
    ["place", 2, "place"],
  ],
  blocked: [
    ["task", 0, "future"],
    ["seconds", FLOAT, "seconds"],
  ],
  problemFound: [
    ["problem", CODE, PROBLEMS],
    ["task", 0, "future"],
    ["message", 1, "string"],
    ["place", 2, "place"],
  ],
  inputReceived: [
    ["name", 0, "name"],
    ["text", 1, "string"],
  ],
  eventsDropped: [["count", 0, "count"]],
  objectSeen: [
    ["object", 0, "newObject"],
    ["objectKind", CODE, SYNC_KINDS],
    ["name", 1, "name"],
    ["limit", 2, "count"],
  ],
  lockAcquired: [
    ["object", 0, "object"],
    ["by", 1, "future"],
    ["left", 2, "count"],
  ],
  lockReleased: [
    ["object", 0, "object"],
    ["by", 1, "future"],
    ["to", 2, "future"],
    ["left", 3, "count"],
  ],
  queuePut: [
    ["object", 0, "object"],
    ["by", 1, "future"],
    ["to", 2, "future"],
    ["size", 3, "count"],
  ],
  queueGot: [
    ["object", 0, "object"],
    ["by", 1, "future"],
    ["to", 2, "future"],
    ["size", 3, "count"],
  ],
  signalled: [
    ["object", 0, "object"],
    ["signal", CODE, SIGNALS],
    ["by", 1, "future"],
    ["woken", 2, "ids"],
  ],
  taskYielded: [
    ["task", 0, "task"],
    ["chain", 1, "chain"],
  ],
  itemReceived: [
    ["task", 0, "future"],
    ["text", 1, "string"],
    ["place", 2, "place"],
  ],
  blockStarted: [
    ["task", 0, "future"],
    ["place", 1, "place"],
  ],
};

export const KINDS = Object.keys(LAYOUT) as readonly TraceEvent["kind"][];

/** A kind's number in records. */
export const KIND = Object.fromEntries(KINDS.map((kind, number) => [kind, number])) as {
  readonly [K in EventKind]: number;
};

export const RECORD_BYTES = 40;
export const RECORD_INTS = RECORD_BYTES / 4;
export const RECORD_FLOATS = RECORD_BYTES / 8;
/** Where in a record the two floats stand, in floats. */
export const AT_FLOAT = 3;
export const MORE_FLOAT = 4;
