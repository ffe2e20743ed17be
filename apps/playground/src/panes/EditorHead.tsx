import { count } from "../instant/words.ts";
import { Icon } from "../parts/Icon.tsx";
import { useScenario } from "../parts/useScenario.ts";
import { runtimeOf } from "../store/language.ts";
import { stage, usePlayground, verbs } from "../store/live.ts";
import type { Playground } from "../store/state.ts";

export function EditorHead() {
  const scenario = useScenario();
  const own = usePlayground(({ mine, scenario }) => mine.find(({ id }) => id === scenario)?.name);
  const extension = usePlayground((state) => runtimeOf(stage.world, state).extension);
  const saved = usePlayground(savedWord);
  const reason = usePlayground(({ draft }) => (draft.state === "not kept" ? draft.reason : undefined));
  const match = usePlayground(matchWord);
  const problems = usePlayground(({ typeProblems }) => typeProblems.errors + typeProblems.warnings);
  return (
    <div className="ph">
      <h2 className={own === undefined ? "mono" : "own"} title={own}>
        {own === undefined ? `${scenario === undefined ? "shared" : nameOf(scenario)}.${extension}` : own}
      </h2>
      <span className="sub" title={reason}>
        {saved}
      </span>
      {problems > 0 && <span className="sub">{count(problems, "problem")}</span>}
      <span className="grow" />
      <span className="sub">{match}</span>
      <button
        type="button"
        className="btn sq sm"
        aria-label="My scenarios"
        title="My scenarios"
        onClick={() => verbs.open("mine")}
      >
        <Icon name="folder" />
      </button>
    </div>
  );
}

/** `08-inject-extras.ts` without its place in the catalogue and its language. */
function nameOf({ file }: { file: string }): string {
  return file.replace(/^\d+-|\.\w+$/g, "");
}

function savedWord({ draft }: Playground): string {
  if (draft.state === "saving") return "saving";
  if (draft.state === "not kept") return "not saved";
  return "saved";
}

function matchWord({ ran, source }: Playground): string {
  if (ran === null) return "not run yet";
  return ran.source === source ? "run matches this source" : "run is from older source";
}
