import { Icon, type IconName } from "../parts/Icon.tsx";
import { useWidth } from "../parts/useWidth.ts";
import { usePlayground, verbs } from "../store/live.ts";
import { AxisSwitch } from "./AxisSwitch.tsx";
import { Clock } from "./Clock.tsx";
import { Scrubber } from "./Scrubber.tsx";
import { SpeedSelect } from "./SpeedSelect.tsx";

/** Moves the playhead. */
export function Transport() {
  const playing = usePlayground((state) => state.playing);
  const phone = useWidth() === "phone";
  const name = playing ? "Pause" : "Play";
  return (
    <footer className="tp">
      <div className="bt">
        <Move name="Jump to start" icon="start" solid press={verbs.jumpToStart} />
        <Move name="Step back" icon="back" press={verbs.stepBack} />
        <button type="button" className="btn pri play" aria-label={name} onClick={verbs.togglePlay}>
          <Icon name={playing ? "pause" : "play"} />
          {!phone && name}
        </button>
        <Move name="Step forward" icon="forward" press={verbs.stepForward} />
        <Move name="Jump to end" icon="end" solid press={verbs.jumpToEnd} />
        {!phone && (
          <button type="button" className="btn nt" aria-label="Next trip" onClick={verbs.nextTrip}>
            <Icon name="trip" />
            <span>Next trip</span>
          </button>
        )}
        {!phone && (
          <button type="button" className="btn sq bk" aria-label="Bookmarks" onClick={() => verbs.open("bookmarks")}>
            <Icon name="bookmark" />
          </button>
        )}
      </div>
      <Clock />
      <Scrubber />
      <div className="opts">
        <SpeedSelect />
        <AxisSwitch />
      </div>
    </footer>
  );
}

function Move({ name, icon, solid, press }: { name: string; icon: IconName; solid?: boolean; press(): void }) {
  return (
    <button type="button" className="btn sq" aria-label={name} onClick={press}>
      <Icon name={icon} solid={solid ?? false} />
    </button>
  );
}
