/** The kinds of objects that a program's routines share. */
export type ObjectKind =
  | "Future"
  | "Lock"
  | "Event"
  | "Condition"
  | "Semaphore"
  | "BoundedSemaphore"
  | "Barrier"
  | "Queue"
  | "PriorityQueue"
  | "LifoQueue"
  | "ContextVar";

/** Known to every routine. Made before main begins; a future, which needs a loop, by main's first lines. */
export interface SharedObject {
  readonly name: string;
  readonly kind: ObjectKind;
  /** Permits, parties or places, for a kind that takes a number. */
  readonly size: number | null;
}

/** Methods that are awaited, as the scheduler spells them. */
export const awaited = {
  Lock: ["acquire"],
  Event: ["wait"],
  Condition: ["acquire", "wait", "waitFor"],
  Semaphore: ["acquire"],
  BoundedSemaphore: ["acquire"],
  Barrier: ["wait", "reset", "abort"],
  Queue: ["put", "get", "join"],
  PriorityQueue: ["put", "get", "join"],
  LifoQueue: ["put", "get", "join"],
} as const satisfies Partial<Record<ObjectKind, readonly string[]>>;

/** What can be read of an object at any time, as the scheduler spells it. */
export const readable: Partial<Record<ObjectKind, readonly string[]>> = {
  Lock: ["locked()"],
  Event: ["isSet()"],
  Condition: ["locked()"],
  Semaphore: ["locked()"],
  BoundedSemaphore: ["locked()"],
  Barrier: ["nWaiting", "broken"],
  Queue: ["size", "empty()", "full()"],
  PriorityQueue: ["size", "empty()", "full()"],
  LifoQueue: ["size", "empty()", "full()"],
};

/** The kinds that share their code in asyncio stand for one another in the table of pairs. */
export function familyOf(kind: ObjectKind): ObjectKind {
  if (kind === "BoundedSemaphore") return "Semaphore";
  return kind === "PriorityQueue" || kind === "LifoQueue" ? "Queue" : kind;
}
