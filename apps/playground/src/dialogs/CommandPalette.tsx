import { Command } from "cmdk";
import { useState } from "react";
import { commands } from "../keyboard/commands.ts";
import { keyNames } from "../keyboard/keyName.ts";
import { stage, usePlayground, verbs } from "../store/live.ts";
import { BookmarkItems } from "./BookmarkItems.tsx";
import { Modal } from "./Modal.tsx";
import { TaskItems } from "./TaskItems.tsx";

const groups = [
  { heading: "Do", held: commands.filter(({ group }) => group !== "Export") },
  { heading: "Export", held: commands.filter(({ group }) => group === "Export") },
];

/** Everything that can be done, every scenario and every task, by typing a part of its name. */
export function CommandPalette() {
  const [query, setQuery] = useState("");
  const mine = usePlayground((state) => state.mine);
  const act = (what: () => void) => () => {
    verbs.open(null);
    what();
  };
  return (
    <Modal title="Commands" className="palette" bare>
      <Command label="Commands" loop>
        <Command.Input
          placeholder="A command, a scenario, a task"
          aria-label="Commands"
          value={query}
          onValueChange={setQuery}
          autoFocus
        />
        <Command.List>
          <Command.Empty>Nothing has that name.</Command.Empty>
          <Command.Group heading="Scenarios">
            {stage.world.scenarios.map(({ id, number, title }) => (
              <Command.Item key={id} value={`${title} ${id}`} onSelect={act(() => verbs.pickScenario(id))}>
                <span className="mono sub">{number}</span> {title}
              </Command.Item>
            ))}
            {mine.map(({ id, name }) => (
              <Command.Item key={id} value={`${name} ${id}`} onSelect={act(() => verbs.pickScenario(id))}>
                {name}
              </Command.Item>
            ))}
          </Command.Group>
          {groups.map(({ heading, held }) => (
            <Command.Group key={heading} heading={heading}>
              {held.map((command) => (
                <Command.Item key={command.title} value={command.title} onSelect={act(command.run)}>
                  {command.title}
                  <span className="grow" />
                  {keyNames(command).map((name) => (
                    <kbd key={name}>{name}</kbd>
                  ))}
                </Command.Item>
              ))}
            </Command.Group>
          ))}
          <BookmarkItems />
          <TaskItems query={query} />
        </Command.List>
      </Command>
    </Modal>
  );
}
