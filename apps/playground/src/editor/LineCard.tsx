import { type ReactNode, useLayoutEffect, useRef } from "react";
import type { LineFacts } from "./contract.ts";
import type { CardPlace } from "./placeOfLine.ts";
import "./card.css";
import { grouped } from "../instant/words.ts";

/** More rows than these tell a person no more. */
const mostRows = 100;
const margin = 8;

interface Props {
  line: number;
  facts: LineFacts;
  /** The card stands below it, or above where there is no room. */
  place: CardPlace;
  onSelect(task: number): void;
  onClose(): void;
}

/** Everything that is known of a line: who stands there, how long each task waited, what each got. For hands and keyboard alike. */
export function LineCard({ line, facts, place, onSelect, onClose }: Props) {
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = card.current;
    if (element === null) return;
    element.showPopover();
    element.focus();
    const { width, height } = element.getBoundingClientRect();
    const below = place.bottom + height + margin <= innerHeight;
    element.style.top = `${below ? place.bottom : Math.max(margin, place.top - height)}px`;
    element.style.left = `${Math.max(margin, Math.min(place.left, innerWidth - width - margin))}px`;
  }, [place]);
  const { standing, waits, values } = facts;
  const choose = (task: number) => {
    // Taken away while it holds the focus, it would take that along; hidden, it gives it back.
    card.current?.hidePopover();
    onSelect(task);
  };
  return (
    <div
      ref={card}
      popover="auto"
      tabIndex={-1}
      className="line-card"
      role="dialog"
      aria-label={`Line ${line}`}
      onToggle={({ newState }) => newState === "closed" && onClose()}
    >
      <h3>Line {line}</h3>
      {standing.length + waits.length + values.length === 0 && <p>Nothing has waited here up to this instant.</p>}
      <Part title="Here now" rows={standing}>
        {({ id, task, slot, words }) => (
          <button type="button" key={id} onClick={() => choose(id)}>
            <Task name={task} slot={slot} />
            <span>{words}</span>
          </button>
        )}
      </Part>
      <Part title="Waited here" rows={waits}>
        {({ id, task, slot, text }) => (
          <button type="button" key={id} onClick={() => choose(id)}>
            <Task name={task} slot={slot} />
            <span>{text}</span>
          </button>
        )}
      </Part>
      <Part title="Gave back last" rows={values}>
        {({ task, slot, text }) => (
          <p key={`${slot} ${task}`}>
            <Task name={task} slot={slot} />
            <code>{text}</code>
          </p>
        )}
      </Part>
    </div>
  );
}

function Part<Row>({ title, rows, children }: { title: string; rows: readonly Row[]; children(row: Row): ReactNode }) {
  if (rows.length === 0) return null;
  return (
    <section aria-label={title}>
      <h4>{title}</h4>
      {rows.slice(0, mostRows).map(children)}
      {rows.length > mostRows && <p>and {grouped(rows.length - mostRows)} more</p>}
    </section>
  );
}

function Task({ name, slot }: { name: string; slot: number }) {
  return (
    <b className={`lit-slot-${slot}`}>
      <i />
      {name}
    </b>
  );
}
