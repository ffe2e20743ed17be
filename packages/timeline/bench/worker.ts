import { Segments } from "./segments.ts";

/** Milliseconds between two sendings. */
const TICK = 20;

/** Computes so many events a second, and sends them as they come. */
self.onmessage = ({ data: eventsASecond }: MessageEvent<number>) => {
  const segments = new Segments();
  const began = performance.now();
  let sent = 0;
  setInterval(() => {
    const due = ((performance.now() - began) / 1000) * eventsASecond;
    // A wake-up is four events, and a move of the clock before two in three of them.
    const wakes = Math.floor((due - sent) / (4 + 2 / 3));
    for (const batch of segments.wakes(wakes)) {
      sent += batch.records.byteLength / 40;
      postMessage(batch, { transfer: [batch.records] });
    }
  }, TICK);
};
