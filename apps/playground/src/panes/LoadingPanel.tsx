import { usePlayground } from "../store/live.ts";

const mebibyte = 1024 * 1024;

/** While a language is on its way that must be fetched before its first run: how far it has come. */
export function LoadingPanel() {
  const loading = usePlayground((state) => state.loading);
  if (loading === null) return null;
  const { stage, loaded, total } = loading;
  const fetched = stage === "starting" || total === 0 ? undefined : loaded / total;
  return (
    <article className="problem note">
      <div role="status">
        <h3>{stage === "fetching" ? "Python is being fetched" : "Python is starting"}</h3>
        <progress aria-label="Python" value={fetched} max={1} />
        <p>
          Only the first run waits for it
          {total > 0 && `: ${(total / mebibyte).toFixed(0)} MB, which this browser keeps`}.
        </p>
      </div>
    </article>
  );
}
