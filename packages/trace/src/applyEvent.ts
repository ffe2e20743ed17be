import type { EventKind, TraceEvent } from "./events.ts";
import type { FoldState } from "./foldState.ts";

type Event<K extends EventKind> = TraceEvent & { kind: K };

const NOBODY: readonly number[] = [];

/**
 * The one fold: moves `state` past `event`. It holds for any order of events, also an impossible one: what makes no sense
 * (a step of a task that is over, the end of a box never opened) changes nothing.
 */
export function applyEvent(state: FoldState, event: TraceEvent): void {
  state.seq = event.seq + 1;
  state.at = event.at;
  state.turn = event.turn;
  switch (event.kind) {
    case "taskCreated":
      createTask(state, event);
      break;
    case "taskReady":
      makeReady(state, event);
      break;
    case "stepStarted":
      startStep(state, event);
      break;
    case "stepEnded":
      state.step += 1;
      state.running = state.running.length === 1 ? NOBODY : state.running.slice(0, -1);
      break;
    case "taskWaiting": {
      const { task, seq } = event;
      if (state.alive.has(task)) {
        state.alive.set(task, { task, state: "waiting", since: seq, waiting: seq, ready: -1 });
      }
      break;
    }
    case "taskDone":
      state.alive.delete(event.task);
      state.ready.delete(event.task);
      end(state, event.task, event.seq);
      break;
    case "futureSettled":
      end(state, event.future, event.seq);
      break;
    case "timerSet":
      state.timers.set(event.timer, event.seq);
      break;
    case "timerFired":
    case "timerCancelled":
      state.timers.delete(event.timer);
      break;
    case "waitStarted":
      openBox(state, event);
      break;
    case "waitTripped": {
      const box = state.open.get(event.box);
      if (box?.tripped === -1) state.open.set(event.box, { ...box, tripped: event.seq });
      break;
    }
    case "waitEnded":
      closeBox(state, event);
      break;
    case "printed":
      state.printed += 1;
  }
}

function createTask({ ledger, alive }: FoldState, { task, seq }: Event<"taskCreated">): void {
  if (seq > (ledger.createdSeq.at(-1) ?? -1)) {
    ledger.created.push(task);
    ledger.createdSeq.push(seq);
  }
  alive.set(task, { task, state: "ready", since: seq, waiting: -1, ready: -1 });
}

function makeReady(state: FoldState, { task, cause, seq }: Event<"taskReady">): void {
  const before = state.alive.get(task);
  if (before === undefined) return;
  // A bare yield does not tell where it stands; the place of an earlier wait would be a lie.
  const waiting = cause === "bareYield" ? -1 : before.waiting;
  state.alive.set(task, { task, state: "ready", since: seq, waiting, ready: seq });
  state.ready.add(task);
}

function startStep(state: FoldState, { task, seq }: Event<"stepStarted">): void {
  state.ready.delete(task);
  state.running = state.running.length === 0 ? [task] : [...state.running, task];
  const before = state.alive.get(task);
  if (before === undefined) return;
  state.alive.set(task, { task, state: "running", since: seq, waiting: before.waiting, ready: before.ready });
}

/** What ended once stays as it ended. */
function end({ ledger }: FoldState, future: number, seq: number): void {
  if (!ledger.endings.has(future)) ledger.endings.set(future, seq);
}

function openBox({ ledger, open }: FoldState, { box, boxKind, seq }: Event<"waitStarted">): void {
  if (seq > (ledger.openedSeq.at(-1) ?? -1)) {
    const count = (ledger.countOfKind.get(boxKind) ?? 0) + 1;
    ledger.countOfKind.set(boxKind, count);
    ledger.ordinals.set(box, count);
    ledger.opened.push(box);
    ledger.openedSeq.push(seq);
  }
  open.set(box, { ordinal: ledger.ordinals.get(box) ?? 0, started: seq, tripped: -1, ended: -1 });
}

function closeBox({ ledger, open }: FoldState, { box, seq }: Event<"waitEnded">): void {
  const before = open.get(box);
  open.delete(box);
  if (before === undefined || ledger.boxes.has(box)) return;
  ledger.boxes.set(box, { ...before, ended: seq });
}
