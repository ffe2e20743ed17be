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

/** Milliseconds between two drawings of how far it has come: each costs a frame, and nobody reads faster. */
const apart = 100;

let current: object | null = null;

/** How work on a file tells how far it has come, and hears that it is to stop. One begun later takes its place. */
export class WorkOnFile {
  readonly #title: string;
  readonly #breath = new Breath();
  #told = performance.now();

  constructor(title: string) {
    this.#title = title;
    current = this;
    work.setState({ now: { title, share: 0 } });
  }

  /** Throws `Cancelled` where it is not to go on. */
  tell(share: number): void {
    if (current !== this) throw new Cancelled();
    this.#told = performance.now();
    work.setState({ now: { title: this.#title, share } });
  }

  /** The same for work in pieces, after each of them: when it is time, the page has its turn. */
  async breathe(share: number): Promise<void> {
    if (!this.#breath.isDue) return;
    if (current !== this || performance.now() - this.#told >= apart) this.tell(share);
    await this.#breath.take();
  }

  /** Resolves in a task of its own: for what fills one. */
  async pause(): Promise<void> {
    await this.#breath.take();
    if (current !== this) throw new Cancelled();
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
