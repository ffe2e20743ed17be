import { serve } from "../worker/serve.ts";
import { TypeScriptComputation } from "./computation.ts";
import sample from "./sample.ts";

/** The worker belongs to one scenario: here even `globalThis.Math` is the scenario's. */
function install(globals: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  Object.defineProperty(Date.prototype, "constructor", { value: globals.Date, configurable: true, writable: true });
}

serve((run, watcher) => new TypeScriptComputation(run, watcher, install), sample);
