/** The files of CPython that a worker needs, by the names that Pyodide's package has for them. */
export const FILES = ["pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip"] as const;

/** The name under which an image of an interpreter's memory goes with them. */
export const IMAGE = "image";

/** Where they lie, beside the frame's document, and the list of them with their sizes. */
export const FOLDER = "python";
export const MANIFEST = "files.json";

/** Another version is another cache. */
export interface Manifest {
  version: string;
  /** Bytes of each. */
  files: { readonly [name: string]: number };
}
