import { createStore } from "zustand/vanilla";
import { Breath } from "./breath.ts";

/** A file that is being read or written, which may take a while. */
export interface Work {
  /** "Opening run.trace" */
  title: string;
  /** 0 to 1. */
  share: number;
}

/** What is done on files now; null for nothing. */
export const work = createStore<{ now: Work | null }>(() => ({ now: null }));

/** Thrown by `WorkOnFile` once nobody wants it any more. */
export class Cancelled extends Error {}

let current: object | null = null;

/** How work on a file tells how far it has come, and hears that it is to stop. One begun later takes its place. */
export class WorkOnFile {
  readonly #title: string;
  readonly #breath = new Breath();

  constructor(title: string) {
    this.#title = title;
    current = this;
    work.setState({ now: { title, share: 0 } });
  }

  /** Throws `Cancelled` where it is not to go on. */
  tell(share: number): void {
    if (current !== this) throw new Cancelled();
    work.setState({ now: { title: this.#title, share } });
  }

  /** The same for work in pieces, after each of them: when it is time, the page has its turn. */
  async breathe(share: number): Promise<void> {
    if (!this.#breath.isDue) return;
    this.tell(share);
    await this.#breath.take();
  }

  /** Over, whether it came to its end or not. */
  end(): void {
    if (current === this) cancelWork();
  }
}

export function cancelWork(): void {
  current = null;
  work.setState({ now: null });
}

/** Does the work unless it is cancelled; what else it throws is passed on. */
export async function doWork(title: string, act: (on: WorkOnFile) => Promise<void>): Promise<void> {
  const on = new WorkOnFile(title);
  try {
    await act(on);
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
  } finally {
    on.end();
  }
}
