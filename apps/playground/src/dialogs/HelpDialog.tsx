import { commands } from "../keyboard/commands.ts";
import { keyNames } from "../keyboard/keyName.ts";
import { useScenario } from "../parts/useScenario.ts";
import { Modal } from "./Modal.tsx";

const groups = ["Run", "Playhead", "Look", "Page"] as const;

/** The editor's own keys, which act nowhere else. */
const editorKeys = [
  ["What happened on this line", "Alt+Enter"],
  ["Let Tab indent, or move on", "Ctrl+M"],
  ["Every command of the editor", "F1"],
] as const;

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
        <p className="lesson">
          <b>Beside the code</b> stand the tasks that are suspended on a line (filled where they wait themselves, hollow
          where they wait in a coroutine further in), what <code>yield*</code> gave back last, and how often and how
          long the line has waited up to the playhead. Press a task to select it, a number for all that is known of its
          line; point at a line, and its stretches light up on the timeline.
        </p>
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
          <section>
            <h3>Editor</h3>
            <dl>
              {editorKeys.map(([title, key]) => (
                <div key={key}>
                  <dt>{title}</dt>
                  <dd>
                    <kbd>{key}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        </div>
      </div>
    </Modal>
  );
}
