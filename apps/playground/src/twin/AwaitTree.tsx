import { useInstant } from "../parts/useInstant.ts";
import { AskTask } from "./AskTask.tsx";
import { awaitTree, type Branch, mostBranches } from "./awaitTree.ts";

/** Who awaits whom at the playhead, as nested lists. */
export function AwaitTree() {
  const { trace, instant } = useInstant();
  if (trace === null) return null;
  const branches = awaitTree(instant);
  const alive = instant.tasks.filter(({ state }) => state !== "done").length;
  return (
    <>
      {branches.length === 0 ? (
        <p className="none">Every task is done: nobody awaits anybody.</p>
      ) : (
        <Branches of={branches} />
      )}
      {alive > mostBranches && <p className="none">Only the first {mostBranches} are told.</p>}
    </>
  );
}

function Branches({ of }: { of: readonly Branch[] }) {
  return (
    <ul className="awaits">
      {of.map(({ task, name, slot, words, branches }) => (
        <li key={task}>
          <AskTask task={task} name={name} slot={slot} /> {words}
          {branches.length > 0 && <Branches of={branches} />}
        </li>
      ))}
    </ul>
  );
}
