export { LIMITS } from "./limits.ts";
export type { RunProblem } from "./problem.ts";
export { createPythonRuntime } from "./python/runtime.ts";
export type { Input, Limits, Loading, Modern, RunEnd, RunHandle, RunListener, Runtime, RunValue } from "./runtime.ts";
export { createTypeScriptRuntime } from "./typescript/runtime.ts";
