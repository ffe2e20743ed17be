/** What the tasks of a small program do, a letter each. */
export interface Family {
  readonly name: string;
  readonly actions: string;
  /** After this nothing more can follow in the task. */
  readonly last: string;
}

/**
 * The core operations, in families that can affect each other: all but the last have something that waits and something
 * that ends the waiting, and in all of them tasks cancel each other.
 */
export const families: readonly Family[] = [
  { name: "tasks", actions: "scj", last: "x" },
  { name: "futures", actions: "scwr", last: "" },
  { name: "timeouts", actions: "zctr", last: "" },
  { name: "locks", actions: "scal", last: "" },
  { name: "semaphores", actions: "scAR", last: "" },
  { name: "conditions", actions: "scqn", last: "" },
  { name: "queues", actions: "scpg", last: "" },
];

/** Tasks in a program, and actions of a task, at the most. */
const most = 3;

/** All that a task can do: from one action up to three. */
function bodiesOf({ actions, last }: Family): readonly string[] {
  const open = [""];
  const bodies: string[] = [];
  for (const body of open) {
    if (body.length === most) break;
    const longer = [...actions].map((action) => body + action);
    bodies.push(...longer, ...[...last].map((action) => body + action));
    open.push(...longer);
  }
  return bodies;
}

/** How many programs a family has. */
export function countOf(family: Family): number {
  const { length } = bodiesOf(family);
  return length + length ** 2 + length ** 3;
}

/**
 * Every `stride`-th program of a family, from the smallest: a word a task, in the order in which they start. Tasks are
 * named by their places relative to each other, and there is one object of a kind, so that no two programs differ in
 * names alone; and nothing is written where it can't be reached.
 */
export function* programsOf(family: Family, stride: number): Generator<string> {
  const bodies = bodiesOf(family);
  const count = countOf(family);
  for (let index = 0; index < count; index += stride) yield wordsAt(bodies, index).join(" ");
}

function wordsAt(bodies: readonly string[], index: number): readonly string[] {
  let rest = index;
  let tasks = 1;
  while (rest >= bodies.length ** tasks) {
    rest -= bodies.length ** tasks;
    tasks += 1;
  }
  return Array.from({ length: tasks }, (_, place) => {
    return bodies[Math.floor(rest / bodies.length ** (tasks - 1 - place)) % bodies.length] ?? "";
  });
}
