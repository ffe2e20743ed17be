import type { KeyboardEvent } from "react";
import { grouped } from "../instant/words.ts";
import { useInstant } from "../parts/useInstant.ts";
import { usePlayground, verbs } from "../store/live.ts";
import type { Tab } from "../store/state.ts";

const phone: readonly (readonly [Tab, string])[] = [
  ["code", "Code"],
  ["timeline", "Timeline"],
  ["sets", "Sets"],
  ["output", "Output"],
];
const middle: readonly (readonly [Tab, string])[] = [
  ["code", "Code"],
  ["timeline", "Timeline"],
];

export function Tabs({ all }: { all: boolean }) {
  const chosen = usePlayground((state) => state.tab);
  const { instant } = useInstant();
  const tabs = all ? phone : middle;
  const current = tabs.some(([tab]) => tab === chosen) ? chosen : "timeline";
  const arrow = (event: KeyboardEvent) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = tabs[(tabs.findIndex(([tab]) => tab === current) + by + tabs.length) % tabs.length];
    if (by === 0 || next === undefined) return;
    verbs.show(next[0]);
    document.getElementById(`tab-${next[0]}`)?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label="Panes">
      {tabs.map(([tab, word]) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`tab-${tab}`}
          aria-selected={tab === current}
          aria-controls={`sheet-${tab}`}
          tabIndex={tab === current ? 0 : -1}
          onClick={() => verbs.show(tab)}
          onKeyDown={arrow}
        >
          {word}
          {tab === "output" && instant.printed > 0 && <span className="tag">{grouped(instant.printed)}</span>}
        </button>
      ))}
    </div>
  );
}
