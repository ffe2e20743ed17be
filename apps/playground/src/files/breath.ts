/** Milliseconds of work in a row: the page answers, and draws, in between. */
const most = 10;

/** Lets the page breathe when it has waited long enough. */
export class Breath {
  #since = performance.now();

  get isDue(): boolean {
    return performance.now() - this.#since > most;
  }

  /** Resolves in a task of its own, after what waits has had its turn. */
  async take(): Promise<void> {
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
    this.#since = performance.now();
  }
}
