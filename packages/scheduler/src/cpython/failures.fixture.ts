import { expect } from "vitest";
import { type Coroutine, ExceptionGroup, sleep } from "../index.ts";

/** An error to fail with: CPython's tests divide by zero. */
export const failure = new Error("division by zero");

/** Fails after so many seconds. */
export function* raisesAfter(seconds: number, error: unknown): Coroutine<void> {
  yield* sleep(seconds);
  throw error;
}

/** Sleeps, and fails whenever it is woken. */
export function* raisesAtTheEnd(error: unknown): Coroutine<void> {
  try {
    yield* sleep(10);
  } catch {
    throw error;
  }
  throw error;
}

/** What a group's error is made of. */
export function membersOf(error: unknown): unknown[] {
  expect(error).toBeInstanceOf(ExceptionGroup);
  return (error as ExceptionGroup).errors;
}
