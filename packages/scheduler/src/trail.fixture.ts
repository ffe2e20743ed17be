import { type Awaitable, type Coroutine, EventLoop } from "./index.ts";

type Program = (note: (text: unknown) => void) => Coroutine<unknown>;

/** Runs a program on a new loop; gives what it noted, each with the turn in which it did. */
export function trail(program: Program): string[] {
  const notes: string[] = [];
  const loop = new EventLoop();
  loop.runUntilComplete(program((text) => notes.push(`${loop.turn} ${String(text)}`)));
  return notes;
}

/** The same with the time in front, in seconds. */
export function timeline(program: Program): string[] {
  const notes: string[] = [];
  const loop = new EventLoop();
  loop.runUntilComplete(program((text) => notes.push(`${loop.time()} s, ${loop.turn} ${String(text)}`)));
  return notes;
}

/** What awaiting something ends in, in words. */
export function* outcome(awaitable: Awaitable<unknown>): Coroutine<string> {
  try {
    return String(yield* awaitable);
  } catch (error) {
    return String(error);
  }
}
