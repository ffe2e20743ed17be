import { buffersIn } from "../buffersIn.ts";
import { Credit, weigh } from "../credit.ts";
import type { Handover, Order, Verdict } from "../protocol.ts";

/**
 * The frame's whole script: stands between the worker, which runs a stranger's code, and the page. Lets through what
 * the page has allowed; at the first message too many the worker is ended, whatever else it has sent.
 *
 * @param workerSource the worker's classic script
 */
export function guardWorker(workerSource: string): void {
  // Outside a sandbox this document would have the site's own origin: nothing may run in it then.
  if (self.origin !== "null" || self.parent === self) return;
  const worker = new Worker(URL.createObjectURL(new Blob([workerSource], { type: "text/javascript" })));
  const { port1: page, port2 } = new MessageChannel();
  const credit = new Credit();

  const end = (why: string) => {
    worker.onmessage = null;
    worker.terminate();
    const verdict: Verdict = { type: "broken", why };
    page.postMessage(verdict);
  };
  worker.onmessage = ({ data }) => {
    if (credit.spend(weigh(data))) page.postMessage(data, buffersIn(data));
    else end("The scenario flooded the page with messages.");
  };
  worker.onerror = (event) => {
    event.preventDefault();
    end(event.message);
  };
  worker.onmessageerror = () => end("A message could not be read.");
  page.onmessage = ({ data }: MessageEvent<Order>) => {
    if (data.type === "credit") credit.repay(data.messages);
    worker.postMessage(data);
  };
  const handover: Handover = { type: "interleave-runner", nonce: self.name };
  // Around us is the enclosure, and around that the page. Its origin cannot be known here; the nonce and the window tell it
  // that it is us.
  self.parent.parent.postMessage(handover, "*", [port2]);
}
