import { doWork } from "../files/work.ts";
import { readOffered } from "../page/readOffered.ts";
import { comparing } from "./compared.ts";

/** Reads a trace file, to be compared with. Gives whether it is one; why not, the compare view says. */
export async function fileToCompare(file: File): Promise<boolean> {
  let isRead = false;
  await doWork(`Opening ${file.name}`, async (work) => {
    const read = await readOffered(file, work);
    if (read.kind === "trace") {
      const { trace, ran } = read;
      comparing.setState({ file: { trace, name: "the file", tag: "file", runtime: ran.runtime } });
      isRead = true;
    } else {
      const held = read.kind === "share" ? "a shared moment" : "scenarios";
      const problem = read.kind === "neither" ? read.problem : `This file holds ${held}, and no trace to compare with.`;
      comparing.setState({ problem });
    }
  });
  return isRead;
}
