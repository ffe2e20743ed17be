import { download } from "../dialogs/download.ts";
import { blobOf } from "./blobOf.ts";
import { doWork } from "./work.ts";

export interface Saved {
  name: string;
  type: string;
  parts: Iterable<string | Uint8Array<ArrayBuffer>>;
  /** About how many parts there will be. */
  expected: number;
}

/** Offers parts, put one behind the other, as a file: the page answers while it is made, and the work can be cancelled. */
export function saveParts({ name, type, parts, expected }: Saved): Promise<void> {
  return doWork(`Writing ${name}`, async (work) => {
    const blob = await blobOf(parts, type, (done) => work.tell(Math.min(1, done / expected)));
    work.tell(1);
    download(name, blob, type);
  });
}
