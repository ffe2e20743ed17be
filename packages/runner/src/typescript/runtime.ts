import { Enclosure } from "../page/enclosure.ts";
import { SandboxedRuntime } from "../page/sandboxedRuntime.ts";
import type { Runtime } from "../runtime.ts";

/** Scenarios in TypeScript. `frameUrl`: where the page finds `runner.html` (see the package's Vite plugin). */
export function createTypeScriptRuntime({ frameUrl }: { frameUrl: string }): Runtime {
  return new SandboxedRuntime({
    id: "typescript",
    label: "TypeScript",
    extension: "ts",
    enclosure: new Enclosure(frameUrl),
  });
}
