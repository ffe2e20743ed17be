import { prepareTrace } from "@interleave/timeline";
import { readTrace } from "@interleave/trace";

/** A page that does nothing but read a trace from the file chosen, and make it ready to be drawn. */
const input = document.createElement("input");
input.type = "file";
document.body.append(input);
input.addEventListener("change", async () => {
  const [file] = input.files ?? [];
  if (!file) return;
  const { trace } = await readTrace(file);
  for (const _ of prepareTrace(trace));
  document.body.append(`read (1/${trace.length})`);
});
