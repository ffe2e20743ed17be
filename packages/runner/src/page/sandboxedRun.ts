import { limitProblem } from "../limitProblem.ts";
import { limitsOf } from "../limits.ts";
import type { RunProblem } from "../problem.ts";
import type { Report, Verdict } from "../protocol.ts";
import type { Loading, RunEnd, RunHandle, RunListener, RunValue } from "../runtime.ts";
import { readReport } from "./readReport.ts";
import type { Sandbox, SandboxListener } from "./sandbox.ts";
import { Watchdog } from "./watchdog.ts";

const GARBAGE = "The scenario sent something that is no part of a run, so it was stopped. What came before is kept.";

/** How a task lets others run, where that is not as in TypeScript. */
const PAUSES: Readonly<Record<string, string>> = { python: "await asyncio.sleep(0)" };

/** One run in one sandbox, as the page sees it. */
export class SandboxedRun implements RunHandle, SandboxListener {
  private readonly sandbox: Sandbox;
  private readonly listener: RunListener;
  private readonly onOver: () => void;
  private readonly watchdog: Watchdog;
  private readonly quietSeconds: number;
  private horizon: number;
  /** The loop that the step under way is known to be in. */
  private busyLine: number | undefined;
  private equipped = false;
  private over = false;

  constructor(sandbox: Sandbox, run: RunValue, horizon: number, listener: RunListener, onOver: () => void) {
    this.sandbox = sandbox;
    this.listener = listener;
    this.onOver = onOver;
    this.horizon = horizon;
    this.quietSeconds = limitsOf(run.limits).quietSeconds;
    this.watchdog = new Watchdog(this.quietSeconds, {
      grew: (seconds) => this.tellBusy(seconds),
      ended: () => this.end(limitProblem("quietSeconds", this.quietSeconds, this.busyLine, PAUSES[run.runtime])),
    });
    sandbox.send({ type: "start", run, horizon });
    sandbox.listen(this);
  }

  extend(toSeconds: number): void {
    if (this.over || !(toSeconds > this.horizon)) return;
    this.horizon = toSeconds;
    if (this.equipped) this.watchdog.arm();
    this.sandbox.send({ type: "extend", to: toSeconds });
  }

  /** The runtime is still on its way. */
  loading(loading: Loading): void {
    if (!this.over && !this.equipped) this.listener.onLoading?.(loading);
  }

  stop(): void {
    this.end({ kind: "stopped", message: "The run was stopped. What was recorded so far is kept." });
  }

  failed(why: string): void {
    this.end({ kind: "crashed", message: why, hint: "Reload the page." });
  }

  heard(message: unknown): void {
    const report = readReport(message);
    try {
      if (report === null) throw new Error("It is no report.");
      this.take(report);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.end({ kind: "crashed", message: GARBAGE, hint: why });
    }
    this.sandbox.send({ type: "credit", messages: 1 });
  }

  private take(report: Report | Verdict): void {
    if (report.type === "busy") {
      this.busyLine = report.line;
      this.tellBusy(report.seconds);
      return;
    }
    this.busyLine = undefined;
    this.watchdog.heard();
    switch (report.type) {
      case "equipped":
        this.watchdog.arm();
        this.equipped = true;
        this.listener.onLoading?.(null);
        break;
      case "sites":
        this.listener.onSites(report.sites);
        if (report.modern) this.listener.onModern?.(report.modern);
        break;
      case "batch":
        this.listener.onBatch(report.batch);
        break;
      case "idle":
        if (report.until >= this.horizon) this.watchdog.disarm();
        this.listener.onHorizon?.(report.until);
        break;
      case "broken":
        this.end({ kind: "crashed", message: `The sandbox broke down: ${report.why}` });
        break;
      case "end":
        this.finish(report.end);
    }
  }

  private tellBusy(seconds: number): void {
    this.listener.onBusy?.({ seconds, ...(this.busyLine !== undefined && { line: this.busyLine }) });
  }

  private end(problem: RunProblem): void {
    this.finish({ result: null, problem, turns: 0 });
  }

  private finish(end: RunEnd): void {
    if (this.over) return;
    this.over = true;
    this.watchdog.disarm();
    this.sandbox.remove();
    this.listener.onEnd(end);
    this.onOver();
  }
}
