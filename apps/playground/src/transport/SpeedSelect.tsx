import { Icon } from "../parts/Icon.tsx";
import { usePlayground, verbs } from "../store/live.ts";
import { speeds } from "../store/speeds.ts";

/** How many virtual seconds pass in a real one. */
export function SpeedSelect() {
  const speed = usePlayground((state) => state.speed);
  return (
    <span className="select spd">
      <select aria-label="Speed" value={String(speed)} onChange={(event) => verbs.setSpeed(Number(event.target.value))}>
        {speeds.map((value) => (
          <option key={value} value={String(value)}>
            {value === Number.POSITIVE_INFINITY ? "to the end" : `${value}×`}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  );
}
