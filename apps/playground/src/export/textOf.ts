import { markdownGantt, mermaidGantt, type Trace } from "@interleave/trace";

/** A form in which a trace goes to the clipboard. */
export type TextForm = "markdown" | "mermaid";

export function textOf(trace: Trace, form: TextForm): string {
  return form === "markdown" ? markdownGantt(trace) : `\`\`\`mermaid\n${mermaidGantt(trace)}\`\`\`\n`;
}
