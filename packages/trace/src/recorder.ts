import type {
  Box,
  BoxEnd,
  Future,
  Instrument,
  Outcome,
  Problem,
  Signal,
  SyncObject,
  Task,
  TimerHandle,
} from "@interleave/scheduler";
import { cut } from "./cut.ts";
import type { EventBatch } from "./events.ts";
import { BOX_ENDS, BOX_KINDS, KIND, OUTCOMES, PROBLEMS, SIGNALS, STREAMS, SYNC_KINDS } from "./layout.ts";
import { LIMITS } from "./limits.ts";
import { NOWHERE, type RecorderOptions } from "./recorderOptions.ts";
import { safeText } from "./safeText.ts";
import { StepRecorder } from "./stepRecorder.ts";

// Below what a trace takes: a last list, text that grows as it is made visible, and the eventsDropped come on top.
const MOST_EVENTS = LIMITS.events - 10_000;

/** An instrument that writes what a loop does as records, for a `Trace` to append. Time comes from the loop alone. */
export class Recorder extends StepRecorder implements Instrument {
  private droppedTold = 0;
  /** When each future got done whose result nobody has read yet. */
  private readonly doneAt = new Map<number, number>();

  constructor({ places = NOWHERE, limits = {}, textOf = safeText }: RecorderOptions = {}) {
    super(places, textOf, Math.min(limits.events ?? MOST_EVENTS, MOST_EVENTS));
  }

  /** What was recorded since the last take. */
  take(): EventBatch {
    if (this.dropped > this.droppedTold) {
      this.writer.writeBeyond(KIND.eventsDropped, this.dropped - this.droppedTold);
      this.droppedTold = this.dropped;
    }
    return this.writer.take();
  }

  loopStarted(at: number): void {
    this.advance(at);
    // Another loop numbers its reasons afresh.
    this.waits.fill(0);
    this.writer.write(KIND.loopStarted);
  }

  loopStopped(at: number): void {
    this.advance(at);
    this.writer.write(KIND.loopStopped);
  }

  clockAdvanced(from: number, to: number): void {
    this.advance(to);
    this.writer.write(KIND.clockAdvanced, 0, 0, 0, 0, 0, 0, from);
  }

  taskCreated(task: Task<unknown>, parent: Task<unknown> | null): void {
    if (!this.room()) return;
    const name = this.writer.string(cut(task.name, LIMITS.name));
    const coroutine = this.writer.string(cut(task.coroutineName, LIMITS.name));
    this.writer.write(KIND.taskCreated, 0, task.id, name, coroutine, idOf(parent), this.places.here());
  }

  taskDone(task: Task<unknown>, outcome: Outcome, value: unknown): void {
    this.doneAt.set(task.id, this.now);
    if (!this.room()) return;
    const text = this.valueText(outcome, value);
    const place = outcome === "returned" ? this.places.returned() : this.places.ended(task, value);
    this.writer.write(KIND.taskDone, OUTCOMES.indexOf(outcome), task.id, text, place);
  }

  futureCreated(future: Future<unknown>): void {
    if (!this.room()) return;
    this.writer.write(KIND.futureCreated, 0, future.id, this.string(future.reason), this.places.here());
  }

  futureSettled(future: Future<unknown>, by: Task<unknown> | null): void {
    this.doneAt.set(future.id, this.now);
    if (!this.room()) return;
    const outcome = OUTCOME_OF_STATE[future.state] ?? "returned";
    const text = this.valueText(outcome, future.held);
    this.writer.write(KIND.futureSettled, OUTCOMES.indexOf(outcome), future.id, idOf(by), text);
  }

  timerSet(timer: TimerHandle, owner: Task<unknown> | null): void {
    if (!this.room()) return;
    const reason = this.string(timer.reason);
    this.writer.write(KIND.timerSet, 0, timer.id, reason, idOf(owner), 0, 0, timer.when);
  }

  timerFired(timer: TimerHandle): void {
    this.writer.write(KIND.timerFired, 0, timer.id);
  }

  timerCancelled(timer: TimerHandle): void {
    this.writer.write(KIND.timerCancelled, 0, timer.id);
  }

  waitStarted(box: Box): void {
    if (!this.room()) return;
    const kind = BOX_KINDS.indexOf(box.kind);
    const members = this.ids(box.members);
    const condition = this.string(box.condition);
    const deadline = box.deadline ?? Number.POSITIVE_INFINITY;
    const here = this.places.here();
    this.writer.write(KIND.waitStarted, kind, box.id, idOf(box.by), members, condition, here, deadline);
  }

  waitMemberDone(box: Box, member: Future<unknown>): void {
    this.writer.write(KIND.waitMemberDone, 0, box.id, member.id);
  }

