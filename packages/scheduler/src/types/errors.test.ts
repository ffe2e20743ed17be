import { describe, expectTypeOf, it } from "vitest";
import {
  BrokenBarrierError,
  CancelledError,
  DeadlockError,
  ExceptionGroup,
  InvalidStateError,
  isException,
  QueueEmpty,
  QueueFull,
  QueueShutDown,
  TimeoutError,
} from "../index.ts";
import { checked } from "./programs.fixture.ts";

describe("types of errors", () => {
  it("are errors with a cause", () => {
    for (const Kind of [
      BrokenBarrierError,
      CancelledError,
      DeadlockError,
      InvalidStateError,
      QueueEmpty,
      QueueFull,
      QueueShutDown,
      TimeoutError,
    ])
      expectTypeOf(new Kind("why", { cause: 1 })).toExtend<Error>();
  });

  it("of a group have its members", () => {
    const group = new ExceptionGroup("several", new Set([new TimeoutError()]));
    expectTypeOf(group).toExtend<AggregateError>();
    expectTypeOf(isException(group)).toEqualTypeOf<boolean>();
  });

  it("keep out what would fail", () => {
    checked(() => {
      // @ts-expect-error a group has members
      new ExceptionGroup("several");
      // @ts-expect-error a message is a text
      new CancelledError(1);
    });
  });
});
