import { readdirSync, readFileSync } from "node:fs";
import { loadPyodide, type PyodideAPI } from "pyodide";

const source = new URL("../src/", import.meta.url);

/** CPython in WebAssembly, with the package installed. Loading it takes seconds. */
export async function loadPython(): Promise<PyodideAPI> {
  const python = await loadPyodide();
  for (const file of readdirSync(source, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".py")) continue;
    const path = `/home/pyodide/${file}`;
    python.FS.mkdirTree(path.slice(0, path.lastIndexOf("/")));
    python.FS.writeFile(path, readFileSync(new URL(file, source), "utf8"));
  }
  return python;
}
