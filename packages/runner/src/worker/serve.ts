import type { Prepare } from "../computation.ts";
import type { RunValue } from "../runtime.ts";
import { capture } from "./capture.ts";
import { Driver } from "./driver.ts";
import { lockDown } from "./lockdown.ts";

/** How often the sample is run while there is nothing else to do, so that the engine has compiled what every run goes through. */
const REHEARSALS = 4;

/**
 * The worker's whole life: captures what it needs of the browser, takes the browser away, rehearses, and obeys. Whatever a
 * scenario does in here, it does to itself.
 */
export function serve(prepare: Prepare, sample: RunValue): void {
  const { outbox, thread, hear } = capture();
  const driver = new Driver(prepare, outbox, thread);
  hear((order) => driver.obey(order));
  lockDown(self);
  outbox.push({ type: "equipped", image: null });
  let left = REHEARSALS;
  const rehearsal = () => {
    if (driver.started || left-- === 0) return;
    rehearse(prepare, sample);
    thread.later(rehearsal);
  };
  thread.later(rehearsal);
}

function rehearse(prepare: Prepare, sample: RunValue): void {
  const computation = prepare(sample, { stepped: () => {}, looping: () => {} });
  while (typeof computation.next() === "number");
  computation.take();
}
