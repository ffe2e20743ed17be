import type { RunHandle, RunListener, Runtime, RunValue } from "../runtime.ts";
import type { Enclosure } from "./enclosure.ts";
import { Sandbox } from "./sandbox.ts";
import { SandboxedRun } from "./sandboxedRun.ts";
import type { Supply } from "./supply.ts";

/** Real milliseconds after a start in which the machine is left to the run before a new spare is made. */
const SPARE_AFTER = 1_500;

export interface SandboxedRuntimeOptions {
  id: string;
  label: string;
  extension: string;
  /** Where its frames are made. */
  enclosure: Enclosure;
  /** For a language whose worker cannot run anything by itself. */
  supply?: Supply;
}

/** A runtime whose worker is in a sandboxed frame. Keeps one frame in reserve: making one takes longer than a start may. */
export class SandboxedRuntime implements Runtime {
  readonly id: string;
  readonly label: string;
  readonly extension: string;
  private readonly enclosure: Enclosure;
  private readonly supply: Supply | undefined;
  private readonly running = new Set<SandboxedRun>();
  private spare: Sandbox | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor({ id, label, extension, enclosure, supply }: SandboxedRuntimeOptions) {
    this.id = id;
    this.label = label;
    this.extension = extension;
    this.enclosure = enclosure;
    this.supply = supply;
  }

  warm(): void {
    clearTimeout(this.timer);
    this.spare ??= this.make();
  }

  start(run: RunValue, horizon: number, listener: RunListener): RunHandle {
    const sandbox = this.takeSpare() ?? this.make();
    const untell = this.supply?.subscribe(() => this.tell(started));
    const started: SandboxedRun = new SandboxedRun(sandbox, run, horizon, listener, () => {
      untell?.();
      this.running.delete(started);
      this.warm();
    });
    this.running.add(started);
    this.tell(started);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.warm(), SPARE_AFTER);
    return started;
  }

  dispose(): void {
    for (const run of [...this.running]) run.stop();
    clearTimeout(this.timer);
    this.spare?.remove();
    this.spare = null;
    this.supply?.dispose();
    this.enclosure.remove();
  }

  /** The spare, unless it came to nothing: another try may do better. */
  private takeSpare(): Sandbox | null {
    const { spare } = this;
    this.spare = null;
    if (!spare?.failed) return spare;
    spare.remove();
    return null;
  }

  private make(): Sandbox {
    const sandbox = new Sandbox(this.enclosure);
    this.supply?.equipment().then(
      (equipment) => sandbox.send(equipment),
      (error: unknown) => sandbox.fail(error instanceof Error ? error.message : String(error)),
    );
    return sandbox;
  }

  private tell(run: SandboxedRun): void {
    if (this.supply?.loading) run.loading(this.supply.loading);
  }
}
