import { usePlayground, verbs } from "../store/live.ts";
import { AwaitTree } from "./AwaitTree.tsx";
import { CopyTwin } from "./CopyTwin.tsx";
import { TaskTable } from "./TaskTable.tsx";

const forms = [
  { form: "table", word: "Tasks" },
  { form: "tree", word: "Who awaits whom" },
] as const;

/** The drawing as text, for who hears the page and for copying: the tasks in a table, or as a tree of who awaits whom. */
export function Twin() {
  const twin = usePlayground((state) => state.twin);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="state twin" aria-label="The timeline as text" tabIndex={0}>
      <div className="twinhead">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend that this has no room for */}
        <div className="seg" role="group" aria-label="As">
          {forms.map(({ form, word }) => (
            <button key={form} type="button" aria-pressed={form === twin} onClick={() => verbs.showTwin(form)}>
              {word}
            </button>
          ))}
        </div>
        <CopyTwin />
      </div>
      {twin === "tree" ? <AwaitTree /> : <TaskTable />}
    </section>
  );
}
