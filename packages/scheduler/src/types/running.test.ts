import { describe, expectTypeOf, it } from "vitest";
import {
  type Clock,
  EventLoop,
  type ExceptionContext,
  type ExceptionHandler,
  eagerTaskFactory,
  type Future,
  getRunningLoop,
  type Handle,
  type Instrument,
  type LoopOptions,
  RealClock,
  type RunOptions,
  run,
  runInRealTime,
  runSteps,
  type Task,
  type TaskFactory,
  type TimerHandle,
  VirtualClock,
} from "../index.ts";
import { a, b, checked } from "./programs.fixture.ts";

describe("types of runs", () => {
  it("are those of what main gives", () => {
    checked(() => {
      expectTypeOf(run(a())).toEqualTypeOf<number>();
      expectTypeOf(runInRealTime(b(""))).toEqualTypeOf<Promise<string>>();
      expectTypeOf(runSteps(a())).toEqualTypeOf<Generator<number, number, void>>();
      expectTypeOf<{ clock: VirtualClock; instruments: [Instrument]; turnsPerPump: 1 }>().toExtend<RunOptions>();
    });
  });

  it("of clocks", () => {
    expectTypeOf<VirtualClock>().toExtend<Clock>();
    expectTypeOf<RealClock>().toExtend<Clock>();
    checked(() => {
      expectTypeOf(new VirtualClock().jumpTo(1)).toEqualTypeOf<void>();
      expectTypeOf([new RealClock().time(), new VirtualClock().time()]).toEqualTypeOf<number[]>();
      expectTypeOf(new RealClock().hold(1)).toEqualTypeOf<void>();
    });
  });

  it("keep out what would fail", () => {
    checked(() => {
      // @ts-expect-error a function is no coroutine
      run(a);
      // @ts-expect-error a task belongs to a loop that is there already
      run(getRunningLoop().createTask(a()));
      // @ts-expect-error a time is no clock
      run(a(), { clock: 0 });
      // @ts-expect-error several can look on
      runInRealTime(a(), { instruments: {} });
      // @ts-expect-error no hook of this name
      runSteps(a(), { instruments: [{ taskStarted() {} }] });
    });
  });
});

describe("types of loops", () => {
  it("are those of what they run", () => {
    checked((loop: EventLoop = new EventLoop({ clock: new VirtualClock() } satisfies LoopOptions)) => {
      expectTypeOf(getRunningLoop()).toEqualTypeOf<EventLoop>();
      expectTypeOf(loop.createTask(b(""), { name: "b1" })).toEqualTypeOf<Task<string>>();
      expectTypeOf(loop.createFuture<number>()).toEqualTypeOf<Future<number>>();
      expectTypeOf(loop.createFuture()).toEqualTypeOf<Future<unknown>>();
      expectTypeOf(loop.runUntilComplete(a())).toEqualTypeOf<number>();
      expectTypeOf(loop.runUntilComplete(loop.createFuture<string>())).toEqualTypeOf<string>();
      expectTypeOf(loop.runForever()).toEqualTypeOf<void>();
      expectTypeOf(loop.stop()).toEqualTypeOf<void>();
      expectTypeOf(loop.close()).toEqualTypeOf<void>();
      expectTypeOf([loop.isRunning(), loop.isClosed()]).toEqualTypeOf<boolean[]>();
      expectTypeOf(loop.turns()).toEqualTypeOf<Generator<number, void, void>>();
      expectTypeOf(loop.time()).toEqualTypeOf<number>();
    });
  });

  it("of callbacks and their arguments", () => {
    checked((loop: EventLoop = new EventLoop()) => {
      const say = (_word: string, _times: number) => {};
      expectTypeOf(loop.callSoon(say, "hello", 2)).toEqualTypeOf<Handle>();
      expectTypeOf(loop.callLater(1, say, "hello", 2)).toEqualTypeOf<TimerHandle>();
      expectTypeOf(loop.callAt(1, say, "hello", 2)).toEqualTypeOf<TimerHandle>();
      expectTypeOf(loop.callSoon(() => {}).cancel()).toEqualTypeOf<void>();
      expectTypeOf(loop.callAt(1, () => {}).reason).toEqualTypeOf<string>();
      expectTypeOf(loop.callAt(1, () => {}).cancelled()).toEqualTypeOf<boolean>();
      // @ts-expect-error an argument is missing
      loop.callSoon(say, "hello");
      // @ts-expect-error the delay comes first
      loop.callLater(say, 1);
      // @ts-expect-error an instant is a number
      loop.callAt("noon", say, "hello", 2);
    });
  });

  it("of handlers and factories", () => {
    checked((loop: EventLoop = new EventLoop()) => {
      loop.setExceptionHandler((of, context) => {
        expectTypeOf(of).toEqualTypeOf<EventLoop>();
        expectTypeOf(context).toEqualTypeOf<ExceptionContext>();
      });
      expectTypeOf(loop.getExceptionHandler()).toEqualTypeOf<ExceptionHandler | null>();
      expectTypeOf(loop.callExceptionHandler({ message: "why" })).toEqualTypeOf<void>();
      expectTypeOf(loop.defaultExceptionHandler({ message: "why", exception: 1 })).toEqualTypeOf<void>();
      expectTypeOf(loop.setTaskFactory(eagerTaskFactory)).toEqualTypeOf<void>();
      expectTypeOf(loop.getTaskFactory()).toEqualTypeOf<TaskFactory | null>();
      // @ts-expect-error without a message nobody knows what it is about
      loop.callExceptionHandler({ exception: 1 });
      // @ts-expect-error a factory makes tasks
      loop.setTaskFactory(() => 1);
      // @ts-expect-error none is null
      loop.setExceptionHandler(undefined);
    });
  });
});
