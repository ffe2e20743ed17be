import type { RunListener, Runtime, RunValue } from "@interleave/runner";
import { runInNode } from "@interleave/runner/node";
import { scenarios } from "@interleave/scenarios";
import { encode } from "@interleave/trace";
import type { DraftStatus } from "../draft/drafts.ts";
import { HandFrames } from "./frames.fixture.ts";
import type { World } from "./world.ts";

/** A runtime that answers when it is told to, with what the scenario really does. */
class HandRuntime implements Runtime {
  readonly id = "typescript";
  readonly label = "TypeScript";
  readonly extension = "ts";
  readonly log: string[] = [];
  private pending: { run: RunValue; horizon: number; listener: RunListener } | null = null;

  warm(): void {}
  dispose(): void {}

  start(run: RunValue, horizon: number, listener: RunListener) {
    this.pending = { run, horizon, listener };
    this.log.push(`start ${horizon}`);
    return {
      extend: (to: number) => void this.log.push(`extend ${to}`),
      stop: () => {
        this.log.push("stop");
        this.pending = null;
        listener.onEnd({ result: null, problem: { kind: "stopped", message: "Stopped." }, turns: 0 });
      },
    };
  }

  /** Everything up to the horizon arrives. */
  answer(): void {
    if (this.pending === null) return;
    const { run, horizon, listener } = this.pending;
    const { trace, sites, result, problem, turns, finished } = runInNode(run, horizon);
    if (sites.length > 0) listener.onSites([...sites]);
    if (trace.length > 0) listener.onBatch(encode(Array.from({ length: trace.length }, (_, seq) => trace.event(seq))));
    if (finished) listener.onEnd({ result, problem, turns });
    else listener.onHorizon?.(horizon);
  }
}

export function handWorld() {
  const runtime = new HandRuntime();
  const frames = new HandFrames();
  const kept = new Map<string, string>();
  const aside: string[] = [];
  const remembered = new Map<string, string>();
  const status: DraftStatus = { state: "saved", elsewhere: false };
  const world: World = {
    runtimes: [runtime],
    frames,
    scenarios,
    prefersDark: () => false,
    memory: {
      recall: (key) => remembered.get(key) ?? null,
      remember: (key, value) => void remembered.set(key, value),
    },
    drafts: {
      status,
      subscribe: () => () => true,
      load: async (id) => (kept.has(id) ? { text: kept.get(id) ?? "", savedAt: 0 } : null),
      keep: (id, text) => void kept.set(id, text),
      replace: async (id, text) => {
        aside.push(kept.get(id) ?? "");
        kept.set(id, text);
      },
      history: async () => aside.map((text) => ({ text, savedAt: 0 })),
      isWrittenElsewhere: async () => false,
      flush: async () => {},
    },
  };
  return { world, runtime, frames, kept, aside, remembered };
}
