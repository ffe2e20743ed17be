import type { TraceEvent } from "./events.ts";
import type { BoxFacts, FoldState, TaskFacts } from "./foldState.ts";

const NO_CHAIN: readonly number[] = [];

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
      return;
    case "taskReady": {
      const { task, cause, by, at } = event;
      const before = state.alive.get(task);
      if (before === undefined) return;
      // A bare yield leaves no record of where it stands; the place of an earlier wait would be a lie.
      const where = cause === "bareYield" ? { chain: NO_CHAIN, place: -1 } : null;
      change(state, before, { ...NOT_WAITING, ...where, state: "ready", since: at, cause, by });
      state.ready.add(task);
      return;
    }
    case "stepStarted": {
      const before = state.alive.get(event.task);
      state.ready.delete(event.task);
      if (before === undefined) return;
      change(state, before, { ...NOT_WAITING, state: "running", since: event.at });
      state.running = [...state.running, event.task];
      return;
    }
    case "stepEnded":
      state.step += 1;
      state.running = state.running.filter((task) => task !== event.task);
      return;
    case "taskWaiting": {
      const { task, on, box, reason, chain, place, at } = event;
      const before = state.alive.get(task);
      if (before === undefined) return;
      change(state, before, { state: "waiting", since: at, on, box, reason, chain, place, cause: null, by: 0 });
      return;
    }
    case "taskDone":
      endTask(state, event);
      return;
    case "futureSettled": {
      const { future, seq, at, outcome, text } = event;
      const { futures } = state.ledger;
      if (!futures.has(future)) futures.set(future, { doneSeq: seq, doneAt: at, outcome, text });
      return;
    }
    case "timerSet":
      state.timers.set(event.timer, {
        timer: event.timer,
        at: event.deadline,
        reason: event.reason,
        owner: event.owner,
      });
      return;
    case "timerFired":
    case "timerCancelled":
      state.timers.delete(event.timer);
      return;
    case "waitStarted":
      openBox(state, event);
      return;
    case "waitTripped": {
      const before = state.open.get(event.box);
      if (before === undefined || before.trippedAt !== -1) return;
      state.open.set(event.box, { ...before, trippedAt: event.at, trippedBy: event.by, why: event.why });
      return;
    }
    case "waitEnded": {
      const before = state.open.get(event.box);
      if (before === undefined) return;
      const { why, seq, at, done, pending } = event;
      const after: BoxFacts = { ...before, why, endedSeq: seq, endedAt: at, done, pending };
      state.open.delete(event.box);
      if (!state.ledger.boxes.has(event.box)) state.ledger.boxes.set(event.box, after);
      return;
    }
    case "printed":
      state.printed += 1;
  }
}

const NOT_WAITING = { on: 0, box: 0, reason: "" } as const;

function change(state: FoldState, before: TaskFacts, after: Partial<TaskFacts>): void {
  state.alive.set(before.task, { ...before, ...after });
}

function createTask(state: FoldState, { task, seq, at }: TraceEvent & { kind: "taskCreated" }): void {
  const { ledger } = state;
  const last = ledger.createdSeq[ledger.createdSeq.length - 1] ?? -1;
  if (seq > last) {
    ledger.created.push(task);
    ledger.createdSeq.push(seq);
  }
  state.alive.set(task, {
    task,
    state: "ready",
    since: at,
    ...NOT_WAITING,
    chain: NO_CHAIN,
    place: -1,
    cause: "created",
    by: 0,
    doneSeq: -1,
    doneAt: -1,
    outcome: null,
    text: "",
  });
}

function endTask(state: FoldState, { task, seq, at, outcome, text, place }: TraceEvent & { kind: "taskDone" }): void {
  const before = state.alive.get(task);
  if (before === undefined) return;
  state.alive.delete(task);
  state.ready.delete(task);
  if (state.ledger.tasks.has(task)) return;
  const ended = { state: "done", since: at, chain: NO_CHAIN, place, doneSeq: seq, doneAt: at, outcome, text } as const;
  state.ledger.tasks.set(task, { ...before, ...NOT_WAITING, ...ended, cause: null, by: 0 });
}

function openBox(state: FoldState, event: TraceEvent & { kind: "waitStarted" }): void {
  const { box, boxKind, seq } = event;
  const { ledger } = state;
  const last = ledger.openedSeq[ledger.openedSeq.length - 1] ?? -1;
  if (seq > last) {
    const ordinal = (ledger.countOfKind.get(boxKind) ?? 0) + 1;
    ledger.countOfKind.set(boxKind, ordinal);
    ledger.ordinals.set(box, ordinal);
    ledger.opened.push(box);
    ledger.openedSeq.push(seq);
  }
  state.open.set(box, {
    box,
    kind: boxKind,
    ordinal: ledger.ordinals.get(box) ?? 0,
    by: event.by,
    members: event.members,
    condition: event.condition,
    deadline: event.deadline,
    place: event.place,
    startedAt: event.at,
    trippedAt: -1,
    trippedBy: 0,
    why: null,
    endedSeq: -1,
    endedAt: -1,
    done: [],
    pending: [],
  });
}
