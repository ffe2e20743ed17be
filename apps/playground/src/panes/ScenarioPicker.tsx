import { Icon } from "../parts/Icon.tsx";
import { useWidth } from "../parts/useWidth.ts";
import { stage, usePlayground, verbs } from "../store/live.ts";
import { shared } from "../store/shared.ts";

/** No scenario, but where one's own are made and kept. */
const manage = "my scenarios";

function pick(value: string) {
  if (value === manage) verbs.open("mine");
  else verbs.pickScenario(value);
}

export function ScenarioPicker() {
  const scenario = usePlayground((state) => state.scenario);
  const phone = useWidth() === "phone";
  const mine = usePlayground((state) => state.mine);
  const hasShared = usePlayground((state) => state.hasShared);
  return (
    <span className="select scen">
      <select aria-label="Scenario" value={scenario} onChange={(event) => pick(event.target.value)}>
        {stage.world.scenarios.map(({ id, number, title }) => (
          <option key={id} value={id}>
            {phone ? title : `${number} ${title}`}
          </option>
        ))}
        {mine.length > 0 && (
          <optgroup label="My scenarios">
            {mine.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        )}
        {(scenario === shared || hasShared) && <option value={shared}>From a link or file</option>}
        <option value={manage}>My scenarios…</option>
      </select>
      <Icon name="down" />
    </span>
  );
}
