/** One public name of a module, as the editor tells of it. */
export interface KnownName {
  name: string;
  kind: "function" | "coroutine" | "class" | "constant" | "exception";
  /** What stands between its brackets; absent for what is not called. */
  parameters?: readonly string[];
  /** What it gives. */
  returns?: string;
  /** In one or two sentences. */
  doc: string;
}
