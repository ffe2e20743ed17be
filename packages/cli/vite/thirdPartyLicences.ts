import { readdirSync, readFileSync } from "node:fs";
import type { Plugin } from "vite";

/** Writes the licences of what is bundled beside the bundle: they ask to go with every copy. */
export function thirdPartyLicences(): Plugin {
  return {
    name: "interleave:third-party-licences",
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).flatMap((each) => (each.type === "chunk" ? [each] : []));
      const packages = new Set(chunks.flatMap(({ modules }) => Object.keys(modules).flatMap(packageOf)));
      const source = [...packages].sort().map(licenceOf).join("\n\n");
      this.emitFile({ type: "asset", fileName: "THIRD-PARTY-LICENCES.txt", source });
    },
  };
}

/** The folder of the package that a module belongs to; nothing for the project's own. */
function packageOf(module: string): string[] {
  const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(module.replaceAll("\\", "/"))?.[0];
  return folder === undefined ? [] : [folder.replace("\0", "")];
}

function licenceOf(folder: string): string {
  const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (file === undefined) throw new Error(`${name} has no licence to go with it.`);
  return `${name} ${version}\n\n${readFileSync(`${folder}/${file}`, "utf8").trim()}\n`;
}
