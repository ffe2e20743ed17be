import * as scheduler from "@interleave/scheduler";
import { type EventBatch, Recorder, type Site, safeText } from "@interleave/trace";
import type { Computation, Watcher } from "../computation.ts";
import { limitsOf } from "../limits.ts";
import { ProblemError, type RunProblem } from "../problem.ts";
import type { RunEnd, RunValue } from "../runtime.ts";
import { Census } from "./census.ts";
import { type Compiled, compile } from "./compile.ts";
import { isCoroutineFunction } from "./coroutines.ts";
import { evaluate } from "./evaluate.ts";
import { scenarioGlobals } from "./globals.ts";
import { Location } from "./location.ts";
import { Position } from "./position.ts";
import { probesOf } from "./probesOf.ts";
import { deadlockProblem, raisedProblem, waitingProblem } from "./raised.ts";
import { Throws } from "./throws.ts";

const EXPORTS: ReadonlySet<string> = new Set(Object.keys(scheduler));

/** Turns between two breaths. */
const TURNS_PER_PUMP = 16;

/** So many code units of printed text weigh as much as one event. */
const EVENT_TEXT = 40;

/** Code units of a run's result. */
const RESULT = 2_000;

/** Gets the globals in which a scenario differs from other code, before any of its code runs. */
export type Install = (globals: Readonly<Record<string, unknown>>) => void;

/** One run of a TypeScript scenario. */
export class TypeScriptComputation implements Computation {
  readonly sites: Site[];
  private readonly clock = new scheduler.VirtualClock();
  private readonly position = new Position();
  private readonly throws: Throws;
  private readonly location: Location;
  private readonly recorder: Recorder;
  private readonly census: Census;
  private readonly watcher: Watcher;
  private readonly steps: Generator<number, unknown, void>;
  private wanted = 0;
  private taken = 0;
  /** Code units printed since the last take. */
  private printed = 0;
  /** What came before it began to wait for the person: that it is cleared away afterwards is not part of the run. */
  private last: EventBatch | null = null;

  /** @throws ProblemError of kind `syntax` */
  constructor(run: RunValue, watcher: Watcher, install: Install = () => {}) {
    const compiled = compile(run.source, EXPORTS);
    this.sites = compiled.sites;
    this.watcher = watcher;
    this.throws = new Throws(this.sites);
    const limits = limitsOf(run.limits);
    this.location = new Location(this.position, this.throws);
    this.recorder = new Recorder({ places: this.location, limits: { events: limits.events } });
    this.census = new Census(limits, this.recorder);
    const instruments: scheduler.Instrument[] = [this.location, this.recorder, this.census, this.witness];
    this.steps = this.compute(compiled, run, instruments, install);
  }

  /** Turns of the loop so far. */
  get turns(): number {
    return this.census.turns;
  }

  get waiting(): number {
    return this.recorder.count - this.taken + this.printed / EVENT_TEXT;
  }

  get cut(): RunEnd | null {
    return this.census.broken && this.end(null, this.census.broken);
  }

  next(): number | RunEnd {
    this.clock.jumpTo(this.wanted);
    this.position.active = true;
    try {
      const step = this.steps.next();
      if (this.cut) return this.cut;
      if (step.done) return this.end(safeText(step.value, RESULT), this.census.trimmed);
      this.wanted = step.value;
      return step.value;
    } catch (error) {
      if (this.cut) return this.cut;
      return this.end(null, this.problemOf(error));
    } finally {
      this.position.active = false;
    }
  }

  take(): EventBatch {
    this.taken = this.recorder.count;
    this.printed = 0;
    return this.last ?? this.recorder.take();
  }

  /** Runs the module's own code, and then its `main`. */
  private *compute(
    compiled: Compiled,
    { seed, inputs }: RunValue,
    instruments: readonly scheduler.Instrument[],
    install: Install,
  ): Generator<number, unknown, void> {
    const probes = probesOf(this.position, this.throws, (site) => this.look(site), compiled.iterators);
    const globals = scenarioGlobals({
      seed,
      now: () => this.clock.time(),
      print: (stream, text) => this.print(stream, text),
    });
    install(globals);
    const { main } = evaluate(compiled, probes, globals, scheduler);
    if (!isCoroutineFunction(main)) throw new ProblemError(compiled.noMain);
    const options = { clock: this.clock, instruments, inputs, turnsPerPump: TURNS_PER_PUMP };
    return yield* scheduler.runSteps(main(), options);
  }

  /** Comes after the recorder. */
  private get witness(): scheduler.Instrument {
    return {
      stepEnded: () => this.watcher.stepped(),
      problemFound: () => {
        const { asking } = this.location;
        if (asking === null || this.census.broken !== null) return;
        this.census.broken = waitingProblem(asking, this.sites);
        this.last = this.recorder.take();
        this.watcher.stepped();
      },
    };
  }

  /** A loop in the scenario has been running for a while. */
  private look(site: number): void {
    this.census.check();
    if (this.census.broken) throw new ProblemError(this.census.broken);
    this.watcher.looping(this.sites[site]?.line ?? 1);
  }

  private problemOf(error: unknown): RunProblem {
    if (error instanceof ProblemError) return error.problem;
    if (error instanceof scheduler.DeadlockError) return deadlockProblem(error, this.location.stuck, this.sites);
    return raisedProblem(error, this.throws, this.sites);
  }

  private print(stream: "log" | "error", text: string): void {
    if (!this.position.active || !this.census.mayPrint()) return;
    this.printed += text.length;
    this.recorder.printed(this.location.task, stream, text);
  }

  private end(result: string | null, problem: RunProblem | null): RunEnd {
    return { result, problem, turns: this.turns };
  }
}
