import type { Columns } from "./columns.ts";
import type { FoldState } from "./foldState.ts";
import { BOX_KINDS, CAUSES, CODE, KIND, KINDS, LAYOUT, SIGNALS } from "./layout.ts";

const NOBODY: readonly number[] = [];
const BARE_YIELD = CAUSES.indexOf("bareYield");
const EMPTIED = SIGNALS.indexOf("emptied");
/** Which of its integers says where the step is that an event of a kind comes from; null where none does. */
const PLACES = KINDS.map((kind) => {
  const [, slot = CODE] = LAYOUT[kind].find(([, , type]) => type === "place") ?? [];
  const elsewhere = kind === "taskDone" || kind === "problemFound";
  return slot === CODE || elsewhere ? null : (slot as 0 | 1 | 2 | 3 | 4);
});

/**
 * The one fold: moves `state` past the event at `seq`. It holds for any order of events, also an impossible one: what makes no
 * sense (a step of a task that is over, the end of a box never opened) changes nothing. It reads columns, not events as
 * objects: every event of every trace comes by here.
 */
export function applyEvent(state: FoldState, columns: Columns, seq: number): void {
  state.seq = seq + 1;
  state.at = columns.at(seq);
  const id = columns.int(seq, 0);
  const kind = columns.kind(seq);
  const place = PLACES[kind] ?? null;
  if (place !== null && columns.int(seq, place) !== -1) reach(state, seq);
  switch (kind) {
    case KIND.turnStarted:
      state.turn = id;
      break;
    case KIND.taskCreated:
      createTask(state, id, seq);
      break;
    case KIND.taskReady:
      makeReady(state, id, columns.code(seq), seq);
      break;
    case KIND.stepStarted:
      startStep(state, id, seq);
      break;
    case KIND.stepEnded:
      state.step += 1;
      state.running = state.running.length === 1 ? NOBODY : state.running.slice(0, -1);
      break;
    case KIND.taskWaiting:
      startWait(state, id, seq);
      break;
    case KIND.taskYielded:
      suspend(state, id, seq);
      break;
    case KIND.taskDone:
      state.alive.delete(id);
      state.ready.delete(id);
      end(state, id, seq);
      break;
    case KIND.futureSettled:
      end(state, id, seq);
      break;
    case KIND.timerSet:
      state.timers.set(id, seq);
      break;
    case KIND.timerFired:
    case KIND.timerCancelled:
      state.timers.delete(id);
      break;
    case KIND.waitStarted:
      openBox(state, id, columns.code(seq), seq);
      break;
    case KIND.waitTripped: {
      const box = state.open.get(id);
      if (box?.tripped === -1) state.open.set(id, { ...box, tripped: seq });
      break;
    }
    case KIND.waitEnded:
      closeBox(state, id, seq);
      break;
    case KIND.objectSeen:
      if (!state.ledger.objects.has(id)) state.ledger.objects.set(id, seq);
      break;
    case KIND.lockAcquired:
      state.held.set(id, [...(state.held.get(id) ?? []), { task: columns.int(seq, 1), since: seq }]);
      break;
    case KIND.lockReleased:
      release(state, id, columns.int(seq, 1));
      break;
    case KIND.queuePut:
    case KIND.queueGot:
      fill(state, id, columns.int(seq, 3));
      break;
    case KIND.signalled:
      if (columns.code(seq) === EMPTIED) state.filled.delete(id);
      break;
    case KIND.printed:
      state.printed += 1;
  }
}

function createTask({ ledger, alive }: FoldState, task: number, seq: number): void {
  if (seq > (ledger.createdSeq.at(-1) ?? -1)) {
    ledger.created.push(task);
    ledger.createdSeq.push(seq);
  }
  alive.set(task, { task, state: "ready", since: seq, suspended: -1, reached: -1, ready: -1 });
}

function makeReady(state: FoldState, task: number, cause: number, seq: number): void {
  const facts = state.alive.get(task);
  if (facts === undefined) return;
  // A bare yield of which no place is told: that of an earlier wait would be a lie.
  if (cause === BARE_YIELD && facts.suspended !== seq - 1) facts.suspended = -1;
  facts.state = "ready";
  facts.since = seq;
  facts.ready = seq;
  facts.reached = -1;
  state.ready.add(task);
}

function startStep(state: FoldState, task: number, seq: number): void {
  state.ready.delete(task);
  state.running = state.running.length === 0 ? [task] : [...state.running, task];
  const facts = state.alive.get(task);
  if (facts === undefined) return;
  facts.state = "running";
  facts.since = seq;
  facts.reached = -1;
}

/** Whoever runs has come as far as this event's place. */
function reach({ running, alive }: FoldState, seq: number): void {
  const facts = alive.get(running.at(-1) ?? 0);
  if (facts?.state === "running") facts.reached = seq;
}

function startWait({ alive }: FoldState, task: number, seq: number): void {
  const facts = alive.get(task);
  if (facts === undefined) return;
  facts.state = "waiting";
  facts.since = seq;
  facts.suspended = seq;
  facts.ready = -1;
  facts.reached = -1;
}

function suspend({ alive }: FoldState, task: number, seq: number): void {
  const facts = alive.get(task);
  if (facts === undefined) return;
  facts.suspended = seq;
  facts.reached = -1;
}

/** What ended once stays as it ended. */
function end({ ledger }: FoldState, future: number, seq: number): void {
  if (!ledger.endings.has(future)) ledger.endings.set(future, seq);
}

function openBox({ ledger, open }: FoldState, box: number, kind: number, seq: number): void {
  if (seq > (ledger.openedSeq.at(-1) ?? -1)) {
    const boxKind = BOX_KINDS[kind] as (typeof BOX_KINDS)[number];
    const count = (ledger.countOfKind.get(boxKind) ?? 0) + 1;
    ledger.countOfKind.set(boxKind, count);
    ledger.ordinals.set(box, count);
    ledger.opened.push(box);
    ledger.openedSeq.push(seq);
  }
  open.set(box, { ordinal: ledger.ordinals.get(box) ?? 0, started: seq, tripped: -1, ended: -1 });
}

/** Whoever releases gives back its own; what another holds, only where it has none: anybody may release a lock. */
function release({ held }: FoldState, object: number, by: number): void {
  const before = held.get(object);
  if (before === undefined) return;
  const own = before.findIndex(({ task }) => task === by);
  const after = before.filter((_, index) => index !== Math.max(0, own));
  if (after.length === 0) held.delete(object);
  else held.set(object, after);
}

function fill({ filled }: FoldState, object: number, size: number): void {
  if (size === 0) filled.delete(object);
  else filled.set(object, size);
}

function closeBox({ ledger, open }: FoldState, box: number, seq: number): void {
  const before = open.get(box);
  open.delete(box);
  if (before === undefined || ledger.boxes.has(box)) return;
  ledger.boxes.set(box, { ...before, ended: seq });
}
