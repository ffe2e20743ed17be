import { resolve } from "node:path";
import { build, type Plugin } from "vite";
import { frameDocument } from "./frame/document.ts";

const NAME = "runner.html";
const SOURCES = import.meta.dirname;

/** Makes the document in which scenarios run: served as `runner.html` while developing, written beside the page in a build. */
export function interleaveRunner(): Plugin {
  let made: Promise<string> | null = null;
  const make = () => {
    made ??= makeDocument();
    return made;
  };
  return {
    name: "interleave-runner",
    configureServer(server) {
      // Anything under packages may be in the worker.
      server.watcher.add(resolve(SOURCES, "../..")).on("change", () => {
        made = null;
      });
      server.middlewares.use((request, response, next) => {
        if (request.url?.split("?")[0]?.endsWith(`/${NAME}`) !== true) return next();
        make().then(
          (html) => response.setHeader("Content-Type", "text/html; charset=utf-8").end(html),
          (error: unknown) => next(error),
        );
      });
    },
    async generateBundle() {
      this.emitFile({ type: "asset", fileName: NAME, source: await make() });
    },
  };
}

async function makeDocument(): Promise<string> {
  const [shim, worker] = await Promise.all([bundle("frame/main.ts"), bundle("typescript/worker.ts")]);
  return frameDocument(shim, worker);
}

/** One entry and all that it imports as one classic script. */
async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "warn",
    build: {
      write: false,
      target: "es2022",
      lib: { entry: resolve(SOURCES, entry), formats: ["iife"], name: "interleave", fileName: "script" },
      // Names of classes and functions are seen in traces, which must be the same everywhere.
      rolldownOptions: { output: { keepNames: true, strict: true } },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((each) => ("output" in each ? each.output : []));
  const script = outputs.find((each) => each.type === "chunk");
  if (!script || outputs.length !== 1) throw new Error(`${entry} did not become one script.`);
  return script.code;
}
