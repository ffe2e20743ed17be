import type { Command } from "../keyboard/commands.ts";
import { stage, verbs } from "../store/live.ts";
import { copyAs, type TextForm } from "./copyAs.ts";
import type { FileForm } from "./save.ts";

/** What writes files is fetched when it is first asked for: the page stands without it. */
const files = () => import("./save.ts");
const writer = () => import("../page/saveTrace.ts");
const save = (form: FileForm) => () => void files().then(({ saveAs }) => saveAs(stage, form));
const copy = (form: TextForm) => () => void copyAs(stage, form);

/** The ways in which a trace leaves the page. */
export const exportCommands: readonly Command[] = [
  {
    group: "Export",
    title: "Save the trace as a file",
    run: () => void writer().then(({ saveTrace }) => saveTrace(stage)),
  },
  { group: "Export", title: "Save the picture as SVG", run: save("svg") },
  { group: "Export", title: "Save the picture as PNG", run: save("png") },
  { group: "Export", title: "Save an animation as GIF", run: () => verbs.open("animation") },
  { group: "Export", title: "Save as Trace Event JSON, for Perfetto", run: save("traceEvent") },
  { group: "Export", title: "Save for speedscope", run: save("speedscope") },
  { group: "Export", title: "Save as CSV", run: save("csv") },
  { group: "Export", title: "Copy as a Gantt chart in Markdown", run: copy("markdown") },
  { group: "Export", title: "Copy as a Mermaid diagram", run: copy("mermaid") },
];
