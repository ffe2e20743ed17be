// Node runs no TypeScript of other packages: everything to be measured is bundled first, peers included, all alike.
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Bundles what matches into `node_modules/.bench/<name>` and gives that folder. With `hooks: false` every call of an
 * instrument is cut out of the scheduler first: what the code would be if instruments had never been thought of.
 */
export async function bundle(name, { hooks = true } = {}) {
  const outDir = `${root}node_modules/.bench/${name}/`;
  const entries = readdirSync(`${root}src`, { recursive: true })
    .filter((file) => file.endsWith(".ts") && (hooks || /^(sample|.*interleave)\.ts$/.test(file)))
    .map((file) => file.slice(0, -".ts".length));
  await build({
    root,
    configFile: false,
    logLevel: "error",
    plugins: hooks ? [] : [withoutHooks],
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      target: "es2022",
      // Folds what `withoutHooks` leaves; for all bundles, so that they differ in nothing else.
      minify: { compress: true, mangle: false, codegen: false },
      rollupOptions: {
        input: Object.fromEntries(entries.map((entry) => [entry, `${root}src/${entry}.ts`])),
        // Constants stay constants, as in the package: the engine then knows them by heart.
        output: { entryFileNames: "[name].js", topLevelVar: false },
      },
    },
  });
  return outDir;
}

const withoutHooks = {
  name: "without hooks",
  enforce: "pre",
  transform(code, id) {
    if (!id.includes("/scheduler/src/")) return null;
    return code
      .replaceAll(/const \{ hooks \} = [\w.]+;/g, "const hooks = null;")
      .replaceAll(/const \{ (\w+), hooks \} = (\w+);/g, "const { $1 } = $2; const hooks = null;")
      .replaceAll(/\bthis\.heard\(\)/g, "null")
      .replaceAll(/(?<!function )\bheardLoop\(\)/g, "null")
      .replaceAll(/\b(?:\w+\.)*hooks(?=\?\.| [!=]== null)/g, "null");
  },
};
