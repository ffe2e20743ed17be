/** One process holds the run; each task is a thread of it, under its own id. */
export const PROCESS = 1;

export type Args = Readonly<Record<string, string | number>>;

interface Placed {
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
}

/** The kinds of Trace Event that are written, by their phase. */
export type TraceEventRow =
  | { ph: "M"; name: "process_name" | "thread_name"; pid: number; tid?: number; args: { name: string } }
  | { ph: "M"; name: "thread_sort_index"; pid: number; tid: number; args: { sort_index: number } }
  /** A stretch on a thread. `dur` in microseconds. */
  | (Placed & { ph: "X"; name: string; cat: string; dur: number; args: Args })
  /** The state of a thread, in the words of Linux; read by Perfetto alone. */
  | (Placed & { ph: "T"; name: "Running" | "R" | "S"; dur: number; args: Args })
  /** An instant on a thread (`t`) or of the whole process (`p`). */
  | (Placed & { ph: "i"; name: string; cat: string; s: "t" | "p"; args: Args })
  /** An arrow's start, within the stretch around it. */
  | (Placed & { ph: "s"; name: string; cat: string; id: number })
  /** Its end, bound to the stretch around it (`bp`). */
  | (Placed & { ph: "f"; name: string; cat: string; id: number; bp: "e" })
  | (Placed & { ph: "C"; name: string; args: Args });

/** A row and the event that it belongs to, by which rows of one instant are put in order. */
export interface OrderedRow {
  seq: number;
  row: Exclude<TraceEventRow, { ph: "M" }>;
}