  waitTripped(box: Box, why: BoxEnd, by: Future<unknown> | null): void {
    this.writer.write(KIND.waitTripped, BOX_ENDS.indexOf(why), box.id, idOf(by));
  }

  waitEnded(box: Box, why: BoxEnd, done: readonly Future<unknown>[], pending: readonly Future<unknown>[]): void {
    if (!this.room()) return;
    const code = BOX_ENDS.indexOf(why);
    this.writer.write(KIND.waitEnded, code, box.id, this.ids(done), this.ids(pending));
  }

  resultRead(future: Future<unknown>, reader: Task<unknown> | null): void {
    const layReady = this.now - (this.doneAt.get(future.id) ?? this.now);
    this.doneAt.delete(future.id);
    if (!this.room()) return;
    this.writer.write(KIND.resultRead, 0, future.id, idOf(reader), 0, 0, 0, layReady);
  }

  cancelRequested(
    target: Future<unknown>,
    by: Task<unknown> | null,
    message: string | undefined,
    accepted: boolean,
  ): void {
    if (!this.room()) return;
    const text = this.string(message === undefined ? "" : String(message));
    const here = this.places.here();
    this.writer.write(KIND.cancelRequested, accepted ? 1 : 0, target.id, idOf(by), text, here);
  }

  /** It is told when it is over, and where it stood before: what stands still meanwhile wants to know. */
  blocked(task: Task<unknown> | null, seconds: number): void {
    const here = this.places.here();
    if (here !== -1) this.writer.write(KIND.blockStarted, 0, idOf(task), here);
    this.advance(this.now + seconds);
    this.writer.write(KIND.blocked, 0, idOf(task), 0, 0, 0, 0, seconds);
  }

  problemFound({ kind, task, message, error, coroutine }: Problem): void {
    if (!this.room()) return;
    let place = -1;
    if (coroutine !== undefined) place = this.places.made(coroutine);
    else if (task !== null && error !== undefined) place = this.places.ended(task, error);
    const text = this.string(message);
    this.writer.write(KIND.problemFound, PROBLEMS.indexOf(kind), idOf(task), text, place);
  }

  /** The scenario wrote to its console; `task` is null where no task ran. */
  printed(task: Task<unknown> | null, stream: "log" | "error", text: string): void {
    if (!this.room()) return;
    const here = this.places.here();
    this.writer.write(KIND.printed, STREAMS.indexOf(stream), idOf(task), this.string(text), here);
  }

  /** Something from outside reached the run: a message for an inbox, or a wish to cancel. */
  inputReceived(name: string, text: string): void {
    if (!this.room()) return;
    const told = this.writer.string(cut(name, LIMITS.name));
    this.writer.write(KIND.inputReceived, 0, told, this.string(text));
  }

  objectSeen({ id, kind, name, limit }: SyncObject): void {
    if (!this.room()) return;
    const told = this.writer.string(cut(name, LIMITS.name));
    this.writer.write(KIND.objectSeen, SYNC_KINDS.indexOf(kind), id, told, countOf(limit));
  }

  lockAcquired({ id }: SyncObject, by: Task<unknown> | null, left: number): void {
    this.writer.write(KIND.lockAcquired, 0, id, idOf(by), countOf(left));
  }

  lockReleased({ id }: SyncObject, by: Task<unknown> | null, to: Task<unknown> | null, left: number): void {
    this.writer.write(KIND.lockReleased, 0, id, idOf(by), idOf(to), countOf(left));
  }

  signalled({ id }: SyncObject, signal: Signal, by: Task<unknown> | null, woken: readonly Task<unknown>[]): void {
    if (!this.room()) return;
    this.writer.write(KIND.signalled, SIGNALS.indexOf(signal), id, idOf(by), this.ids(woken));
  }

  private advance(at: number): void {
    if (at > this.now) this.moveTo(at);
  }

  private string(text: string): number {
    return this.writer.string(cut(text, LIMITS.string));
  }

  private valueText(outcome: Outcome, value: unknown): number {
    return this.string(outcome === "cancelled" && value === undefined ? "" : this.textOf(value));
  }

  private ids(futures: readonly Future<unknown>[]): number {
    return this.writer.list(futures.map((future) => future.id));
  }
}

/** By the number that a future keeps for its state. */
const OUTCOME_OF_STATE: readonly (Outcome | undefined)[] = [undefined, "returned", "raised", "cancelled"];

function idOf(future: Future<unknown> | null): number {
  return future === null ? 0 : future.id;
}

/** A program may let any number in: `Semaphore(Infinity)`. */
function countOf(number: number): number {
  return Math.min(Math.trunc(number), 2 ** 31 - 1);
}
