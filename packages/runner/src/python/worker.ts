import "./refuseScripts.ts";
import type { Equipment, Order } from "../protocol.ts";
import { capture } from "../worker/capture.ts";
import { Driver } from "../worker/driver.ts";
import { lockDown } from "../worker/lockdown.ts";
import { PythonComputation } from "./computation.ts";
import { IMAGE } from "./files.ts";
import { installHost } from "./hostClock.ts";
import { loadPython } from "./load.ts";
import { limitMemory } from "./memory.ts";

/**
 * The worker's whole life: captures what it needs of the browser, puts virtual time and seeded chance in the place of the
 * machine's, makes an interpreter of the files that it is given, takes the browser away, and obeys.
 */
const { outbox, thread, hear } = capture();
const clock = { now: 0 };
const early: Order[] = [];

hear((order) => {
  if (order.type === "credit") outbox.repay(order.messages);
  else if (order.type !== "equip") early.push(order);
  else equip(order.files).catch((error: unknown) => thread.later(() => fail(error)));
});

async function equip(files: Equipment["files"]): Promise<void> {
  installHost(self, clock);
  limitMemory();
  const python = await loadPython(files);
  const image = files[IMAGE] ? null : imageOf(python.makeMemorySnapshot());
  lockDown(self);
  installHost(self, clock);
  const driver = new Driver((run, watcher) => new PythonComputation(python, clock, run, watcher), outbox, thread);
  hear((order) => driver.obey(order));
  outbox.push({ type: "equipped", image });
  for (const order of early.splice(0)) driver.obey(order);
}

function imageOf({ buffer, byteOffset, byteLength }: Uint8Array): ArrayBuffer {
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}

/** Uncaught, it reaches the frame, which tells the page. */
function fail(error: unknown): never {
  throw new Error(`Python could not be started: ${error instanceof Error ? error.message : String(error)}`);
}
