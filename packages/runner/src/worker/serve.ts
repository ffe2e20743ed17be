import type { Prepare } from "../computation.ts";
import type { Order } from "../protocol.ts";
import type { RunValue } from "../runtime.ts";
import { Driver } from "./driver.ts";
import { lockDown } from "./lockdown.ts";
import { Outbox } from "./outbox.ts";

/** How often the sample is run while there is nothing else to do, so that the engine has compiled what every run goes through. */
const REHEARSALS = 4;

/**
 * The worker's whole life: captures what it needs of the browser, takes the browser away, rehearses, and obeys. Everything
 * captured is in closures that no scenario can reach; whatever one does in here, it does to itself.
 */
export function serve(prepare: Prepare, sample: RunValue): void {
  const post = self.postMessage.bind(self);
  const now = performance.now.bind(performance);
  const { port1, port2 } = new MessageChannel();
  const wake = port2.postMessage.bind(port2);
  const callbacks: (() => void)[] = [];
  port1.onmessage = () => callbacks.shift()?.();
  const outbox = new Outbox((report, transfer) => post(report, { transfer }));
  const later = (callback: () => void) => {
    callbacks.push(callback);
    wake(null);
  };
  const driver = new Driver(prepare, outbox, { now, later });
  self.onmessage = ({ data }: MessageEvent<Order>) => driver.obey(data);
  // A scenario's forgotten promise is not the page's business.
  self.onunhandledrejection = (event) => event.preventDefault();
  lockDown(self);
  let left = REHEARSALS;
  const rehearsal = () => {
    if (driver.started || left-- === 0) return;
    rehearse(prepare, sample);
    later(rehearsal);
  };
  later(rehearsal);
}

function rehearse(prepare: Prepare, sample: RunValue): void {
  const computation = prepare(sample, { stepped: () => {}, looping: () => {} });
  while (typeof computation.next() === "number");
  computation.take();
}
