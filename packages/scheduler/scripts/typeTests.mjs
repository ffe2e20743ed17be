import { readdirSync, readFileSync } from "node:fs";

const source = new URL("../src/", import.meta.url);
const tests = new URL("types/", source);

/** What the package exports, as `index.ts` says it. */
export function exportedNames() {
  return [...read("index.ts").matchAll(/export (?:type )?\{([^}]*)\}/g)]
    .flatMap(([, list]) => list.split(","))
    .map((name) => name.trim().replace(/^type /, ""))
    .filter((name) => name !== "");
}

/** The public methods and getters of the exported classes: `Queue.put`. */
export function publicMethods() {
  const exported = new Set(exportedNames());
  const methods = [];
  for (const file of readdirSync(source).filter((name) => /^[^.]*\.ts$/.test(name)))
    for (const [, name, body] of read(file).matchAll(/^export (?:abstract )?class (\w+)[^\n]*\{\n([\s\S]*?)^\}/gm))
      if (exported.has(name)) methods.push(...methodsIn(body).map((method) => `${name}.${method}`));
  return methods;
}

/** Everything that the type tests say. */
export function typeTests() {
  return readdirSync(tests)
    .map((name) => readFileSync(new URL(name, tests), "utf8"))
    .join("\n");
}

/** Those that are neither private, nor internal, nor an override of what is public already. */
function methodsIn(body) {
  const members = body.matchAll(
    /^ {2}(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n {2})?(?:abstract |get |\*)*([a-zA-Z]+)(?:<.*?>)?\(/gm,
  );
  return [...members]
    .filter(([, doc = "", name]) => !doc.includes("@internal") && name !== "constructor" && name !== "toString")
    .map(([, , name]) => name);
}

function read(name) {
  return readFileSync(new URL(name, source), "utf8");
}
