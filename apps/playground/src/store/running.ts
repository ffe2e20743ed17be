import type { Input, RunProblem, RunValue } from "@interleave/runner";
import type { LinkState } from "../link/state.ts";
import { lookahead } from "./advance.ts";
import { runtimeOf } from "./language.ts";
import { LiveRun, type RunWatcher } from "./liveRun.ts";
import { type Playhead, seekTo, start } from "./playhead.ts";
import { keepBefore } from "./runBefore.ts";
import { lookOf } from "./sharedLook.ts";
import type { Slice } from "./slice.ts";
import type { Playground } from "./state.ts";
import { unrun } from "./unrun.ts";

type Running = Pick<Playground, "run" | "runQuietly" | "stop" | "runOpened" | "send" | "cancelTask" | "takeBack">;

interface Beginning {
  /** Stands there as soon as it is computed that far; else it plays from its start. */
  standAt?: Playhead;
  /** What somebody sent: with the look of it, and all of it seen. */
  sent?: LinkState;
  /** Plays on from where it stands. */
  playOn?: boolean;
  quietly?: boolean;
}

/** How the program itself ends: not told before it has been seen to. */
const ahead: readonly RunProblem["kind"][] = ["raised", "deadlock", "waiting"];

/** The run: computed, drawn, stopped. Another run never erases what is drawn before it has something to draw itself. */
export const running: Slice<Running> = (set, get, world, stage) => {
  const begin = (value: RunValue, { sent, playOn, quietly, ...beginning }: Beginning = {}) => {
    let standAt = beginning.standAt ?? null;
    stage.computing?.stop();
    stage.player.pause();
    set({
      phase: "compiling",
      tried: value.source,
      seed: value.seed,
      inputs: value.inputs,
      problem: null,
      busy: null,
      loading: null,
      modern: null,
      opened: null,
    });
    if (stage.autoRun !== null) clearTimeout(stage.autoRun);
    stage.autoRun = null;

    const stand = (run: LiveRun) => {
      if (standAt === null || stage.drawn !== run) return;
      if (!run.over && run.reach.to <= standAt.at) return;
      const exact = standAt.seq > 0 && standAt.seq <= run.trace.length;
      stage.player.move(exact ? standAt : seekTo(run.trace, standAt.at));
      if (sent) set({ seen: true, ...lookOf(sent, run.trace) });
      standAt = null;
      if (playOn) stage.player.play();
    };
    const watcher: RunWatcher = {
      began(run) {
        keepBefore(stage, get());
        stage.drawn = run;
        stage.trail.clear();
        stage.player.move(start);
        set({ ...unrun, modern: get().modern, ran: value, phase: "computing", traceId: get().traceId + 1 });
        if (standAt === null && !stage.player.playing) stage.player.play();
      },
      grew(run) {
        stand(run);
        if (get().busy !== null) set({ busy: null });
        stage.player.wake();
      },
      busy(_run, busy) {
        set({ busy });
      },
      modern(modern) {
        set({ modern });
      },
      loading(loading) {
        set({ loading });
      },
      over(run, { result, problem }) {
        stage.computing = null;
        const untold = quietly && (problem?.kind === "syntax" || problem?.kind === "noMain");
        const problemAhead = run.began && problem !== null && ahead.includes(problem.kind);
        set({
          phase: stage.drawn === null ? "none" : "over",
          problem: untold ? null : problem,
          problemAhead,
          result,
          busy: null,
          loading: null,
        });
        if (problem?.kind === "stopped") stage.player.pause();
        stand(run);
        stage.player.wake();
      },
    };
    const runtime = runtimeOf(world, { language: value.runtime });
    const run = new LiveRun(runtime, value, (standAt?.at ?? 0) + lookahead, watcher);
    if (!run.over) stage.computing = run;
  };

  const typed = (): RunValue => {
    const { language, source, seed, inputs } = get();
    return { runtime: language, source, seed, inputs };
  };

  /** The run that is drawn, with other inputs, from where the playhead stands. */
  const rerun = (ran: RunValue, inputs: readonly Input[]) => {
    const { at } = stage.player.playhead;
    const atEnd = stage.drawn?.over === true && at >= stage.drawn.trace.end;
    begin({ ...ran, inputs }, { standAt: { at, seq: 0 }, playOn: stage.player.playing || atEnd });
  };

  const comesIn = (input: Omit<Input, "at">) => {
    const { ran, inputs } = get();
    if (ran !== null) rerun(ran, [...inputs, { at: stage.player.playhead.at, ...input }]);
  };

  return {
    run() {
      if (stage.loading === null) return begin(typed());
      set({ phase: "compiling" });
      void stage.loading.then(() => get().run());
    },

    runQuietly() {
      begin(typed(), { quietly: true });
    },

    send(inbox, text) {
      comesIn({ kind: "send", target: inbox, text });
    },

    cancelTask(name) {
      comesIn({ kind: "cancel", target: name });
    },

    takeBack(input) {
      const { ran, inputs } = get();
      if (ran === null) return;
      rerun(
        ran,
        inputs.filter((other) => other !== input),
      );
    },

    stop() {
      stage.computing?.stop();
      stage.player.pause();
    },

    runOpened() {
      const { opened } = get();
      if (opened === null || !("state" in opened)) return;
      const { runtime, source, seed, inputs } = opened.state;
      begin(
        { runtime, source, seed, inputs },
        { sent: opened.state, standAt: { at: opened.state.at, seq: opened.state.seq ?? 0 } },
      );
    },
  };
};
