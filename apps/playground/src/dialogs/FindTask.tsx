import { Command } from "cmdk";
import { useState } from "react";
import { Modal } from "./Modal.tsx";
import { TaskItems } from "./TaskItems.tsx";

/** A task by a part of its name. */
export function FindTask() {
  const [query, setQuery] = useState("");
  return (
    <Modal title="Find a task" className="palette" bare>
      <Command label="Find a task" loop shouldFilter={false}>
        <Command.Input
          placeholder="A task by its name"
          aria-label="Find a task"
          value={query}
          onValueChange={setQuery}
          autoFocus
        />
        <Command.List>
          <Command.Empty>No task of this run has that name.</Command.Empty>
          <TaskItems query={query} />
        </Command.List>
      </Command>
    </Modal>
  );
}
