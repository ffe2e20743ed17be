import { Icon } from "../parts/Icon.tsx";
import { useWidth } from "../parts/useWidth.ts";
import { usePlayground, verbs } from "../store/live.ts";
import { Brand } from "./Brand.tsx";
import { LanguagePicker } from "./LanguagePicker.tsx";
import { RunButtons } from "./RunButtons.tsx";
import { RunStatus } from "./RunStatus.tsx";
import { ScenarioPicker } from "./ScenarioPicker.tsx";

export function TopBar() {
  const phone = useWidth() === "phone";
  return (
    <header className="top">
      <Brand />
      <ScenarioPicker />
      {!phone && <LanguagePicker />}
      <RunButtons />
      {phone ? (
        <button type="button" className="btn sq" aria-label="More" onClick={() => verbs.open("more")}>
          <Icon name="more" />
        </button>
      ) : (
        <Rest />
      )}
    </header>
  );
}

function Rest() {
  const autoRun = usePlayground((state) => state.autoRun);
  const comparing = usePlayground((state) => state.comparing !== null);
  const theme = usePlayground((state) => state.theme);
  return (
    <>
      <label className="auto">
        <input type="checkbox" checked={autoRun} onChange={verbs.toggleAutoRun} /> Auto-run
      </label>
      <RunStatus />
      <span className="grow" />
      <button type="button" className="btn" onClick={() => verbs.open("share")}>
        <Icon name="share" />
        Share
      </button>
      <button type="button" className="btn" aria-pressed={comparing} onClick={verbs.toggleComparing}>
        <Icon name="equal" />
        Compare
      </button>
      <i className="rule" />
      <button
        type="button"
        className="btn sq"
        aria-label={theme === "dark" ? "Light theme" : "Dark theme"}
        onClick={verbs.toggleTheme}
      >
        <Icon name="theme" />
      </button>
      <button type="button" className="btn sq" aria-label="Help" onClick={() => verbs.open("help")}>
        <Icon name="help" />
      </button>
    </>
  );
}
