import type { BoxFacts, FoldState, Settled, TaskFacts } from "./foldState.ts";
import type { BoxAt, MemberAt } from "./model.ts";
import type { Trace } from "./trace.ts";

/**
 * A box at an instant. While it is open its sets follow from its members: pending until done, and done in the order in which
 * they got done. Once the program has its sets, they are exactly those.
 */
export function boxAt(trace: Trace, state: FoldState, box: number): BoxAt {
  const over = state.ledger.boxes.get(box);
  const facts = over !== undefined && over.endedSeq < state.seq ? over : (state.open.get(box) as BoxFacts);
  return new BoxAtInstant(trace, state, facts);
}

/** Its sets are made when first read: a loop of waits leaves many closed boxes behind, of which few are looked into. */
class BoxAtInstant implements BoxAt {
  readonly box: number;
  readonly kind: BoxAt["kind"];
  readonly ordinal: number;
  readonly by: number;
  readonly byName: string;
  readonly condition: string;
  readonly deadline: number;
  readonly place: number;
  readonly open: boolean;
  readonly startedAt: number;
  readonly trippedAt: number;
  readonly trippedBy: number;
  readonly endedAt: number;
  readonly why: BoxAt["why"];
  readonly #trace: Trace;
  readonly #state: FoldState;
  readonly #facts: BoxFacts;
  #sets: { done: MemberAt[]; pending: MemberAt[] } | null = null;

  constructor(trace: Trace, state: FoldState, facts: BoxFacts) {
    this.#trace = trace;
    this.#state = state;
    this.#facts = facts;
    this.box = facts.box;
    this.kind = facts.kind;
    this.ordinal = facts.ordinal;
    this.by = facts.by;
    this.byName = trace.laneOf(facts.by)?.name ?? "";
    this.condition = facts.condition;
    this.deadline = facts.deadline;
    this.place = facts.place;
    this.open = facts.endedSeq === -1;
    this.startedAt = facts.startedAt;
    this.trippedAt = facts.trippedAt;
    this.trippedBy = facts.trippedBy;
    this.endedAt = facts.endedAt;
    this.why = facts.why;
  }

  get done(): MemberAt[] {
    return this.#made().done;
  }

  get pending(): MemberAt[] {
    return this.#made().pending;
  }

  #made(): { done: MemberAt[]; pending: MemberAt[] } {
    this.#sets ??= this.open ? this.#openSets() : this.#handedOver();
    return this.#sets;
  }

  #handedOver() {
    const { done, pending } = this.#facts;
    return { done: done.map((id) => this.#member(id)), pending: pending.map((id) => this.#member(id)) };
  }

  #openSets() {
    const done: { id: number; doneSeq: number }[] = [];
    const pending: MemberAt[] = [];
    for (const id of this.#facts.members) {
      const ending = this.#endingOf(id);
      if (ending === undefined) pending.push(this.#member(id));
      else done.push({ id, doneSeq: ending.doneSeq });
    }
    done.sort((one, other) => one.doneSeq - other.doneSeq);
    return { done: done.map(({ id }) => this.#member(id)), pending };
  }

  #endingOf(id: number): TaskFacts | Settled | undefined {
    const { tasks, futures } = this.#state.ledger;
    const ending = tasks.get(id) ?? futures.get(id);
    return ending !== undefined && ending.doneSeq < this.#state.seq ? ending : undefined;
  }

  #member(id: number): MemberAt {
    const ending = this.#endingOf(id);
    const task = this.#state.alive.get(id);
    return {
      id,
      name: this.#trace.nameOf(id),
      slot: this.#trace.laneOf(id)?.slot ?? -1,
      text: ending?.text ?? "",
      outcome: ending?.outcome ?? null,
      waitingOn: task?.state === "waiting" ? this.#trace.reasonInWords(task.on, task.box, task.reason) : "",
      doneAt: ending?.doneAt ?? -1,
    };
  }
}
