import type { Enclosure } from "../page/enclosure.ts";
import { readReport } from "../page/readReport.ts";
import { Sandbox } from "../page/sandbox.ts";
import type { Supply } from "../page/supply.ts";
import type { Equipment } from "../protocol.ts";
import type { Loading } from "../runtime.ts";
import { fetchFiles } from "./fetchFiles.ts";
import { IMAGE } from "./files.ts";

/**
 * Python's files, and an image of the memory of an interpreter that has just started: with it all others start sooner, and
 * from the very same state. It is made in a sandbox in which nothing else ever runs. That one is kept: as long as it is there,
 * a browser that shares compiled WebAssembly between workers has all that any run has needed compiled already.
 */
export class PythonSupply implements Supply {
  loading: Loading | null = { stage: "fetching", loaded: 0, total: 0 };
  private readonly frameUrl: string;
  private readonly enclosure: Enclosure;
  private readonly listeners = new Set<() => void>();
  private made: Promise<Equipment> | null = null;
  private first: Sandbox | null = null;

  constructor(frameUrl: string, enclosure: Enclosure) {
    this.frameUrl = frameUrl;
    this.enclosure = enclosure;
  }

  equipment(): Promise<Equipment> {
    if (this.made === null) {
      this.made = this.make();
      this.made.catch(() => this.dispose());
    }
    return this.made;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  dispose(): void {
    this.made = null;
    this.first?.remove();
    this.first = null;
  }

  private async make(): Promise<Equipment> {
    const files = await fetchFiles(this.frameUrl, (loaded, total) => this.tell({ stage: "fetching", loaded, total }));
    const { loaded = 0, total = 0 } = this.loading ?? {};
    this.tell({ stage: "starting", loaded, total });
    this.first = new Sandbox(this.enclosure);
    const image = await imageOf({ type: "equip", files }, this.first);
    this.tell(null);
    return { type: "equip", files: image ? { ...files, [IMAGE]: new Blob([image]) } : files };
  }

  private tell(loading: Loading | null): void {
    this.loading = loading;
    for (const listener of this.listeners) listener();
  }
}

/** Lets a sandbox start from the files alone, and takes what it says about how others can do so sooner. */
function imageOf(equipment: Equipment, sandbox: Sandbox): Promise<ArrayBuffer | null> {
  return new Promise((take, fail) => {
    sandbox.listen({
      heard: (message) => {
        const report = readReport(message);
        if (report?.type === "equipped") take(report.image);
        else if (report?.type === "broken") fail(new Error(`Python could not be started: ${report.why}`));
      },
      failed: (why) => fail(new Error(why)),
    });
    sandbox.send(equipment);
  });
}
