import { useState } from "react";
import { findRuntime } from "../store/language.ts";
import { stage, verbs } from "../store/live.ts";
import { longestName, type Mine } from "../store/mine.ts";

/** One own scenario. Deleting it takes two presses, for there is no way back. */
export function MineItem({ own: { id, name, language } }: { own: Mine }) {
  const [sure, setSure] = useState(false);
  return (
    <li>
      <input
        type="text"
        aria-label={`Name of ${name}`}
        value={name}
        maxLength={longestName}
        onChange={(event) => verbs.renameMine(id, event.target.value)}
      />
      <span className="sub">{findRuntime(stage.world, language)?.label}</span>
      <button
        type="button"
        className="btn box"
        aria-label={`Open ${name}`}
        onClick={() => {
          verbs.open(null);
          verbs.pickScenario(id);
        }}
      >
        Open
      </button>
      <button
        type="button"
        className="btn"
        aria-label={`${sure ? "Really delete" : "Delete"} ${name}`}
        onBlur={() => setSure(false)}
        onClick={() => (sure ? verbs.forgetMine(id) : setSure(true))}
      >
        {sure ? "Really delete" : "Delete"}
      </button>
    </li>
  );
}
