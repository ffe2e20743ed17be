export { LIMITS } from "./limits.ts";
export type { RunProblem } from "./problem.ts";
export type { Input, Limits, RunEnd, RunHandle, RunListener, Runtime, RunValue } from "./runtime.ts";
export { createTypeScriptRuntime } from "./typescript/runtime.ts";
