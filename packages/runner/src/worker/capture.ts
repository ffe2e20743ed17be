import type { Order } from "../protocol.ts";
import type { Thread } from "./driver.ts";
import { Outbox } from "./outbox.ts";

/** What a worker keeps of the browser: in closures that no scenario can reach. */
export interface Captured {
  readonly outbox: Outbox;
  readonly thread: Thread;
  /** Who obeys the page from now on. */
  hear(obey: (order: Order) => void): void;
}

/** Takes what a worker needs, before everything else is taken away from it. */
export function capture(): Captured {
  const post = self.postMessage.bind(self);
  const now = performance.now.bind(performance);
  const { port1, port2 } = new MessageChannel();
  const wake = port2.postMessage.bind(port2);
  const callbacks: (() => void)[] = [];
  port1.onmessage = () => callbacks.shift()?.();
  let obey = (_: Order) => {};
  self.onmessage = ({ data }: MessageEvent<Order>) => obey(data);
  // A scenario's forgotten promise is not the page's business.
  self.onunhandledrejection = (event) => event.preventDefault();
  return {
    outbox: new Outbox((report, transfer) => post(report, { transfer })),
    thread: {
      now,
      later: (callback) => {
        callbacks.push(callback);
        wake(null);
      },
    },
    hear: (next) => {
      obey = next;
    },
  };
}
