// Bundles what programs would load of the built package, for `.size-limit.json` to measure: all of it, and what ten lines take.
import { fileURLToPath } from "node:url";
import { build } from "vite";

const dist = path("../dist/index.js");
const entries = { everything: dist, gather: path("packed/gather.mjs") };
for (const [name, input] of Object.entries(entries))
  await build({
    configFile: false,
    logLevel: "error",
    resolve: { alias: { "@interleave/scheduler": dist } },
    build: {
      outDir: path(`../.generated/bundles/${name}`),
      target: "es2022",
      modulePreload: false,
      rolldownOptions: { input, preserveEntrySignatures: "strict", output: { entryFileNames: `${name}.js` } },
    },
  });

function path(relative) {
  return fileURLToPath(new URL(relative, import.meta.url));
}
