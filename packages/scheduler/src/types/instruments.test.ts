import { describe, expectTypeOf, it } from "vitest";
import type {
  Box,
  BoxEnd,
  BoxKind,
  Future,
  Instrument,
  Outcome,
  Problem,
  ReadyCause,
  Signal,
  SyncKind,
  SyncObject,
  Task,
} from "../index.ts";
import { checked } from "./programs.fixture.ts";

describe("types of hooks", () => {
  it("are given to an object that is written down", () => {
    const log: Instrument = {
      taskReady(task, cause, by) {
        expectTypeOf(task).toEqualTypeOf<Task<unknown>>();
        expectTypeOf(cause).toEqualTypeOf<ReadyCause>();
        expectTypeOf(by).toEqualTypeOf<Future<unknown> | null>();
      },
      taskDone: (_task, outcome) => expectTypeOf(outcome).toEqualTypeOf<Outcome>(),
      waitTripped(box, why) {
        expectTypeOf(box).toEqualTypeOf<Box>();
        expectTypeOf(box.kind).toEqualTypeOf<BoxKind>();
        expectTypeOf(why).toEqualTypeOf<BoxEnd>();
      },
      lockReleased(object, _by, to) {
        expectTypeOf(object).toEqualTypeOf<SyncObject>();
        expectTypeOf(object.kind).toEqualTypeOf<SyncKind>();
        expectTypeOf(to).toEqualTypeOf<Task<unknown> | null>();
      },
      signalled(_object, signal, _by, woken) {
        expectTypeOf(signal).toEqualTypeOf<Signal>();
        expectTypeOf(woken).toEqualTypeOf<readonly Task<unknown>[]>();
      },
      problemFound: (problem) => expectTypeOf(problem).toEqualTypeOf<Problem>(),
    };
    checked(() => log);
  });

  it("keep out what is no hook, and changes to what they see", () => {
    // @ts-expect-error no hook of this name
    checked(() => ({ taskStarted() {} }) satisfies Instrument);
    checked((box: Box = {} as Box) => {
      // @ts-expect-error looking on changes nothing
      box.condition = "";
      // @ts-expect-error looking on changes nothing
      box.members.push({} as Task<unknown>);
    });
  });
});
