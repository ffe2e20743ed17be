import { Cancelled, doWork } from "../files/work.ts";
import { readFile } from "../page/readFile.ts";
import { comparing } from "./compared.ts";

/** Reads a trace file, to be compared with. Gives whether it is one; why not, the compare view says. */
export async function fileToCompare(file: File): Promise<boolean> {
  let isRead = false;
  await doWork(`Opening ${file.name}`, async (work) => {
    try {
      const read = await readFile(file, (bytes) => work.breathe(bytes / file.size));
      if (read.kind === "trace") {
        const { trace, ran } = read;
        comparing.setState({ file: { trace, name: "the file", tag: "file", runtime: ran.runtime } });
        isRead = true;
      } else {
        const problem =
          read.kind === "neither" ? read.problem : "This file holds a shared moment, and no trace to compare with.";
        comparing.setState({ problem });
      }
    } catch (error) {
      if (error instanceof Cancelled) throw error;
      comparing.setState({ problem: `The browser could not read ${file.name}.` });
    }
  });
  return isRead;
}
