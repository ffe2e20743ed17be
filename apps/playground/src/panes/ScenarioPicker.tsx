import { Icon } from "../parts/Icon.tsx";
import { useWidth } from "../parts/useWidth.ts";
import { stage, usePlayground, verbs } from "../store/live.ts";
import { shared } from "../store/shared.ts";

export function ScenarioPicker() {
  const scenario = usePlayground((state) => state.scenario);
  const phone = useWidth() === "phone";
  const mine = usePlayground((state) => state.mine);
  const hasShared = usePlayground((state) => state.hasShared);
  return (
    <span className="select scen">
      <select aria-label="Scenario" value={scenario} onChange={(event) => verbs.pickScenario(event.target.value)}>
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
      </select>
      <Icon name="down" />
    </span>
  );
}
