import { runInNode } from "@interleave/runner/node";
import { jsonParts, speedscopeParts, toPacked } from "@interleave/trace";

/** Workers that call, two and three calls deep, what takes a while; some of the calls fail and are made again. */
const source = `import { createTask, gather, sleep } from "@interleave/scheduler";

function* connect() {
  yield* sleep(Math.random() / 10);
  if (Math.random() < 0.1) throw new Error("refused");
}

function* fetch(page: number) {
  yield* connect();
  yield* sleep(Math.random());
  return page;
}

function* crawl(pages: number) {
  for (let page = 0; page < pages; page++) {
    try {
      yield* fetch(page);
    } catch {
      yield* sleep(0.5);
    }
  }
}

export function* main() {
  yield* gather(...Array.from({ length: 35 }, (_, i) => createTask(crawl(1750), { name: "crawler " + i })));
}
`;

/** The same run, as each program's own file. */
export function largeRun() {
  const run = { runtime: "typescript", source, seed: 1, inputs: [], limits: { events: 10_000_000, quietSeconds: 600 } };
  const { trace } = runInNode(run);
  const meta = { runtime: "typescript", source, seed: 1 };
  return {
    events: trace.length,
    packed: [...toPacked(trace, meta)],
    text: [...jsonParts(trace, meta)],
    speedscope: [...speedscopeParts(trace)],
  };
}
