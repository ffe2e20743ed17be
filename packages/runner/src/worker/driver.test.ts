import { describe, expect, it } from "vitest";
import type { Computation, Watcher } from "../computation.ts";
import { CREDIT } from "../credit.ts";
import type { Report } from "../protocol.ts";
import type { RunEnd } from "../runtime.ts";
import { Driver } from "./driver.ts";
import { Outbox } from "./outbox.ts";

const RUN = { runtime: "test", source: "", seed: 0, inputs: [] };
const END: RunEnd = { result: "1", problem: null, turns: 3 };

/** A run that records `each` events in each piece, at 1 s, 2 s, ...; `during` is called in each. */
class Scripted implements Computation {
  readonly sites = [];
  waiting = 0;
  cut: RunEnd | null = null;
  pieces = 0;
  readonly watcher: Watcher;
  private readonly last: number;
  private readonly each: number;
  private readonly during: (piece: number) => void;

  constructor(watcher: Watcher, last: number, each: number, during: (piece: number) => void) {
    this.watcher = watcher;
    this.last = last;
    this.each = each;
    this.during = during;
  }

  next(): number | RunEnd {
    this.waiting += this.each;
    this.pieces += 1;
    this.during(this.pieces);
    this.watcher.stepped();
    return this.cut ?? (this.pieces === this.last ? END : this.pieces);
  }

  take() {
    const records = new ArrayBuffer(40 * this.waiting);
    this.waiting = 0;
    return { records, strings: [], lists: [] };
  }
}

/** A driver on a thread whose clock moves by hand; `log` holds what the page gets. */
function drive({ last = 1e9, each = 1, during = (_: number, _bench: Bench) => {} } = {}) {
  const log: string[] = [];
  const tasks: (() => void)[] = [];
  const bench: Bench = { log, now: 0, run: () => {}, obey: (order) => driver.obey(order) };
  const outbox = new Outbox((report) => log.push(told(report)));
  const prepare = (_: unknown, watcher: Watcher) => {
    bench.computation = new Scripted(watcher, last, each, (piece) => during(piece, bench));
    return bench.computation;
  };
  const driver = new Driver(prepare, outbox, { now: () => bench.now, later: (task) => tasks.push(task) });
  bench.run = () => {
    for (let task = tasks.shift(); task; task = tasks.shift()) task();
  };
  return bench;
}

interface Bench {
  log: string[];
  now: number;
  computation?: Scripted;
  run(): void;
  obey: Driver["obey"];
}

function told(report: Report): string {
  switch (report.type) {
    case "batch":
      return `batch of ${report.batch.records.byteLength / 40}`;
    case "busy":
      return `busy for ${report.seconds} s in line ${report.line}`;
    case "idle":
      return `idle at ${report.until} s`;
    default:
      return report.type;
  }
}

describe("a driver", () => {
  it("computes up to its horizon, says so, and goes on when it is moved", () => {
    const bench = drive();
    bench.obey({ type: "start", run: RUN, horizon: 3 });
    bench.run();
    bench.obey({ type: "extend", to: 2 });
    bench.obey({ type: "extend", to: 5 });
    bench.run();
    expect(bench.log).toEqual(["sites", "batch of 4", "idle at 3 s", "batch of 2", "idle at 5 s"]);
  });

  it("sends what is left before the end, and nothing after it", () => {
    const bench = drive({ last: 2 });
    bench.obey({ type: "start", run: RUN, horizon: 9 });
    bench.run();
    bench.obey({ type: "extend", to: 99 });
    bench.run();
    expect(bench.log).toEqual(["sites", "batch of 2", "end"]);
  });

  it("sends a batch at the latest after 16 ms of work", () => {
    const bench = drive({
      last: 4,
      during: (_, at) => {
        at.now += 8;
      },
    });
    bench.obey({ type: "start", run: RUN, horizon: 9 });
    bench.run();
    expect(bench.log).toEqual(["sites", "batch of 2", "batch of 2", "end"]);
  });

  it("stands still while the page is slow, and goes on when it has caught up", () => {
    const bench = drive({ each: 4096 });
    bench.obey({ type: "start", run: RUN, horizon: 1e6 });
    bench.run();
    const sent = bench.log.length;
    expect(sent).toBeLessThan(CREDIT.messages);
    bench.run();
    expect(bench.log.length).toBe(sent);
    bench.obey({ type: "credit", messages: 2 });
    bench.run();
    expect(bench.log.length).toBe(sent + 2);
  });

  it("sends what was recorded before a loop without end, and then that it is busy, and where", () => {
    const bench = drive({
      during: (_, at) => {
        for (let i = 0; i < 25; i++) {
          at.now += 100;
          at.computation?.watcher.looping(7);
        }
      },
      last: 1,
    });
    bench.obey({ type: "start", run: RUN, horizon: 1 });
    bench.run();
    expect(bench.log).toEqual([
      "sites",
      "batch of 1",
      "busy for 0.3 s in line 7",
      "busy for 1.3 s in line 7",
      "busy for 2.3 s in line 7",
      "end",
    ]);
  });

  it("tells of a limit in the middle of a step", () => {
    const bench = drive({
      during: (_, at) => {
        if (at.computation) at.computation.cut = END;
      },
    });
    bench.obey({ type: "start", run: RUN, horizon: 9 });
    bench.run();
    expect(bench.log).toEqual(["sites", "batch of 1", "end"]);
  });

  it("cuts a batch that is too large for one message", () => {
    const bench = drive({ last: 1, each: 45_000 });
    bench.obey({ type: "start", run: RUN, horizon: 9 });
    bench.run();
    expect(bench.log).toEqual(["sites", "batch of 20000", "batch of 20000", "batch of 5000", "end"]);
  });
});
