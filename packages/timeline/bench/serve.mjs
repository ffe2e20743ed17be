import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const require = createRequire(import.meta.url);
const SPEEDSCOPE = join(dirname(require.resolve("speedscope/package.json")), "dist/release");
const VIS = join(dirname(require.resolve("vis-timeline/package.json")), "standalone/umd");
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json" };

/** The light theme's tokens. */
const tokens = `--surface:#ffffff;--sunken:#f7f8fa;--hover:#eceff2;--line:#dde1e6;--line-strong:#7d8792;--text:#14181d;--text-2:#434c56;
--text-3:#5d6773;--accent:#0a58b0;--error:#b01c1c;--warn:#7a4d00;--warn-soft:#fbf1de;--wait-fill:11%;--wait-line:24%;--sans:sans-serif;--mono:monospace;
--t0:#242f46;--t1:#2758d0;--t2:#b48223;--t3:#881d7f;--t4:#44a283;--t5:#9577ff;--t6:#610804;--t7:#4282af;--t8:#495903;--t9:#9c5165`;

const html = (head) =>
  `<!doctype html><meta charset="utf-8"><style>:root{${tokens}}body{margin:0}</style>${head}<body>`;

async function script(name) {
  const entry = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  const lib = { entry, formats: ["iife"], name };
  const bundle = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, minify: !process.env.PLAIN, lib },
  });
  return [bundle].flat()[0].output[0].code;
}

/** The pages of all three drawings, and the files that they read, from one place. Returns its address and how to end it. */
export async function serve() {
  const files = new Map([
    ["/", html('<script src="/page.js"></script>')],
    ["/vis", html('<script src="/vis.js"></script>')],
    ["/page.js", await script("page")],
    ["/worker.js", await script("worker")],
    ["/drive.js", await script("drive")],
    ["/vis.js", readFileSync(join(VIS, "vis-timeline-graph2d.min.js"))],
  ]);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://bench");
    if (request.method === "PUT") {
      const parts = [];
      request.on("data", (part) => parts.push(part));
      request.on("end", () => {
        files.set(pathname, Buffer.concat(parts));
        response.end();
      });
      return;
    }
    const body = files.get(pathname) ?? speedscopes(pathname);
    if (body === undefined) response.writeHead(404).end();
    else response.writeHead(200, { "content-type": TYPES[extname(pathname)] ?? "text/html" }).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const sizeOf = (name) => files.get(`/files/${name}`)?.length ?? 0;
  return { url: `http://127.0.0.1:${server.address().port}`, sizeOf, end: () => server.close() };
}

function speedscopes(pathname) {
  if (!pathname.startsWith("/speedscope/")) return undefined;
  try {
    return readFileSync(join(SPEEDSCOPE, normalize(pathname.slice("/speedscope/".length))));
  } catch {
    return undefined;
  }
}
