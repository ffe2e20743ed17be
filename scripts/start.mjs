import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { mustPnpm, root } from "./pnpm.mjs";

mustPnpm("install", "--frozen-lockfile");
mustPnpm("run", "build");

// Served from this very process: a shell in between would outlive npm when it is stopped.
const app = `${root}apps/playground`;
const { preview } = await import(pathToFileURL(createRequire(`${app}/package.json`).resolve("vite")).href);
const server = await preview({ root: app, preview: { host: "127.0.0.1", port: Number(process.env.PORT ?? 4173) } });
console.log(`\nInterleave is at ${server.resolvedUrls?.local[0]}  (Ctrl+C stops it)\n`);

const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.exit(0);
}, 1000).unref();
