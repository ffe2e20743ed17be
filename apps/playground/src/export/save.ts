import { markdownGantt, mermaidGantt, toCSV, toSpeedscope, toTraceEvent } from "@interleave/trace";
import { download } from "../dialogs/download.ts";
import { copyText } from "../parts/copyText.ts";
import { say } from "../store/notice.ts";
import type { Stage } from "../store/playground.ts";
import { pictureOf } from "./picture.ts";
import { pngOf } from "./pngOf.ts";
import { titleOf } from "./titleOf.ts";

/** A form in which the drawn trace leaves the page as a file. */
export type FileForm = "svg" | "png" | "traceEvent" | "speedscope" | "csv";
/** One in which it goes to the clipboard. */
export type TextForm = "markdown" | "mermaid";

/** Offers the drawn trace as a file. Does nothing while there is none. */
export async function saveAs(stage: Stage, form: FileForm): Promise<void> {
  const { drawn } = stage.backstage;
  const picture = pictureOf(stage);
  if (drawn === null || picture === null) return;
  const { trace } = drawn;
  const name = stage.store.getState().scenario;
  const title = titleOf(stage);
  switch (form) {
    case "svg":
      return download(`${name}.svg`, picture, "image/svg+xml");
    case "png":
      return download(`${name}.png`, await pngOf(picture), "image/png");
    case "traceEvent":
      return download(`${name}.trace-event.json`, toTraceEvent(trace, title));
    case "speedscope":
      return download(`${name}.speedscope.json`, toSpeedscope(trace, title));
    case "csv":
      return download(`${name}.csv`, toCSV(trace), "text/csv;charset=utf-8");
  }
}

/** Puts the drawn trace as text on the clipboard; offers it as a file where the browser lets nothing be put there. */
export async function copyAs({ store, backstage }: Stage, form: TextForm): Promise<void> {
  if (backstage.drawn === null) return;
  const { trace } = backstage.drawn;
  const text = form === "markdown" ? markdownGantt(trace) : `\`\`\`mermaid\n${mermaidGantt(trace)}\`\`\`\n`;
  if (await copyText(text)) return say(form === "markdown" ? "The Gantt chart is copied." : "The diagram is copied.");
  const file = `${store.getState().scenario}.md`;
  download(file, text, "text/markdown;charset=utf-8");
  say(`This browser lets nothing be copied, so the text went into the file ${file}.`);
}
