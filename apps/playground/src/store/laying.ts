import { ALL_LANES, type LaneChoice } from "@interleave/timeline";
import type { Lane } from "@interleave/trace";
import type { Memory } from "./memory.ts";
import type { Slice } from "./slice.ts";
import type { Playground } from "./state.ts";

type Laying = Pick<
  Playground,
  "chooseLanes" | "foldLane" | "foldGroup" | "foldAll" | "pinLane" | "alongTree" | "toggleLaneBar"
>;

const orders: readonly string[] = ["tree", "activity", "waiting", "name"];

/** The order and grouping that this browser remembers: what is folded, pinned or filtered belongs to one run. */
export function rememberedLanes(memory: Memory): LaneChoice {
  const order = memory.recall("laneOrder");
  const known = orders.includes(order ?? "") ? (order as LaneChoice["order"]) : ALL_LANES.order;
  return { ...ALL_LANES, order: known, grouped: memory.recall("laneGroups") === "on" };
}

/** The choice for another program: its tasks are others. */
export function lanesAnew({ order, grouped }: LaneChoice): LaneChoice {
  return { ...ALL_LANES, order, grouped };
}

/** Which lanes are shown, and how they are laid out. */
export const laying: Slice<Laying> = (set, get, world, stage) => {
  const lanesOf = () => stage.drawn?.trace.lanes ?? [];
  const choose = (change: Partial<LaneChoice>) => set({ lanes: { ...get().lanes, ...change } });

  return {
    chooseLanes(change) {
      choose(change);
      const { order, grouped } = get().lanes;
      world.memory.remember("laneOrder", order);
      world.memory.remember("laneGroups", grouped ? "on" : "off");
    },
    foldLane(task) {
      choose({ folded: toggled(get().lanes.folded, task) });
    },
    foldGroup(coroutine) {
      choose({ foldedGroups: toggled(get().lanes.foldedGroups, coroutine) });
    },
    foldAll(away) {
      const lanes = lanesOf();
      // Main stays open: folded, it would leave nothing to see.
      const folded = lanes.filter((_, place) => place > 0 && hasChildren(lanes, place)).map(({ task }) => task);
      const foldedGroups = [...new Set(lanes.map(({ coroutine }) => coroutine))];
      choose(away ? { folded, foldedGroups } : { folded: [], foldedGroups: [] });
    },
    pinLane(task) {
      const chosen = task ?? get().selection?.task;
      if (chosen !== undefined) choose({ pinned: toggled(get().lanes.pinned, chosen) });
    },
    alongTree(by) {
      const lanes = lanesOf();
      const { selection, lanes: choice } = get();
      const place = lanes.findIndex(({ task }) => task === selection?.task);
      const lane = lanes[place];
      if (lane === undefined) return;
      const isFolded = choice.folded.includes(lane.task);
      const canFold = hasChildren(lanes, place);
      if (canFold && isFolded === by > 0) get().foldLane(lane.task);
      else if (by < 0 && lane.parent !== 0) get().select({ task: lane.parent, seq: -1 });
      else if (by > 0 && canFold) get().select({ task: (lanes[place + 1] as Lane).task, seq: -1 });
    },
    toggleLaneBar() {
      set({ laneBar: !get().laneBar });
    },
  };
};

/** Children stand right below their parent. */
function hasChildren(lanes: readonly Lane[], place: number): boolean {
  return lanes[place + 1]?.parent === lanes[place]?.task;
}

function toggled<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list.filter((each) => each !== item) : [...list, item];
}
