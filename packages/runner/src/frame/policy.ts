/**
 * What may happen where scenarios run. Nothing may be loaded and nothing reached: the frame's scripts are in its text, the
 * worker's is a blob of its own. `unsafe-eval` is for the scenario, which the worker compiles.
 */
export const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval' blob:",
  "worker-src blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The document, beside those of the frames, in which the page makes them. */
export const ENCLOSURE = "enclosure.html";
