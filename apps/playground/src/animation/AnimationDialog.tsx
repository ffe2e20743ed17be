import { timeText } from "@interleave/trace";
import { type ReactNode, useState } from "react";
import { Modal } from "../dialogs/Modal.tsx";
import { Icon } from "../parts/Icon.tsx";
import { stage, usePlayground, verbs } from "../store/live.ts";
import { speeds } from "../store/speeds.ts";
import { fittingSpeed, frameRate, framesOf, mostFrames, type Shot } from "./film.ts";

/** Seconds that somebody looks on without being asked to. */
const usual = 10;
const finite = speeds.filter(Number.isFinite);
/** Fetched when it is first asked for: the page stands without it. */
const maker = () => import("./saveAnimation.ts");

/** What is to be filmed, how fast, how large and in which theme. */
export function AnimationDialog() {
  const axis = usePlayground((state) => state.axis);
  const worn = usePlayground((state) => state.theme);
  const { drawn, timeline } = stage.backstage;
  const whole = { from: 0, to: axis === "time" ? (drawn?.trace.end ?? 0) : (drawn?.trace.steps ?? 0) };
  const view = timeline?.view ?? whole;
  const seen = { from: Math.max(0, view.from), to: Math.min(whole.to, view.to) };
  const [part, setPart] = useState<"whole" | "seen">("whole");
  const range = part === "whole" ? whole : seen;
  const [chosen, setSpeed] = useState<number | null>(null);
  const speed = chosen ?? fittingSpeed(finite, range.to - range.from, usual);
  const [pixels, setPixels] = useState<1 | 2>(1);
  const [theme, setTheme] = useState(worn);
  if (drawn === null || whole.to <= 0) return <Nothing />;

  const shot: Shot = { axis, ...range, speed };
  const frames = framesOf(shot);
  const unit = axis === "time" ? "s" : "steps";
  const words = ({ from, to }: typeof range) => `${timeText(from)} to ${timeText(to)} ${unit}`;
  const save = () => {
    verbs.open(null);
    const settings = { shot, view: part === "whole" ? whole : { from: view.from, to: view.to }, pixels, theme };
    void maker().then(({ saveAnimation }) => saveAnimation(stage, drawn, settings));
  };
  return (
    <Modal title="Save an animation" className="animation">
      <div className="db">
        <Choice legend="Range">
          <Option name="range" chosen={part === "whole"} choose={() => setPart("whole")}>
            The whole run <span className="sub">{words(whole)}</span>
          </Option>
          <Option name="range" chosen={part === "seen"} choose={() => setPart("seen")}>
            What the timeline shows <span className="sub">{words(seen)}</span>
          </Option>
        </Choice>
        <label className="speed">
          <b>Speed</b>
          <span className="select">
            <select value={speed} onChange={(event) => setSpeed(Number(event.target.value))}>
              {finite.map((each) => (
                <option key={each} value={each}>
                  {axis === "time" ? `${each}×` : `${each} steps a second`}
                </option>
              ))}
            </select>
            <Icon name="down" />
          </span>
        </label>
        <Choice legend="Size">
          {([1, 2] as const).map((each) => (
            <Option key={each} name="size" chosen={pixels === each} choose={() => setPixels(each)}>
              {each}× <span className="sub">{each === 1 ? "for a page" : "sharp on any screen"}</span>
            </Option>
          ))}
        </Choice>
        <Choice legend="Theme">
          {(["light", "dark"] as const).map((each) => (
            <Option key={each} name="theme" chosen={theme === each} choose={() => setTheme(each)}>
              {each === "light" ? "Light" : "Dark"}
            </Option>
          ))}
        </Choice>
        {frames > mostFrames ? (
          <p className="warning" role="status">
            That would take {Math.ceil(frames / frameRate)} s, and {mostFrames / frameRate} s is the most. Choose a
            higher speed, or zoom in and choose what the timeline shows.
          </p>
        ) : (
          <p className="sub" role="status">
            A GIF of {(frames / frameRate).toFixed(1)} s: {frames} frames. The last one stands for two seconds, and it
            begins anew.
          </p>
        )}
        <div className="acts">
          <button type="button" className="btn pri" disabled={frames > mostFrames} onClick={save}>
            Save as GIF
          </button>
        </div>
      </div>
    </Modal>
  );
}

function Nothing() {
  return (
    <Modal title="Save an animation">
      <div className="db">
        <p>Nothing has taken any time yet. Press Run first.</p>
      </div>
    </Modal>
  );
}

function Choice({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {children}
    </fieldset>
  );
}

interface OptionProps {
  name: string;
  chosen: boolean;
  choose(): void;
  children: ReactNode;
}

function Option({ name, chosen, choose, children }: OptionProps) {
  return (
    <label>
      <input type="radio" name={name} checked={chosen} onChange={choose} />
      <span>{children}</span>
    </label>
  );
}
