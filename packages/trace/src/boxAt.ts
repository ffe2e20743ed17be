import type { BoxFacts, FoldState } from "./foldState.ts";
import type { BoxAt, MemberAt } from "./model.ts";
import { endingAt, waitingOn } from "./taskAt.ts";
import type { Trace } from "./trace.ts";

/**
 * A box at an instant. While it is open its sets follow from its members: pending until done, and done in the order in which
 * they got done. Once the program has its sets, they are exactly those.
 */
export function boxAt(trace: Trace, state: FoldState, box: number): BoxAt {
  const over = state.ledger.boxes.get(box);
  const facts = over !== undefined && over.ended < state.seq ? over : (state.open.get(box) as BoxFacts);
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
    const started = trace.eventOf("waitStarted", facts.started);
    const tripped = facts.tripped === -1 ? null : trace.eventOf("waitTripped", facts.tripped);
    const ended = facts.ended === -1 ? null : trace.eventOf("waitEnded", facts.ended);
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
    this.#sets ??= this.open ? this.#openSets() : this.#handedOver();
    return this.#sets;
  }

  #handedOver(): Sets {
    const { done, pending } = this.#trace.eventOf("waitEnded", this.#facts.ended);
    return this.#named(done, pending);
  }

  #openSets(): Sets {
    const done: { id: number; seq: number }[] = [];
    const pending: number[] = [];
    for (const id of this.#trace.eventOf("waitStarted", this.#facts.started).members) {
      const seq = this.#endOf(id);
      if (seq === -1) pending.push(id);
      else done.push({ id, seq });
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

  /** Position of the event that ended the member; -1 while it is pending. */
  #endOf(id: number): number {
    const seq = this.#state.ledger.endings.get(id) ?? -1;
    return seq < this.#state.seq ? seq : -1;
  }

  #member(id: number): MemberAt {
    const seq = this.#endOf(id);
    const ending = seq === -1 ? null : endingAt(this.#trace, seq);
    const facts = this.#state.alive.get(id);
    return {
      id,
      name: this.#trace.nameOf(id),
      slot: this.#trace.laneOf(id)?.slot ?? -1,
      text: ending?.text ?? "",
      outcome: ending?.outcome ?? null,
      doing: waitingOn(this.#trace, facts) || (facts?.state ?? ""),
      doneAt: ending?.at ?? -1,
    };
  }
}

interface Sets {
  done: MemberAt[];
  pending: MemberAt[];
}
