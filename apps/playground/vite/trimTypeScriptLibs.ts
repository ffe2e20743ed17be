import { pathToFileURL } from "node:url";
import type { Plugin } from "vite";

const libs = /languages[\\/]features[\\/]typescript[\\/]lib[\\/]lib\.js$/;
const root = "lib.es2022.d.ts";

/**
 * Monaco's TypeScript worker carries the declarations of every standard library, the DOM first of all. A scenario runs
 * where there is no DOM and is checked against ES2022, so only what ES2022 refers to stays: 2.5 MB less to download.
 */
export function trimTypeScriptLibs(): Plugin {
  return {
    name: "interleave:trim-typescript-libs",
    async load(id) {
      if (!libs.test(id)) return null;
      const { libFileMap } = (await import(pathToFileURL(id).href)) as { libFileMap: Record<string, string> };
      const kept: Record<string, string> = {};
      const queue = [root];
      for (const name of queue) {
        const text = libFileMap[name];
        if (text === undefined) throw new Error(`monaco-editor no longer carries ${name}`);
        kept[name] = text;
        for (const [, reference] of text.matchAll(/^\/\/\/ <reference lib="([^"]+)"/gm)) {
          const next = `lib.${reference}.d.ts`;
          if (!queue.includes(next)) queue.push(next);
        }
      }
      return `export const libFileMap = ${JSON.stringify(kept)};`;
    },
  };
}
