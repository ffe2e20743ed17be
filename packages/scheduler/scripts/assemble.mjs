// Makes of `dist` the package as others get it, for `npm pack` and `npm publish` there: in the workspace `exports` lead to the TypeScript.
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";

const dist = new URL("../dist/", import.meta.url);
const { name, version, description, license, keywords, type, sideEffects, engines } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
);
const manifest = {
  ...{ name, version, description, license, keywords, type, sideEffects },
  exports: { ".": { types: "./index.d.ts", default: "./index.js" }, "./package.json": "./package.json" },
  files: ["*.js", "*.d.ts"],
  engines,
  publishConfig: { access: "public" },
};
writeFileSync(new URL("package.json", dist), `${JSON.stringify(manifest, null, 2)}\n`);
copyFileSync(new URL("../README.md", import.meta.url), new URL("README.md", dist));
copyFileSync(new URL("../../../LICENSE", import.meta.url), new URL("LICENSE", dist));
