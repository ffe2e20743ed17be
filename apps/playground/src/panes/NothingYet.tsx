import { toldProblem } from "../instant/status.ts";
import { Icon } from "../parts/Icon.tsx";
import { useScenario } from "../parts/useScenario.ts";
import { usePlayground, verbs } from "../store/live.ts";

const bars = [
  { y: 16, from: 8, width: 304 },
  { y: 48, from: 24, width: 180 },
  { y: 80, from: 24, width: 96 },
];

/** Before the first run. */
export function NothingYet() {
  const scenario = useScenario();
  const problem = usePlayground(toldProblem);
  const starting = usePlayground(({ phase }) => phase === "compiling" || phase === "computing");
  // What keeps it from running is said below, with what to do.
  if (problem !== null && problem.kind !== "stopped")
    return (
      <div className="state">
        <article className="card brief">
          <h3>Nothing has run</h3>
        </article>
      </div>
    );
  return (
    <div className="state">
      <article className="card">
        <svg className="picture" viewBox="0 0 320 96" aria-hidden="true">
          {bars.map(({ y, from, width }) => (
            <g key={y} fill="none">
              <path d={`M8 ${y}H312`} stroke="var(--line)" />
              <rect
                x={from}
                y={y - 8}
                width={width}
                height="16"
                rx="2"
                stroke="var(--line-strong)"
                strokeDasharray="3 3"
              />
            </g>
          ))}
        </svg>
        <h3>{starting ? "Starting" : "Nothing has run yet"}</h3>
        <p>
          {starting ? "Every" : "Press Run and every"} task draws itself here as a bar: when it is ready, running,
          waiting and on what.
        </p>
        {scenario !== undefined && <p>{scenario.watch}</p>}
        <div className="acts">
          <button type="button" className="btn pri" disabled={starting} onClick={verbs.run}>
            <Icon name="play" />
            Start
          </button>
          <button type="button" className="btn" onClick={() => verbs.open("commands")}>
            Choose another scenario
          </button>
        </div>
      </article>
    </div>
  );
}
