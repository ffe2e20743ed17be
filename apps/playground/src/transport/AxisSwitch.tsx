import { usePlayground, verbs } from "../store/live.ts";
import type { Axis } from "../store/state.ts";

const axes: readonly { axis: Axis; word: string }[] = [
  { axis: "time", word: "Time" },
  { axis: "steps", word: "Steps" },
];

export function AxisSwitch() {
  const chosen = usePlayground((state) => state.axis);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend that this has no room for
    <div className="seg" role="group" aria-label="Axis">
      {axes.map(({ axis, word }) => (
        <button key={axis} type="button" aria-pressed={axis === chosen} onClick={() => verbs.setAxis(axis)}>
          {word}
        </button>
      ))}
    </div>
  );
}
