import { Icon, type IconName } from "../parts/Icon.tsx";
import { usePresenting } from "../parts/usePresenting.ts";
import { useWidth } from "../parts/useWidth.ts";
import { stage, usePlayground, verbs } from "../store/live.ts";
import { LanesButton } from "./LanesButton.tsx";
import { zoomStep } from "./zoomStep.ts";

export function TimelineTools() {
  const table = usePlayground((state) => state.table);
  const ahead = usePlayground((state) => state.ahead);
  const seen = usePlayground((state) => state.seen);
  const path = usePlayground((state) => state.path);
  const measuring = usePlayground((state) => state.measuring);
  const phone = useWidth() === "phone";
  const comparing = usePlayground((state) => state.comparing === "shown");
  const presenting = usePresenting();
  const whole = !comparing && !presenting;
  const { backstage } = stage;
  return (
    <>
      {!phone && !seen && !comparing && (
        <button
          type="button"
          className="btn sm spare"
          title="Show what's ahead"
          aria-pressed={ahead}
          onClick={verbs.toggleAhead}
        >
          <Icon name="eye" />
          Show what's ahead
        </button>
      )}
      {whole && <LanesButton />}
      {!phone && whole && (
        <button
          type="button"
          className="btn sm spare"
          title="Critical path"
          aria-pressed={path}
          onClick={verbs.togglePath}
        >
          <Icon name="path" />
          Critical path
        </button>
      )}
      <button type="button" className="btn sm" title="Table" aria-pressed={table} onClick={verbs.toggleTable}>
        <Icon name="table" />
        Table
      </button>
      {!phone && (
        <>
          <i className="rule" />
          {whole && (
            <button
              type="button"
              className="btn sq sm"
              aria-label="Measure"
              title="Measure"
              aria-pressed={measuring}
              onClick={verbs.toggleMeasuring}
            >
              <Icon name="ruler" />
            </button>
          )}
          <Tool name="Zoom out" icon="minus" press={() => backstage.timeline?.zoom(1 / zoomStep)} />
          <Tool name="Zoom in" icon="plus" press={() => backstage.timeline?.zoom(zoomStep)} />
          <Tool name="Zoom to the selection" icon="target" press={() => backstage.timeline?.zoomToSelection()} />
          <Tool name="Fit" icon="fit" press={() => backstage.timeline?.fit()} />
        </>
      )}
    </>
  );
}

function Tool({ name, icon, press }: { name: string; icon: IconName; press(): void }) {
  return (
    <button type="button" className="btn sq sm" aria-label={name} title={name} onClick={press}>
      <Icon name={icon} />
    </button>
  );
}
