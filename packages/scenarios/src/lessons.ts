import type { Scenario } from "./scenario.ts";

/** The catalogue without its sources, in order: the article's nine programs, then five on what goes wrong. */
export const lessons: readonly Omit<Scenario, "number" | "file" | "source" | "python">[] = [
  {
    id: "sequential",
    title: "One after the other",
    lesson: "A coroutine that is awaited directly runs inside its caller: no task, and nothing side by side.",
    watch:
      "There is a single bar, main, because no task is ever created. It waits three times in a row: 3, 1 and 1 seconds. " +
      "The whole run takes their sum, 5 seconds.",
  },
  {
    id: "order",
    title: "In an order of our own",
    lesson: "Calling a coroutine function starts nothing; awaiting its coroutine does, in whatever order we choose.",
    watch:
      "All three coroutines exist from the start, yet b1 prints first, at 1 s, because it is awaited first. " +
      "The results still come back as a, b1, b2. The sum of the waits is the same 5 seconds.",
  },
  {
    id: "pre-scheduled",
    title: "Scheduled beforehand",
    lesson: "createTask puts a coroutine on the loop, so it runs while we wait for something else.",
    watch:
      "Three bars start at once, and the run takes 3 seconds instead of 5. b1 and b2 are done at 1 s, but main looks at " +
      "them only at 3 s: it stands in line behind a, the slowest.",
  },
  {
    id: "as-completed",
    title: "As they complete",
    lesson: "asCompleted hands out results in the order in which they are ready, so nobody stands behind the slowest.",
    watch:
      "At 1 s main wakes and takes b1, then b2 in the same step, since it was ready too. The last result, a, comes at 3 s. " +
      "Compare the order of the results with the program before.",
  },
  {
    id: "gather",
    title: "Scatter and gather",
    lesson: "gather starts everything, waits for everything, and returns the results in the order of its arguments.",
    watch:
      "The set of pending members shrinks from 3 to 1 at 1 s, and to none at 3 s. main sleeps through all of it and wakes once. " +
      "The results are a, b1, b2 although b1 was ready first.",
  },
  {
    id: "wait",
    title: "Wait for all",
    lesson: "wait returns two sets of tasks, done and pending, and leaves it to us to ask each task for its result.",
    watch:
      "It looks like gather, but what main gets at 3 s are the tasks themselves, all three in done. " +
      "Each result is read afterwards, with result().",
  },
  {
    id: "first-completed",
    title: "Wait for the first",
    lesson:
      "With FIRST_COMPLETED, wait is a select(): it returns as soon as something is done, and we wait again for the rest.",
    watch:
      "The first wait trips at 1 s. Both b1 and b2 are in its done set, for they ended in the same turn. " +
      "The second wait holds a alone, and trips at 3 s.",
  },
  {
    id: "inject-extras",
    title: "Inject extras while waiting",
    lesson:
      "Between two waits the set may grow: this is the heart of a main loop that never has to wait for everybody.",
    watch:
      "Every time a wait trips, main adds one more task and waits again: b3 at 1 s, a' at 2 s, b4 and b5 later. " +
      "At 3 s the first a ends while a' has already been running for a second. Five waits make up the run.",
  },
  {
    id: "timeout-loop",
    title: "An event loop of our own",
    lesson: "With a timeout, wait comes back even if nothing is done, so main can add work that arrives from outside.",
    watch:
      "main wakes every 0.2 s, mostly with an empty done set, and uses the chance to start an extra task. " +
      "At 1.6 s b4's sleep ends together with the timeout: which of the two is first decides which wait reports b4.",
  },
  {
    id: "gather-exception",
    title: "An exception under gather",
    lesson: "The first exception goes to whoever awaits gather, at once; the other members are not stopped.",
    watch:
      "bad raises at 2 s, and main catches the error in the same instant, though gather still has a member running. " +
      "a knows nothing of it: it prints at 3 s, and nobody reads its result.",
  },
  {
    id: "first-exception",
    title: "Wait for the first exception",
    lesson: "With FIRST_EXCEPTION, wait raises nothing: it returns early, and tells by its sets how far everybody got.",
    watch:
      "b1 returns at 1 s and the wait goes on; bad raises at 2 s and the wait trips. " +
      "done holds b1 and bad, pending holds a, and main chooses to wait for a after all.",
  },
  {
    id: "cancel-cleanup",
    title: "A cancellation that cleans up",
    lesson:
      "cancel() is a request: CancelledError is thrown in where the task waits, and its finally may still wait itself.",
    watch:
      "At 2 s main asks worker to stop, in the middle of its sleep of 10 seconds. worker doesn't end there: its finally block " +
      "sleeps until 2.5 s. Only then is it cancelled, and main goes on.",
  },
  {
    id: "block",
    title: "A block that stalls everybody",
    lesson: "The loop runs one step at a time: code that computes without yielding holds up every other task.",
    watch:
      "tick and tock take turns every half second until busy computes from 0.75 s to 2.25 s without a single yield. " +
      "Their timers were due at 1 s, and nobody could run: both are 1.25 s late, and stay late.",
  },
  {
    id: "deadlock",
    title: "A deadlock of two locks",
    lesson:
      "Tasks that take several locks in different orders may each hold what another needs; one order for all rules it out.",
    watch:
      "ann takes the fork and bob the knife, and at 1 s each asks for what the other holds. " +
      "Now every task waits, no timer is set and nothing is ready: the loop stands still, and the picture draws the circle. " +
      "Let bob take the fork first, and both eat.",
  },
];
