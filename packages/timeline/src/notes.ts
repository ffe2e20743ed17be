/** What somebody found in a trace: of it, only what has to be drawn on the lanes. */
export interface DrawableFinding {
  /** `idle`: results that lay ready until they were read. `circle`: tasks of which each waits for the next, and the last for the first. */
  drawn?: "idle" | "circle";
  where: readonly { task: number; fromSeq: number; toSeq: number }[];
  /** The event that makes it known. */
  seq: number;
}

/** A stretch of a run during which everything hung on one task; the next begins where it ends. */
export interface DrawableLeg {
  task: number;
  fromSeq: number;
  toSeq: number;
  /** Seconds. */
  fromAt: number;
  toAt: number;
}

/** What is drawn over the lanes beside what happened: not the trace's own, but found in it. */
export interface Notes {
  findings: readonly DrawableFinding[];
  /** The critical path, in order of time; empty unless it is asked for. */
  path: readonly DrawableLeg[];
  /** A stretch that is played round, in seconds. */
  loop?: { from: number; to: number } | null;
}

interface IdleResult {
  /** When it was ready, and when it was read. */
  fromSeq: number;
  toSeq: number;
  /** The event that makes it known. */
  seq: number;
}

/** Notes by where they are drawn, made when they are set and not in a frame. */
export class NotesIndex {
  /** By the task whose result it is. */
  readonly idle = new Map<number, IdleResult>();
  readonly circles: { seq: number; tasks: readonly number[] }[] = [];
  readonly path: readonly DrawableLeg[];
  readonly loop: { from: number; to: number } | null;

  constructor({ findings, path, loop = null }: Notes) {
    this.path = path;
    this.loop = loop;
    for (const { drawn, where, seq } of findings) {
      if (drawn === "circle") this.circles.push({ seq, tasks: where.map(({ task }) => task) });
      else if (drawn === "idle") for (const { task, ...stretch } of where) this.idle.set(task, { ...stretch, seq });
    }
  }
}

export const noNotes = new NotesIndex({ findings: [], path: [] });
