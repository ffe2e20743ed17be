import { loadPyodide, type PyodideAPI } from "pyodide";
import type { Equipment } from "../protocol.ts";
import { FILES, IMAGE } from "./files.ts";
import { modules } from "./modules.ts";

/** What Pyodide asks its loader for, by these last parts of addresses that lead nowhere. */
const NOWHERE = "https://offline.invalid/";
const [LOADER] = FILES;

/** Of every interpreter: strings hash alike in every run, so that sets have one order, and nobody is there to type. */
export const CONDITIONS = { env: { HOME: "/home/pyodide", PYTHONHASHSEED: "0" }, stdin: () => null };

/** No packages but the standard library. */
const LOCK = {
  info: { arch: "wasm32", platform: "emscripten_5_0_3", version: "314.0.7", python: "3.14.2", abi_version: "2026_0" },
  packages: {},
};

/** An interpreter in this worker, made of files alone: nothing is fetched. */
export async function loadPython(files: Equipment["files"]): Promise<PyodideAPI> {
  self.fetch = async (address) => answer(files, String(address));
  const image = await files[IMAGE]?.arrayBuffer();
  const python = await loadPyodide({
    indexURL: NOWHERE,
    packageBaseUrl: NOWHERE,
    lockFileContents: JSON.stringify(LOCK),
    ...CONDITIONS,
    createPyodideModule: await importLoader(files),
    ...(image ? { _loadSnapshot: image } : { _makeSnapshot: true }),
  } as Parameters<typeof loadPyodide>[0]);
  if (!image) addModules(python);
  return python;
}

/** Gives an interpreter the modules that run a scenario, imported. */
export function addModules(python: PyodideAPI): void {
  for (const [path, text] of Object.entries(modules)) {
    const folder = `/lib/scenario/${path}`.replace(/\/[^/]*$/, "");
    python.FS.mkdirTree(folder);
    python.FS.writeFile(`/lib/scenario/${path}`, text);
  }
  python.runPython(`import sys; sys.path.append("/lib/scenario"); import scenario_run`);
}

async function importLoader(files: Equipment["files"]): Promise<unknown> {
  const url = URL.createObjectURL(new Blob([files[LOADER] as Blob], { type: "text/javascript" }));
  const loader = (await import(/* @vite-ignore */ url)) as { default: unknown };
  URL.revokeObjectURL(url);
  return loader.default;
}

function answer(files: Equipment["files"], address: string): Response {
  const file = files[address.slice(NOWHERE.length)];
  if (!file) throw new Error(`${address} is not among Python's files.`);
  const type = address.endsWith(".wasm") ? "application/wasm" : "application/octet-stream";
  return new Response(file, { headers: { "Content-Type": type } });
}
