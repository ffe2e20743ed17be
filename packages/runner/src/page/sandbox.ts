import type { Order } from "../protocol.ts";
import type { Enclosure } from "./enclosure.ts";
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
  private readonly unheard: unknown[] = [];
  private readonly unsent: Order[] = [];
  private frame: HTMLIFrameElement | null = null;
  private stopWaiting = () => {};
  private port: MessagePort | null = null;
  private failure: string | null = null;
  private removed = false;

  constructor(enclosure: Enclosure) {
    enclosure.frame().then(
      ({ frame, place }) => this.load(frame, place),
      (error: unknown) => this.fail(error instanceof Error ? error.message : String(error)),
    );
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
    this.frame?.remove();
  }

  private load(frame: HTMLIFrameElement, place: Element): void {
    if (this.removed) return;
    this.frame = frame;
    const nonce = newNonce();
    // What a frame is called can be read in it and by whoever made it.
    frame.name = nonce;
    this.stopWaiting = awaitPort(frame, nonce, (port) => this.connect(port));
    frame.addEventListener("load", () => setTimeout(() => this.expectPort(), HANDOVER * 1000), { once: true });
    place.append(frame);
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
    this.fail("The sandbox was loaded, but does not answer.");
  }
}
