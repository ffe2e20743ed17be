import type { RunHandle, RunListener, Runtime, RunValue } from "../runtime.ts";
import { Sandbox } from "./sandbox.ts";
import { SandboxedRun } from "./sandboxedRun.ts";

/** Real milliseconds after a start in which the machine is left to the run before a new spare is made. */
const SPARE_AFTER = 1_500;

export interface SandboxedRuntimeOptions {
  id: string;
  label: string;
  extension: string;
  /** Where the frame's document is. */
  frameUrl: string;
}

/** A runtime whose worker is in the frame at `frameUrl`. Keeps one frame in reserve: making one takes longer than a start may. */
export class SandboxedRuntime implements Runtime {
  readonly id: string;
  readonly label: string;
  readonly extension: string;
  private readonly frameUrl: string;
  private readonly running = new Set<SandboxedRun>();
  private spare: Sandbox | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor({ id, label, extension, frameUrl }: SandboxedRuntimeOptions) {
    this.id = id;
    this.label = label;
    this.extension = extension;
    this.frameUrl = frameUrl;
  }

  warm(): void {
    clearTimeout(this.timer);
    this.spare ??= new Sandbox(this.frameUrl);
  }

  start(run: RunValue, horizon: number, listener: RunListener): RunHandle {
    const sandbox = this.spare ?? new Sandbox(this.frameUrl);
    this.spare = null;
    const started: SandboxedRun = new SandboxedRun(sandbox, run, horizon, listener, () => {
      this.running.delete(started);
      this.warm();
    });
    this.running.add(started);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.warm(), SPARE_AFTER);
    return started;
  }

  dispose(): void {
    for (const run of [...this.running]) run.stop();
    clearTimeout(this.timer);
    this.spare?.remove();
    this.spare = null;
  }
}
