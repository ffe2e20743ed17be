import { Icon } from "../parts/Icon.tsx";
import { usePlayground, verbs } from "../store/live.ts";
import { useLaneCount } from "./useLaneCount.ts";

/** Opens what chooses the lanes; says so when some are left out. */
export function LanesButton() {
  const open = usePlayground((state) => state.laneBar);
  const some = useLaneCount();
  return (
    <button
      type="button"
      className="btn sm"
      title="Lanes"
      aria-expanded={open}
      aria-controls="lanebar"
      aria-pressed={open || some !== ""}
      onClick={verbs.toggleLaneBar}
    >
      <Icon name="lanes" />
      Lanes{some !== "" && `: ${some}`}
    </button>
  );
}
