import type { Columns } from "./columns.ts";
import type { TraceEvent } from "./events.ts";
import {
  BOX_ENDS,
  BOX_KINDS,
  CAUSES,
  KINDS,
  OUTCOMES,
  PROBLEMS,
  SENT,
  SIGNALS,
  STREAMS,
  SYNC_KINDS,
} from "./layout.ts";
import type { Tables } from "./tables.ts";

const NONE: readonly number[] = [];

/**
 * The event at `seq` as an object. Written out by hand, not driven by the layout's table: appending decodes every event
 * once, and shapes that the engine knows make that several times as fast. A test holds the two against each other.
 */
export function decode(
  columns: Columns,
  tables: Pick<Tables, "strings" | "lists">,
  seq: number,
  turn: number,
): TraceEvent {
  const at = columns.at(seq);
  const code = columns.code(seq);
  const a = columns.int(seq, 0);
  const b = columns.int(seq, 1);
  const c = columns.int(seq, 2);
  const text = (id: number) => tables.strings[id] ?? "";
  const list = (id: number) => (tables.lists[id] ?? NONE) as number[];
  const kind = KINDS[columns.kind(seq)] as TraceEvent["kind"];
  switch (kind) {
    case "loopStarted":
    case "loopStopped":
      return { kind, seq, at, turn };
    case "turnStarted":
      return { kind, seq, at, turn: a, ready: b };
    case "clockAdvanced":
      return { kind, seq, at, turn, from: columns.more(seq), to: at };
    case "taskCreated": {
      const parent = columns.int(seq, 3);
      return { kind, seq, at, turn, task: a, name: text(b), coroutine: text(c), parent, place: columns.int(seq, 4) };
    }
    case "taskReady":
      return { kind, seq, at, turn, task: a, cause: word(CAUSES, code), by: b };
    case "stepStarted":
      return { kind, seq, at, turn, task: a, sent: word(SENT, code) };
    case "stepEnded":
      return { kind, seq, at, turn, task: a };
    case "taskWaiting": {
      const chain = list(columns.int(seq, 4));
      const place = innermost(chain);
      return { kind, seq, at, turn, task: a, on: b, reason: text(c), box: columns.int(seq, 3), place, chain };
    }
    case "taskDone":
      return { kind, seq, at, turn, task: a, outcome: word(OUTCOMES, code), text: text(b), place: c };
    case "futureCreated":
      return { kind, seq, at, turn, future: a, reason: text(b), place: c };
    case "futureSettled":
      return { kind, seq, at, turn, future: a, outcome: word(OUTCOMES, code), by: b, text: text(c) };
    case "timerSet":
      return { kind, seq, at, turn, timer: a, deadline: columns.more(seq), reason: text(b), owner: c };
    case "timerFired":
    case "timerCancelled":
      return { kind, seq, at, turn, timer: a };
    case "waitStarted": {
      const boxKind = word(BOX_KINDS, code);
      const condition = text(columns.int(seq, 3));
      const deadline = columns.more(seq);
      const place = columns.int(seq, 4);
      return { kind, seq, at, turn, box: a, boxKind, by: b, members: list(c), condition, deadline, place };
    }
    case "waitMemberDone":
      return { kind, seq, at, turn, box: a, member: b };
    case "waitTripped":
      return { kind, seq, at, turn, box: a, why: word(BOX_ENDS, code), by: b };
    case "waitEnded":
      return { kind, seq, at, turn, box: a, why: word(BOX_ENDS, code), done: list(b), pending: list(c) };
    case "resultRead":
      return { kind, seq, at, turn, future: a, reader: b, layReady: columns.more(seq) };
    case "cancelRequested": {
      const place = columns.int(seq, 3);
      return { kind, seq, at, turn, target: a, by: b, message: text(c), accepted: code === 1, place };
    }
    case "printed":
      return { kind, seq, at, turn, task: a, stream: word(STREAMS, code), text: text(b), place: c };
    case "blocked":
      return { kind, seq, at, turn, task: a, seconds: columns.more(seq) };
    case "problemFound":
      return { kind, seq, at, turn, problem: word(PROBLEMS, code), task: a, message: text(b), place: c };
    case "inputReceived":
      return { kind, seq, at, turn, name: text(a), text: text(b) };
    case "eventsDropped":
      return { kind, seq, at, turn, count: a };
    case "objectSeen":
      return { kind, seq, at, turn, object: a, objectKind: word(SYNC_KINDS, code), name: text(b), limit: c };
    case "lockAcquired":
      return { kind, seq, at, turn, object: a, by: b, left: c };
    case "lockReleased":
      return { kind, seq, at, turn, object: a, by: b, to: c, left: columns.int(seq, 3) };
    case "queuePut":
    case "queueGot":
      return { kind, seq, at, turn, object: a, by: b, to: c, size: columns.int(seq, 3) };
    case "signalled":
      return { kind, seq, at, turn, object: a, signal: word(SIGNALS, code), by: b, woken: list(c) };
    case "taskYielded": {
      const chain = list(b);
      return { kind, seq, at, turn, task: a, place: innermost(chain), chain };
    }
    case "blockStarted":
      return { kind, seq, at, turn, task: a, place: b };
    case "itemReceived":
      return { kind, seq, at, turn, task: a, text: text(b), place: c };
  }
}

function innermost(chain: readonly number[]): number {
  return chain[chain.length - 1] ?? -1;
}

function word<T>(words: readonly T[], code: number): T {
  return words[code] as T;
}
