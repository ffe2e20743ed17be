import { useState } from "react";
import { Modal } from "../dialogs/Modal.tsx";
import { Icon } from "../parts/Icon.tsx";
import { usePlayground, verbs } from "../store/live.ts";
import { MineItem } from "./MineItem.tsx";
import { exportMine, importMine } from "./moveMine.ts";

/** The person's own scenarios: each can be opened, named and deleted; all of them go into a file and come from one. */
export function MineDialog() {
  const mine = usePlayground((state) => state.mine);
  const [problem, setProblem] = useState("");
  const closing = (act: () => void) => () => {
    verbs.open(null);
    act();
  };
  return (
    <Modal title="My scenarios">
      <div className="db">
        <p className="sub">They are kept in this browser. A file of them is a backup, and takes them elsewhere.</p>
        {mine.length === 0 && <p className="none">There is none yet.</p>}
        <ul className="bookmarks mine">
          {mine.map((own) => (
            <MineItem key={own.id} own={own} />
          ))}
        </ul>
        <p role="alert">{problem}</p>
        <p className="mineacts">
          <button type="button" className="btn box" onClick={closing(verbs.newScenario)}>
            <Icon name="plus" />
            New scenario
          </button>
          <button type="button" className="btn box" onClick={closing(verbs.duplicate)}>
            Duplicate the open one
          </button>
          <button type="button" className="btn box" disabled={mine.length === 0} onClick={() => void exportMine()}>
            Export all
          </button>
          <button type="button" className="btn box" onClick={() => importMine(setProblem)}>
            Import
          </button>
        </p>
      </div>
    </Modal>
  );
}
