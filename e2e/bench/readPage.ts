import { readTrace } from "@interleave/trace";
import { Breath } from "../../apps/playground/src/files/breath.ts";

/** A page that does nothing but read a trace from the file chosen: its lanes, spans, arrows and states are known then. */
const input = document.createElement("input");
input.type = "file";
document.body.append(input);
input.addEventListener("change", async () => {
  const [file] = input.files ?? [];
  if (!file) return;
  const breath = new Breath();
  const { trace } = await readTrace(file, () => (breath.isDue ? breath.take() : undefined));
  document.body.append(`read (1/${trace.length})`);
});
