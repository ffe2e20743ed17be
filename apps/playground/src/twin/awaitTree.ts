import type { BoxAt, Instant, ObjectAt, TaskAt } from "@interleave/trace";
import { grouped, listed, seconds, stateWord } from "../instant/words.ts";

/** A task, or what else is waited for, and below it what it waits for itself. */
export interface Branch {
  /** Id of the task, 0 for what is none. */
  task: number;
  name: string;
  /** Of the task's colour, -1 for none. */
  slot: number;
  /** What is said of it: `waits for gather(a, b), 1 of 2 done`. */
  words: string;
  branches: readonly Branch[];
}

/** Branches told; a program with more of them is not read one by one. */
export const mostBranches = 200;

/**
 * Who awaits whom: below each task those that it waits for, to the timers and the locks at the end. Tasks that nobody waits for
 * stand at the top; one that stands below two others is told in full once. Tasks that are done are left out.
 */
export function awaitTree(instant: Instant): Branch[] {
  return new Tree(instant).grow();
}

class Tree {
  private readonly tasks = new Map<number, TaskAt>();
  private readonly boxes = new Map<number, BoxAt>();
  private readonly deadlines = new Map<number, number>();
  private readonly objects: readonly ObjectAt[];
  private readonly told = new Set<number>();
  private left = mostBranches;

  constructor({ tasks, boxes, timers, objects }: Instant) {
    for (const task of tasks) if (task.state !== "done") this.tasks.set(task.task, task);
    for (const box of boxes) if (box.open) this.boxes.set(box.box, box);
    for (const { owner, at } of timers) this.deadlines.set(owner, at);
    this.objects = objects;
  }

  grow(): Branch[] {
    const below = new Set([...this.tasks.values()].flatMap((task) => this.awaited(task)));
    const tops = [...this.tasks.values()].filter(({ task }) => !below.has(task));
    const roots = tops.flatMap((task) => this.branch(task.task));
    // Who is left waits in a circle, which has no top.
    for (const task of this.tasks.keys()) if (!this.told.has(task)) roots.push(...this.branch(task));
    return roots;
  }

  private branch(id: number): Branch[] {
    const task = this.tasks.get(id);
    if (task === undefined || this.left === 0) return [];
    this.left -= 1;
    const { name, slot } = task;
    if (this.told.has(id)) return [{ task: id, name, slot, words: "told above", branches: [] }];
    this.told.add(id);
    const branches = this.awaited(task).flatMap((awaited) => this.branch(awaited));
    return [{ task: id, name, slot, words: this.words(task), branches }];
  }

  /** The tasks for which a task waits: members of its wait, or who holds the lock. */
  private awaited(task: TaskAt): number[] {
    if (task.state !== "waiting") return [];
    const object = this.objectOf(task);
    if (object !== undefined) return object.holders.map((holder) => holder.task);
    const members = this.boxes.get(task.box)?.pending.map(({ id }) => id) ?? [task.on];
    return members.filter((id) => this.tasks.has(id));
  }

  private objectOf({ task }: TaskAt): ObjectAt | undefined {
    return this.objects.find(({ waiting }) => waiting.includes(task));
  }

  private words(task: TaskAt): string {
    if (task.state !== "waiting") return stateWord(task);
    const deadline = this.deadlines.get(task.task);
    return [
      `waits for ${task.waitingOn}`,
      ...(deadline === undefined ? [] : [`until ${seconds(deadline)}`]),
      ...this.boxWords(this.boxes.get(task.box)),
      ...this.objectWords(task),
    ].join(", ");
  }

  private boxWords(box: BoxAt | undefined): string[] {
    if (box === undefined) return [];
    const { done, pending } = box;
    const futures = pending.filter(({ id }) => !this.tasks.has(id)).map(({ name }) => name);
    return [
      `${grouped(done.length)} of ${grouped(done.length + pending.length)} done`,
      ...(futures.length === 0 ? [] : [`pending beside tasks: ${listed(futures)}`]),
    ];
  }

  private objectWords(task: TaskAt): string[] {
    const object = this.objectOf(task);
    if (object === undefined) return [];
    const place = object.waiting.indexOf(task.task);
    const names = object.holders.map((holder) => this.tasks.get(holder.task)?.name ?? "a task that is done");
    return [
      ...(names.length === 0 ? [] : [`held by ${listed(names)}`]),
      ...(place === 0 ? [] : [`number ${place + 1} in line`]),
    ];
  }
}

/** The tree as text, indented by two. */
export function treeText(branches: readonly Branch[], depth = 0): string {
  return branches
    .map(({ name, words, branches: below }) => {
      const line = `${"  ".repeat(depth)}${name} ${words}`;
      return below.length === 0 ? line : `${line}\n${treeText(below, depth + 1)}`;
    })
    .join("\n");
}
