import type { Box, Future, Instrument, ReadyCause, SyncObject, Task } from "@interleave/scheduler";
import { boxReason } from "./boxReason.ts";
import { ChainList } from "./chainList.ts";
import { cut } from "./cut.ts";
import { type EventLog, NOT_LAST } from "./eventLog.ts";
import { CAUSES, KIND } from "./layout.ts";
import { LIMITS } from "./limits.ts";
import { NOWHERE, type Places } from "./recorderOptions.ts";
import { RecordWriter } from "./recordWriter.ts";
import { KIND_BITS, NARROW, SHORT, STEP_OVER, TURN_AND_STEP, WIDE, withHalves, withPayload } from "./shortForms.ts";

// Looked up once: the object is too large for the engine to know its properties by heart.
const { turnStarted, stepStarted, stepEnded, taskReady, taskWaiting, queuePut, queueGot } = KIND;

const FUTURE = CAUSES.indexOf("future");

/** The last reasons are looked for by their length first: a few words come over and over. */
const RECENT = 16;

/**
 * Records what comes at every step of a task. Each of these hooks puts the event's short form into the log itself wherever
 * its numbers are as usual: a scheduler with a recorder spends most of its time here, and a call for each would double it.
 */
export class StepRecorder implements Instrument {
  protected readonly places: Places;
  protected readonly textOf: (value: unknown) => string;
  protected readonly writer: RecordWriter;
  protected readonly chains: ChainList;
  private readonly log: EventLog;
  private readonly recent: (string | null)[] = new Array<string | null>(RECENT).fill(null);
  private readonly recentNumbers: number[] = new Array<number>(RECENT).fill(0);

  constructor(places: Places, textOf: (value: unknown) => string, limit: number) {
    this.places = places;
    this.textOf = textOf;
    this.writer = new RecordWriter(limit);
    this.log = this.writer.log;
    this.chains = new ChainList(this.writer);
  }

  turnStarted(turn: number, ready: number): void {
    const { log } = this;
    const { end } = log;
    if (turn === log.turn + 1 && ready < NARROW && end <= log.most && log.left > 0) {
      log.left -= 1;
      log.words[end] = withPayload(turnStarted, ready);
      log.turn = turn;
      log.ready = ready;
      log.behindTurn = log.end = end + 1;
    } else this.writer.write(turnStarted, 0, turn, ready);
  }

  stepStarted({ id }: Task<unknown>, sent: "value" | "exception"): void {
    const { log } = this;
    const { end } = log;
    if (sent !== "value" || id >= WIDE || end > log.most || log.left === 0)
      this.writer.write(stepStarted, sent === "value" ? 0 : 1, id);
    else {
      log.left -= 1;
      log.task = id;
      if (end === log.behindTurn) log.words[end - 1] = withPayload(TURN_AND_STEP | (log.ready << KIND_BITS), id);
      else {
        log.words[end] = withPayload(stepStarted, id);
        log.end = end + 1;
      }
    }
  }

  stepEnded({ id }: Task<unknown>): void {
    const { log } = this;
    const { end } = log;
    if (id !== log.task || end > log.most || log.left === 0) this.writer.write(stepEnded, 0, id);
    else {
      log.left -= 1;
      if (end === log.behindWaiting) {
        (log.words[end - 2] as number) |= STEP_OVER;
        log.behindWaiting = NOT_LAST;
      } else {
        log.words[end] = stepEnded | SHORT;
        log.end = end + 1;
      }
    }
  }

  taskReady(task: Task<unknown>, cause: ReadyCause, by: Future<unknown> | null): void {
    if (cause === "bareYield") this.taskYielded(task);
    const { id } = task;
    const { log } = this;
    const { end } = log;
    // The usual one first: the list is long to go through at every step.
    const code = cause === "future" ? FUTURE : CAUSES.indexOf(cause);
    const told = by === null ? 0 : by.id;
    if (id < WIDE && end <= log.most && log.left > 0) {
      log.left -= 1;
      log.words[end] = withPayload(taskReady | (code << KIND_BITS), id);
      log.words[end + 1] = told;
      log.end = end + 2;
    } else this.writer.write(taskReady, code, id, told);
  }

  taskWaiting(task: Task<unknown>, on: Future<unknown>): void {
    const { log } = this;
    if (!log.room()) return;
    const { box } = on;
    const reason = box === null ? this.reason(on.reason) : this.reason(wordsOf(box) ?? on.reason);
    const chain = this.chains.number(this.places.chain(task));
    const { end } = log;
    if (task.id === log.task && (reason | chain) < NARROW && box === null && end <= log.most) {
      log.left -= 1;
      log.words[end] = withHalves(taskWaiting, reason, chain);
      log.words[end + 1] = on.id;
      log.behindWaiting = log.end = end + 2;
    } else this.writer.write(taskWaiting, 0, task.id, on.id, reason, box === null ? 0 : box.id, chain);
  }

  queuePut({ id }: SyncObject, by: Task<unknown> | null, to: Task<unknown> | null, size: number): void {
    this.itemPassed(queuePut, id, by, to, size);
  }

  queueGot({ id }: SyncObject, by: Task<unknown> | null, to: Task<unknown> | null, size: number, item?: unknown): void {
    if (this.places !== NOWHERE) this.itemReceived(by, item);
    this.itemPassed(queueGot, id, by, to, size);
  }

  private itemPassed(kind: number, id: number, by: Task<unknown> | null, to: Task<unknown> | null, size: number): void {
    const { log } = this;
    const { end } = log;
    const told = to === null ? 0 : to.id;
    const task = by === null ? 0 : by.id;
    if (task === log.task && (id | size | told) < NARROW && end <= log.most && log.left > 0) {
      log.left -= 1;
      log.words[end] = withHalves(kind | (told << KIND_BITS), id, size);
      log.end = end + 1;
    } else this.writer.write(kind, 0, id, task, told, size);
  }

  /** Where a task gives way without waiting for anything, as far as somebody knows. */
  private taskYielded(task: Task<unknown>): void {
    const chain = this.places.chain(task);
    if (chain.length > 0 && this.log.room()) this.writer.write(KIND.taskYielded, 0, task.id, this.chains.number(chain));
  }

  /** A value that is shown where the program got it, as far as somebody knows where. */
  private itemReceived(by: Task<unknown> | null, item: unknown): void {
    const here = this.places.here();
    if (here === -1 || !this.log.room()) return;
    const text = this.writer.string(cut(this.textOf(item), LIMITS.string));
    this.writer.write(KIND.itemReceived, 0, by === null ? 0 : by.id, text, here);
  }

  private reason(text: string): number {
    const slot = text.length & (RECENT - 1);
    if (this.recent[slot] === text) return this.recentNumbers[slot] as number;
    const number = this.writer.string(cut(text, LIMITS.string));
    this.recent[slot] = text;
    this.recentNumbers[slot] = number;
    return number;
  }
}

/** A box's own words name every member; a loop of waits on many would spend its time on them. */
function wordsOf({ kind, condition, members }: Box): string | null {
  return boxReason(kind, condition, members.length, (index) => nameOf(members[index]));
}

function nameOf(member: Future<unknown> | undefined): string {
  if (member === undefined) return "";
  return "name" in member ? String(member.name) : member.reason;
}
