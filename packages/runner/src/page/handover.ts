import type { Handover } from "../protocol.ts";

/** A number that nobody can guess, as text for a URL. */
export function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Waits for the frame to hand over its port. Believes only that very window with that very nonce, and only once.
 * Gives a function that stops waiting.
 */
export function awaitPort(frame: HTMLIFrameElement, nonce: string, take: (port: MessagePort) => void): () => void {
  const stop = () => window.removeEventListener("message", hear);
  const hear = ({ source, data, ports: [port] }: MessageEvent<Partial<Handover> | null>) => {
    // The origin of a sandboxed frame is "null", as that of many others: only the window tells them apart.
    if (source !== frame.contentWindow || data?.type !== "interleave-runner" || data.nonce !== nonce || !port) return;
    stop();
    take(port);
  };
  window.addEventListener("message", hear);
  return stop;
}
