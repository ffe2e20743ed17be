import type { Order } from "../protocol.ts";
import { awaitPort, newNonce } from "./handover.ts";

/** Seconds after the frame's document has loaded in which it must have handed over its port. */
const HANDOVER = 5;

/** Whom a sandbox tells. */
export interface SandboxListener {
  /** As it came: nothing in it has been checked. */
  heard(message: unknown): void;
  /** It will never come up; the sentence says why. */
  failed(why: string): void;
}

/** One frame with one worker in it, for one run. What is sent before it is up waits. */
export class Sandbox {
  private listener: SandboxListener | null = null;
  private readonly frame: HTMLIFrameElement;
  private readonly unheard: unknown[] = [];
  private readonly unsent: Order[] = [];
  private readonly stopWaiting: () => void;
  private port: MessagePort | null = null;
  private failure: string | null = null;
  private removed = false;

  constructor(frameUrl: string) {
    const nonce = newNonce();
    this.frame = document.createElement("iframe");
    // Never with allow-same-origin: its own origin is what keeps the page's data out of reach.
    this.frame.setAttribute("sandbox", "allow-scripts");
    this.frame.setAttribute("aria-hidden", "true");
    this.frame.hidden = true;
    this.frame.tabIndex = -1;
    this.frame.title = "Where scenarios run";
    this.frame.src = `${frameUrl}#${nonce}`;
    this.stopWaiting = awaitPort(this.frame, nonce, (port) => this.connect(port));
    this.frame.addEventListener("load", () => setTimeout(() => this.expectPort(), HANDOVER * 1000), { once: true });
    document.body.append(this.frame);
  }

  /** Whether it will never come up. */
  get failed(): boolean {
    return this.failure !== null;
  }

  /** Who is told from now on; a moment later, and first of all, what has come before. */
  listen(listener: SandboxListener): void {
    this.listener = listener;
    queueMicrotask(() => {
      if (this.failure) this.listener?.failed(this.failure);
      for (const message of this.unheard.splice(0)) this.listener?.heard(message);
    });
  }

  send(order: Order): void {
    if (this.removed) return;
    if (this.port) this.port.postMessage(order);
    else this.unsent.push(order);
  }

  /** Nothing will ever run in it; the sentence says why. */
  fail(why: string): void {
    if (this.removed) return;
    this.failure = why;
    this.listener?.failed(why);
  }

  /** Ends whatever runs in it, at once: taking the frame away is the only way that no scenario can delay. */
  remove(): void {
    this.removed = true;
    this.listener = null;
    this.stopWaiting();
    this.port?.close();
    this.frame.remove();
  }

  private connect(port: MessagePort): void {
    this.port = port;
    port.onmessage = ({ data }) => {
      if (this.listener) this.listener.heard(data);
      else this.unheard.push(data);
    };
    for (const order of this.unsent.splice(0)) port.postMessage(order);
  }

  private expectPort(): void {
    if (this.port || this.removed) return;
    this.fail(`The sandbox could not be loaded from ${this.frame.src.replace(/#.*/, "")}.`);
  }
}
