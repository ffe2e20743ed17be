// Makes the emitted declarations fit for others. They import `.ts`, which only newer compilers find: now `.js`, as the modules beside
// them do. And they say what classes implement, which was checked when they were compiled, though its members were internal.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const dist = new URL("../dist/", import.meta.url);
for (const name of readdirSync(dist).filter((file) => file.endsWith(".d.ts"))) {
  const file = new URL(name, dist);
  const text = readFileSync(file, "utf8")
    .replaceAll(/(from |import\()"(\.\/\w+)\.ts"/g, '$1"$2.js"')
    .replaceAll(/^((?:export )?declare (?:abstract )?class .*) implements .* \{$/gm, "$1 {");
  writeFileSync(file, text);
}
