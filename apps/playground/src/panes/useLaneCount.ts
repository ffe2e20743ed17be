import { grouped } from "../instant/words.ts";
import { stage, usePlayground } from "../store/live.ts";

/** `12 of 340`: the lanes that fit what is chosen; "" where all of them do. */
export function useLaneCount(): string {
  usePlayground((state) => state.lanes);
  usePlayground((state) => state.version);
  // Which lanes fit may depend on the playhead.
  usePlayground((state) => (state.lanes.states.length > 0 ? state.seq : 0));
  const { fitting, lanes } = stage.backstage.timeline?.counts ?? { fitting: 0, lanes: 0 };
  return fitting === lanes ? "" : `${grouped(fitting)} of ${grouped(lanes)}`;
}
