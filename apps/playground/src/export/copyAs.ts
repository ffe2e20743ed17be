import { markdownGantt, mermaidGantt } from "@interleave/trace";
import { copyOrDownload } from "../parts/copyText.ts";
import { say } from "../store/notice.ts";
import type { Stage } from "../store/playground.ts";

/** A form in which the drawn trace goes to the clipboard. */
export type TextForm = "markdown" | "mermaid";

/**
 * Puts the drawn trace as text on the clipboard; offers it as a file where the browser lets nothing be put there. Does nothing
 * while there is none. What writes the text is not fetched first: Safari opens the clipboard only while a press is handled.
 */
export async function copyAs({ store, backstage }: Stage, form: TextForm): Promise<void> {
  if (backstage.drawn === null) return;
  const { trace } = backstage.drawn;
  const text = form === "markdown" ? markdownGantt(trace) : `\`\`\`mermaid\n${mermaidGantt(trace)}\`\`\`\n`;
  if (!(await copyOrDownload(text, `${store.getState().scenario}.md`, "text/markdown;charset=utf-8"))) return;
  say(form === "markdown" ? "The Gantt chart is copied." : "The diagram is copied.");
}
