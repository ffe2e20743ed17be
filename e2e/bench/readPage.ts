import { readTrace } from "@interleave/trace";

/** A page that does nothing but read a trace from the file chosen: its lanes, spans, arrows and states are known then. */
const input = document.createElement("input");
input.type = "file";
document.body.append(input);
input.addEventListener("change", async () => {
  const [file] = input.files ?? [];
  if (!file) return;
  const { trace } = await readTrace(file);
  document.body.append(`read (1/${trace.length})`);
});
