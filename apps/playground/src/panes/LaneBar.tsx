import { ALL_LANES, isPlain, type LaneOrder, type LaneState } from "@interleave/timeline";
import { useEffect, useRef } from "react";
import { Icon } from "../parts/Icon.tsx";
import { stage, usePlayground, verbs } from "../store/live.ts";
import { useLaneCount } from "./useLaneCount.ts";

const states: readonly LaneState[] = ["ready", "running", "waiting", "returned", "raised", "cancelled"];
const orders: readonly [LaneOrder, string][] = [
  ["tree", "who started whom"],
  ["activity", "first step"],
  ["waiting", "longest wait"],
  ["name", "name"],
];

/** Which lanes are shown, in which order: by name, by their state at the playhead, folded, pinned, under headings. */
export function LaneBar() {
  const lanes = usePlayground((state) => state.lanes);
  const some = useLaneCount();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const toggle = (state: LaneState) => {
    const { states: chosen } = lanes;
    verbs.chooseLanes({
      states: chosen.includes(state) ? chosen.filter((each) => each !== state) : [...chosen, state],
    });
  };
  return (
    <section className="lanebar" aria-label="Lanes" id="lanebar">
      <input
        ref={field}
        type="search"
        aria-label="Lanes whose name has"
        placeholder="Part of a name"
        value={lanes.text}
        onChange={(event) => verbs.chooseLanes({ text: event.target.value })}
        onKeyDown={(event) => event.key === "Escape" && verbs.toggleLaneBar()}
      />
      <fieldset className="states">
        <legend>In the state</legend>
        {states.map((state) => (
          <button
            key={state}
            type="button"
            className="btn box sm"
            aria-pressed={lanes.states.includes(state)}
            onClick={() => toggle(state)}
          >
            {state}
          </button>
        ))}
      </fieldset>
      <label>
        Sort by
        <span className="select">
          <select
            value={lanes.order}
            onChange={(event) => verbs.chooseLanes({ order: event.target.value as LaneOrder })}
          >
            {orders.map(([order, name]) => (
              <option key={order} value={order}>
                {name}
              </option>
            ))}
          </select>
          <Icon name="down" />
        </span>
      </label>
      <label>
        <input
          type="checkbox"
          checked={lanes.grouped}
          onChange={(event) => verbs.chooseLanes({ grouped: event.target.checked })}
        />
        Group by coroutine
      </label>
      <button type="button" className="btn box sm" onClick={() => verbs.foldAll(true)}>
        Fold all
      </button>
      <button type="button" className="btn box sm" onClick={() => verbs.foldAll(false)}>
        Unfold all
      </button>
      <PinButton />
      {!isPlain(lanes) && (
        <button type="button" className="btn sm" onClick={() => verbs.chooseLanes(ALL_LANES)}>
          Show all
        </button>
      )}
      <span className="fits" aria-live="polite">
        {some !== "" && `${some} lanes`}
      </span>
    </section>
  );
}

/** Pins the selected lane on top, or lets it go. */
function PinButton() {
  const task = usePlayground((state) => state.selection?.task);
  const pinned = usePlayground((state) => task !== undefined && state.lanes.pinned.includes(task));
  const lane = task === undefined ? undefined : stage.backstage.drawn?.trace.laneOf(task);
  return (
    <button
      type="button"
      className="btn box sm"
      disabled={lane === undefined}
      aria-pressed={pinned}
      onClick={() => verbs.pinLane()}
    >
      <Icon name="pin" />
      {lane === undefined ? "Pin the selected lane" : `Pin ${lane.name}`}
    </button>
  );
}
