import type { Box, Future, Instrument, ReadyCause, SyncObject, Task } from "@interleave/scheduler";
import { boxReason } from "./boxReason.ts";
import { ChainList } from "./chainList.ts";
import { cut } from "./cut.ts";
import { desk, EventLog } from "./eventLog.ts";
import { CAUSES, KIND } from "./layout.ts";
import { LIMITS } from "./limits.ts";
import { NOWHERE, type Places } from "./recorderOptions.ts";
import { RecordWriter } from "./recordWriter.ts";
import { safeText } from "./safeText.ts";
import {
  BY_WAITED,
  HALF_BITS,
  HIGH_HALF,
  isNarrow,
  KIND_BITS,
  kindIn,
  PAYLOAD_BITS,
  SHORT,
  WIDE,
  withHalves,
  withPayload,
} from "./shortForms.ts";

// Looked up once: the object is too large for the engine to know its properties by heart.
const { turnStarted, stepStarted, stepEnded, taskReady, taskWaiting, queuePut, queueGot } = KIND;

// The short forms of what comes at every step, without their numbers. These hooks are kept small, and put their words together
// themselves: the engine makes one piece only of what is small, and each call that is left costs as much as two events.
const TURN_STARTED = turnStarted | SHORT;
const STEP_STARTED = stepStarted | SHORT;
const STEP_ENDED = stepEnded | SHORT;
const READY_BY_FUTURE = taskReady | SHORT | ((CAUSES.indexOf("future") | BY_WAITED) << KIND_BITS);
const QUEUE_PUT = queuePut | SHORT;
const QUEUE_GOT = queueGot | SHORT;

/** The last reasons are looked for by their length first: a few words come over and over. */
const RECENT = 16;
/** Reasons with ids below this are known by heart. */
const WITH_ID = 256;

/**
 * Records what comes at every step of a task. Each of these hooks puts the event's short form into the log itself wherever
 * its numbers are as usual: a scheduler with a recorder spends most of its time here, and a call for each would double it.
 */
export class StepRecorder extends EventLog implements Instrument {
  /** Nobody else's code runs in its hooks. */
  readonly trusted: boolean;
  protected readonly places: Places;
  protected readonly textOf: (value: unknown) => string;
  protected readonly writer: RecordWriter;
  protected readonly chains: ChainList;
  /** At first each of a length that does not belong there, so that it equals none. */
  private readonly recent: string[] = Array.from({ length: RECENT }, (_, slot) => (slot === 0 ? "-" : ""));
  private readonly recentNumbers: number[] = new Array<number>(RECENT).fill(0);
  /** The words of waits by the ids of their reasons, where the reason is all there is to say; 0 where it is not, or not yet. */
  protected readonly waits = new Int32Array(WITH_ID);

  constructor(places: Places, textOf: (value: unknown) => string, limit: number) {
    super(limit);
    this.trusted = places === NOWHERE && textOf === safeText;
    this.places = places;
    this.textOf = textOf;
    this.writer = new RecordWriter(this);
    this.chains = new ChainList(this.writer);
  }

  turnStarted(turn: number, ready: number): void {
    const { end } = this;
    if (turn === this.turn + 1 && ready < WIDE && end <= this.most) {
      this.turn = turn;
      desk[end] = TURN_STARTED | (ready << PAYLOAD_BITS);
      this.end = end + 1;
    } else this.startTurn(turn, ready);
  }

  stepStarted(task: Task<unknown>, sent: "value" | "exception"): void {
    const { id } = task;
    const { end } = this;
    if (sent === "value" && id < WIDE && end <= this.most) {
      this.task = id;
      desk[end] = STEP_STARTED | (id << PAYLOAD_BITS);
      this.end = end + 1;
    } else this.startStep(task, sent);
  }

  stepEnded(task: Task<unknown>): void {
    const { end } = this;
    if (task.id === this.task && end <= this.most) {
      desk[end] = STEP_ENDED;
      this.end = end + 1;
    } else this.endStep(task);
  }

  taskReady(task: Task<unknown>, cause: ReadyCause, by: Future<unknown> | null): void {
    const { id } = task;
    const { end } = this;
    // What it waits on has settled.
    if (cause === "future" && by === task.held && id < WIDE && end <= this.most) {
      desk[end] = READY_BY_FUTURE | (id << PAYLOAD_BITS);
      this.end = end + 1;
    } else this.makeReady(task, cause, by);
  }

