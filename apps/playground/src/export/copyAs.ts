import { copyOrDownload } from "../parts/copyText.ts";
import { say } from "../store/notice.ts";
import type { Stage } from "../store/playground.ts";
import type { TextForm } from "./textOf.ts";

/**
 * Puts the drawn trace as text on the clipboard; offers it as a file where the browser lets nothing be put there. Does nothing
 * while there is none.
 */
export async function copyAs({ store, backstage }: Stage, form: TextForm): Promise<void> {
  if (backstage.drawn === null) return;
  const { trace } = backstage.drawn;
  const text = import("./textOf.ts").then(({ textOf }) => textOf(trace, form));
  if (!(await copyOrDownload(text, `${store.getState().scenario}.md`, "text/markdown;charset=utf-8"))) return;
  say(form === "markdown" ? "The Gantt chart is copied." : "The diagram is copied.");
}
