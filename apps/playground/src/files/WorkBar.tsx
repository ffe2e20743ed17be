import { useStore } from "zustand";
import { Icon } from "../parts/Icon.tsx";
import { cancelWork, work } from "./work.ts";

/** How far the reading or writing of a file has come, and the way out of it. */
export function WorkBar() {
  const now = useStore(work, (state) => state.now);
  if (now === null) return null;
  const percent = Math.floor(now.share * 100);
  return (
    <section className="opened work" aria-label="Work on a file">
      <p role="status">{now.title} …</p>
      <progress aria-label={now.title} max={100} value={percent} />
      <span className="num">{percent} %</span>
      <span className="grow" />
      <button type="button" className="btn" onClick={cancelWork}>
        <Icon name="cross" />
        Cancel
      </button>
    </section>
  );
}