  taskWaiting(task: Task<unknown>, on: Future<unknown>): void {
    const { end } = this;
    const { id, reasonId } = on;
    const after = id - this.waited;
    const word = this.waits[reasonId] as number;
    if (word > 0 && task.id === this.task && after >>> HALF_BITS === 0 && end <= this.most) {
      this.waited = id;
      desk[end] = word | (after << KIND_BITS);
      this.end = end + 1;
    } else this.waitOn(task, on);
  }

  queuePut(object: SyncObject, by: Task<unknown> | null, to: Task<unknown> | null, size: number): void {
    this.itemPassed(QUEUE_PUT, object.id, by, to === null ? 0 : to.id, size);
  }

  queueGot(object: SyncObject, by: Task<unknown> | null, to: Task<unknown> | null, size: number, item?: unknown): void {
    if (this.places !== NOWHERE) this.itemReceived(by, item);
    this.itemPassed(QUEUE_GOT, object.id, by, to === null ? 0 : to.id, size);
  }

  /** `to` is the number of a task, or 0. */
  private itemPassed(short: number, id: number, by: Task<unknown> | null, to: number, size: number): void {
    const { end } = this;
    if (by !== null && by.id === this.task && (id | size | to) >>> HALF_BITS === 0 && end <= this.most) {
      desk[end] = short | (to << KIND_BITS) | (id << PAYLOAD_BITS) | (size << HIGH_HALF);
      this.end = end + 1;
    } else this.passItem(short, id, by, to, size);
  }

  // The same for numbers that are not as usual.

  private startTurn(turn: number, ready: number): void {
    this.writer.write(turnStarted, 0, turn, ready);
  }

  private startStep(task: Task<unknown>, sent: "value" | "exception"): void {
    this.writer.write(stepStarted, sent === "value" ? 0 : 1, task.id);
  }

  private endStep(task: Task<unknown>): void {
    this.writer.write(stepEnded, 0, task.id);
  }

  private passItem(short: number, id: number, by: Task<unknown> | null, to: number, size: number): void {
    this.writer.write(kindIn(short), 0, id, by === null ? 0 : by.id, to, size);
  }

  private makeReady(task: Task<unknown>, cause: ReadyCause, by: Future<unknown> | null): void {
    if (cause === "bareYield") this.taskYielded(task);
    const code = CAUSES.indexOf(cause);
    const { id } = task;
    const { end } = this;
    if ((by === null || by === task.waitingOn) && id < WIDE && end <= this.most) {
      desk[end] = withPayload(taskReady | ((by === null ? code : code | BY_WAITED) << KIND_BITS), id);
      this.end = end + 1;
    } else this.writer.write(taskReady, code, id, by === null ? 0 : by.id);
  }

  /** Where a task gives way without waiting for anything, as far as somebody knows. */
  private taskYielded(task: Task<unknown>): void {
    const chain = this.places.chain(task);
    if (chain.length > 0 && this.room()) this.writer.write(KIND.taskYielded, 0, task.id, this.chains.number(chain));
  }

  /** A value that is shown where the program got it, as far as somebody knows where. */
  private itemReceived(by: Task<unknown> | null, item: unknown): void {
    const here = this.places.here();
    if (here === -1 || !this.room()) return;
    const text = this.writer.string(cut(this.textOf(item), LIMITS.string));
    this.writer.write(KIND.itemReceived, 0, by === null ? 0 : by.id, text, here);
  }

  private waitOn(task: Task<unknown>, on: Future<unknown>): void {
    if (!this.room()) return;
    const { box, id } = on;
    const reason = box === null ? this.reason(on.reason) : this.reason(wordsOf(box) ?? on.reason);
    // Not looked for where nobody knows any.
    const chain = this.places === NOWHERE ? this.chains.numberOfNone : this.chains.number(this.places.chain(task));
    const after = id - this.waited;
    const { end } = this;
    if (task.id === this.task && isNarrow(reason | chain | after) && box === null && end <= this.most) {
      this.waited = id;
      const word = withHalves(taskWaiting, reason, chain);
      if (this.places === NOWHERE && on.reasonId > 0 && on.reasonId < WITH_ID) this.waits[on.reasonId] = word;
      desk[end] = word | (after << KIND_BITS);
      this.end = end + 1;
    } else this.writer.write(taskWaiting, 0, task.id, id, reason, box === null ? 0 : box.id, chain);
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
