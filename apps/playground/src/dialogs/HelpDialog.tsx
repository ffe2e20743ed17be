import { commands } from "../keyboard/commands.ts";
import { keyNames } from "../keyboard/keyName.ts";
import { useScenario } from "../parts/useScenario.ts";
import { Modal } from "./Modal.tsx";

const groups = ["Run", "Playhead", "Look", "Page"] as const;

/** What to watch in the open scenario, and every key. */
export function HelpDialog() {
  const scenario = useScenario();
  return (
    <Modal title="Help">
      <div className="db">
        {scenario !== undefined && (
          <p className="lesson">
            <b>{scenario.title}.</b> {scenario.lesson} {scenario.watch}
          </p>
        )}
        <div className="keys">
          {groups.map((group) => (
            <section key={group}>
              <h3>{group}</h3>
              <dl>
                {commands
                  .filter((command) => command.group === group && command.keys !== undefined)
                  .map((command) => (
                    <div key={command.title}>
                      <dt>{command.title}</dt>
                      <dd>
                        {keyNames(command).map((name) => (
                          <kbd key={name}>{name}</kbd>
                        ))}
                      </dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
        </div>
      </div>
    </Modal>
  );
}
