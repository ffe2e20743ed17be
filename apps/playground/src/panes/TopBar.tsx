import { Icon } from "../parts/Icon.tsx";
import { usePresenting } from "../parts/usePresenting.ts";
import { useCrowded, useWidth } from "../parts/useWidth.ts";
import { usePlayground, verbs } from "../store/live.ts";
import { Brand } from "./Brand.tsx";
import { LanguagePicker } from "./LanguagePicker.tsx";
import { RunButtons } from "./RunButtons.tsx";
import { RunStatus } from "./RunStatus.tsx";
import { ScenarioPicker } from "./ScenarioPicker.tsx";

export function TopBar() {
  const crowded = useCrowded();
  const presenting = usePresenting();
  return (
    <header className="top">
      <Brand />
      <ScenarioPicker />
      {!crowded && !presenting && <LanguagePicker />}
      <RunButtons />
      {crowded ? (
        <>
          <span className="grow" />
          <button type="button" className="btn sq" aria-label="More" onClick={() => verbs.open("more")}>
            <Icon name="more" />
          </button>
        </>
      ) : presenting ? (
        <ForRoom />
      ) : (
        <Rest />
      )}
    </header>
  );
}

/** What is left of the bar before a room. */
function ForRoom() {
  return (
    <>
      <RunStatus />
      <span className="grow" />
      <ThemeButton />
      <button type="button" className="btn box" onClick={verbs.togglePresenting}>
        <Icon name="screen" />
        Leave presenter
      </button>
    </>
  );
}

function ThemeButton() {
  const theme = usePlayground((state) => state.theme);
  return (
    <button
      type="button"
      className="btn sq"
      aria-label={theme === "dark" ? "Light theme" : "Dark theme"}
      onClick={verbs.toggleTheme}
    >
      <Icon name="theme" />
    </button>
  );
}

function Rest() {
  const wide = useWidth() === "wide";
  const autoRun = usePlayground((state) => state.autoRun);
  const comparing = usePlayground((state) => state.comparing !== null);
  return (
    <>
      <label className="auto">
        <input type="checkbox" checked={autoRun} onChange={verbs.toggleAutoRun} /> Auto-run
      </label>
      <RunStatus />
      <span className="grow" />
      <button type="button" className="btn" aria-label="Share" onClick={() => verbs.open("share")}>
        <Icon name="share" />
        <span className="word">Share</span>
      </button>
      <button
        type="button"
        className="btn"
        aria-label="Compare"
        aria-pressed={comparing}
        onClick={verbs.toggleComparing}
      >
        <Icon name="equal" />
        <span className="word">Compare</span>
      </button>
      <i className="rule" />
      <ThemeButton />
      {wide && (
        <button type="button" className="btn sq" aria-label="Presenter" onClick={verbs.togglePresenting}>
          <Icon name="screen" />
        </button>
      )}
      <button type="button" className="btn sq" aria-label="Help" onClick={() => verbs.open("help")}>
        <Icon name="help" />
      </button>
    </>
  );
}
