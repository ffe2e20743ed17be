import type { BoxFacts, FoldState } from "./foldState.ts";
import type { BoxAt, MemberAt } from "./model.ts";
import type { Trace } from "./trace.ts";

/**
 * A box at an instant. While it is open its sets follow from its members: pending until done, and done in the order in which
 * they got done. Once the program has its sets, they are exactly those.
 */
export function boxAt(trace: Trace, state: FoldState, box: number): BoxAt {
  const over = state.ledger.boxes.get(box);
  const facts = over !== undefined && (over.ended?.seq ?? -1) < state.seq ? over : (state.open.get(box) as BoxFacts);
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
  #sets: Sets | null = null;

  constructor(trace: Trace, state: FoldState, facts: BoxFacts) {
    this.#trace = trace;
    this.#state = state;
    this.#facts = facts;
    const { started, tripped, ended } = facts;
    this.box = started.box;
    this.kind = started.boxKind;
    this.ordinal = facts.ordinal;
    this.by = started.by;
    this.byName = trace.laneOf(started.by)?.name ?? "";
    this.condition = started.condition;
    this.deadline = started.deadline;
    this.place = started.place;
    this.open = ended === null;
    this.startedAt = started.at;
    this.trippedAt = tripped?.at ?? -1;
    this.trippedBy = tripped?.by ?? 0;
    this.endedAt = ended?.at ?? -1;
    this.why = (ended ?? tripped)?.why ?? null;
  }

  get done(): MemberAt[] {
    return this.#made().done;
  }

  get pending(): MemberAt[] {
    return this.#made().pending;
  }

  #made(): Sets {
    const { ended } = this.#facts;
    this.#sets ??= ended === null ? this.#openSets() : this.#named(ended.done, ended.pending);
    return this.#sets;
  }

  #openSets(): Sets {
    const done: { id: number; seq: number }[] = [];
    const pending: number[] = [];
    for (const id of this.#facts.started.members) {
      const ending = this.#endingOf(id);
      if (ending === undefined) pending.push(id);
      else done.push({ id, seq: ending.seq });
    }
    done.sort((one, other) => one.seq - other.seq);
    return this.#named(
      done.map(({ id }) => id),
      pending,
    );
  }

  #named(done: readonly number[], pending: readonly number[]): Sets {
    return { done: done.map((id) => this.#member(id)), pending: pending.map((id) => this.#member(id)) };
  }

  #endingOf(id: number) {
    const ending = this.#state.ledger.endings.get(id);
    return ending !== undefined && ending.seq < this.#state.seq ? ending : undefined;
  }

  #member(id: number): MemberAt {
    const ending = this.#endingOf(id);
    const task = this.#state.alive.get(id);
    const waiting = task?.state === "waiting" ? task.waiting : null;
    return {
      id,
      name: this.#trace.nameOf(id),
      slot: this.#trace.laneOf(id)?.slot ?? -1,
      text: ending?.text ?? "",
      outcome: ending?.outcome ?? null,
      waitingOn: waiting === null ? "" : this.#trace.reasonInWords(waiting.on, waiting.box, waiting.reason),
      doneAt: ending?.at ?? -1,
    };
  }
}

interface Sets {
  done: MemberAt[];
  pending: MemberAt[];
}
