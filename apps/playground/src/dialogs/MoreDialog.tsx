import { chooseFile } from "../page/openFile.ts";
import { LanguagePicker } from "../panes/LanguagePicker.tsx";
import { Icon } from "../parts/Icon.tsx";
import { stage, usePlayground, verbs } from "../store/live.ts";
import { AxisSwitch } from "../transport/AxisSwitch.tsx";
import { SpeedSelect } from "../transport/SpeedSelect.tsx";
import { Modal } from "./Modal.tsx";

/** What a phone's bars have no room for. */
export function MoreDialog() {
  const autoRun = usePlayground((state) => state.autoRun);
  const ahead = usePlayground((state) => state.ahead);
  const path = usePlayground((state) => state.path);
  return (
    <Modal title="More">
      <div className="db morelist">
        <div className="line">
          Language <LanguagePicker />
        </div>
        <div className="line">
          Speed <SpeedSelect />
        </div>
        <div className="line">
          Axis <AxisSwitch />
        </div>
        <label className="line">
          Auto-run <input type="checkbox" checked={autoRun} onChange={verbs.toggleAutoRun} />
        </label>
        <label className="line">
          Show what's ahead <input type="checkbox" checked={ahead} onChange={verbs.toggleAhead} />
        </label>
        <label className="line">
          Critical path <input type="checkbox" checked={path} onChange={verbs.togglePath} />
        </label>
        <button type="button" className="btn" onClick={() => verbs.open("share")}>
          <Icon name="share" />
          Share
        </button>
        <button type="button" className="btn" onClick={verbs.toggleComparing}>
          <Icon name="equal" />
          Compare with another run
        </button>
        <button type="button" className="btn" onClick={() => chooseFile(stage)}>
          <Icon name="open" />
          Open a file
        </button>
        <button type="button" className="btn" onClick={() => verbs.open("mine")}>
          <Icon name="folder" />
          My scenarios
        </button>
        <button type="button" className="btn" onClick={() => verbs.open("bookmarks")}>
          <Icon name="bookmark" />
          Bookmarks
        </button>
        <button type="button" className="btn" onClick={() => verbs.open("history")}>
          <Icon name="history" />
          History
        </button>
        <button type="button" className="btn" onClick={() => verbs.open("commands")}>
          <Icon name="more" />
          All commands
        </button>
        <button type="button" className="btn" onClick={verbs.toggleTheme}>
          <Icon name="theme" />
          Light or dark theme
        </button>
        <button type="button" className="btn" onClick={() => verbs.open("help")}>
          <Icon name="help" />
          Help
        </button>
      </div>
    </Modal>
  );
}
