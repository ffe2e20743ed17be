import { Enclosure } from "../page/enclosure.ts";
import { SandboxedRuntime } from "../page/sandboxedRuntime.ts";
import type { Runtime } from "../runtime.ts";
import { PythonSupply } from "./supply.ts";

/**
 * Scenarios in Python. `frameUrl`: where the page finds `runner-python.html`, with the folder of Python's files beside it (see
 * the package's Vite plugin). Nothing is fetched before the first `warm` or `start`.
 */
export function createPythonRuntime({ frameUrl }: { frameUrl: string }): Runtime {
  const enclosure = new Enclosure(frameUrl);
  const supply = new PythonSupply(frameUrl, enclosure);
  return new SandboxedRuntime({ id: "python", label: "Python", extension: "py", enclosure, supply });
}
