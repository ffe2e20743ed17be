import { Icon } from "../parts/Icon.tsx";
import { stage, usePlayground, verbs } from "../store/live.ts";

/** The language in which the scenario is shown and run. */
export function LanguagePicker() {
  const language = usePlayground((state) => state.language);
  return (
    <span className="select lang">
      <select aria-label="Language" value={language} onChange={(event) => verbs.pickLanguage(event.target.value)}>
        {stage.world.runtimes.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  );
}
