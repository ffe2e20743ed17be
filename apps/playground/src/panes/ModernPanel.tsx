import { usePlayground, verbs } from "../store/live.ts";

/** What has changed since a source in an old dialect was written; the form of today is one press away. */
export function ModernPanel() {
  const modern = usePlayground((state) => state.modern);
  const same = usePlayground(({ source, tried }) => source === tried);
  if (modern === null || !same) return null;
  const rewrite = () => {
    verbs.replaceSource(modern.source);
    verbs.forgetModern();
  };
  return (
    <article className="problem note">
      <div role="status">
        <h3>Written as asyncio was in 2013</h3>
        <p>It runs as it stands. Since then: {modern.notes.map(plain).join(" ")}</p>
      </div>
      <div className="side">
        <div className="acts">
          <button type="button" className="btn box" onClick={rewrite}>
            Write it as of today
          </button>
          <button type="button" className="btn" onClick={verbs.forgetModern}>
            Leave it
          </button>
        </div>
      </div>
    </article>
  );
}

/** Without the marks that set code apart in a terminal. */
function plain(note: string): string {
  return note.replaceAll("`", "");
}
