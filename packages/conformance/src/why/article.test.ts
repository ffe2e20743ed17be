import { describe, expect, test } from "vitest";
import { traceOf, whyEach } from "./told.fixture.ts";

// Each sentence is held against the event list of its program: who settled what, in which order, and who stood in the queue.
describe("why everybody woke, ended and was let go on, in the article's programs", () => {
  test("1: sequential", () => {
    expect(whyEach(traceOf("sequential"), "taskReady", "taskDone", "waitTripped")).toEqual([
      "main woke at 3.000 s because its sleep(3) ended; nothing was ahead of it in the ready queue.",
      "main woke at 4.000 s because its sleep(1) ended; nothing was ahead of it in the ready queue.",
      "main woke at 5.000 s because its sleep(1) ended; nothing was ahead of it in the ready queue.",
      'main returned ["a", "b1", "b2"] at 5.000 s, in the step that began because its sleep(1) ended.',
    ]);
  });

  test("2: order", () => {
    expect(whyEach(traceOf("order"), "taskReady", "taskDone", "waitTripped")).toEqual([
      "main woke at 1.000 s because its sleep(1) ended; nothing was ahead of it in the ready queue.",
      "main woke at 2.000 s because its sleep(1) ended; nothing was ahead of it in the ready queue.",
      "main woke at 5.000 s because its sleep(3) ended; nothing was ahead of it in the ready queue.",
      'main returned ["a", "b1", "b2"] at 5.000 s, in the step that began because its sleep(3) ended.',
    ]);
  });

  test("3: pre-scheduled", () => {
    expect(whyEach(traceOf("pre-scheduled"), "taskReady", "taskDone", "waitTripped")).toEqual([
      "b1 woke at 1.000 s because its sleep(1) ended; nothing was ahead of it in the ready queue.",
      "b2 woke at 1.000 s because its sleep(1) ended; b1 was ahead of it in the ready queue.",
      'b1 returned "b1" at 1.000 s, in the step that began because its sleep(1) ended. No task was waiting for it. main read its result 2.000 s later.',
      'b2 returned "b2" at 1.000 s, in the step that began because its sleep(1) ended. No task was waiting for it. main read its result 2.000 s later.',
      "a woke at 3.000 s because its sleep(3) ended; nothing was ahead of it in the ready queue.",
      'a returned "a" at 3.000 s, in the step that began because its sleep(3) ended. main was waiting for it.',
      "main woke at 3.000 s because a returned; nothing was ahead of it in the ready queue.",
      'main returned ["a", "b1", "b2"] at 3.000 s, in the step that began because a returned.',
    ]);
  });

  test("4: as-completed", () => {
    expect(whyEach(traceOf("as-completed"), "taskReady", "taskDone", "waitTripped")).toEqual([
      "b1 woke at 1.000 s because its sleep(1) ended; nothing was ahead of it in the ready queue.",
      "b2 woke at 1.000 s because its sleep(1) ended; b1 was ahead of it in the ready queue.",
      'b1 returned "b1" at 1.000 s, in the step that began because its sleep(1) ended. It counts in main\'s asCompleted 1.',
      'b2 returned "b2" at 1.000 s, in the step that began because its sleep(1) ended. It counts in main\'s asCompleted 1.',
      "asCompleted 1 tripped at 1.000 s because b1 returned. asCompleted 1 hands out a, b1 and b2, whichever is done next; a was pending. It woke main.",
      "main woke at 1.000 s because b1 returned. asCompleted 1 hands out a, b1 and b2, whichever is done next; it waited 1.000 s. Nothing was ahead of main in the ready queue.",
      "a woke at 3.000 s because its sleep(3) ended; nothing was ahead of it in the ready queue.",
      'a returned "a" at 3.000 s, in the step that began because its sleep(3) ended. It counts in main\'s asCompleted 1.',
      "asCompleted 1 tripped at 3.000 s because a returned. asCompleted 1 hands out a, b1 and b2, whichever is done next. It woke main.",
      "main woke at 3.000 s because a returned. asCompleted 1 hands out a, b1 and b2, whichever is done next; it waited 2.000 s. Nothing was ahead of main in the ready queue.",
      'main returned ["b1", "b2", "a"] at 3.000 s, in the step that began because a returned.',
    ]);
  });

  test("5: gather", () => {
    expect(whyEach(traceOf("gather"), "taskReady", "taskDone", "waitTripped")).toEqual([
      "b woke at 1.000 s because its sleep(1) ended; nothing was ahead of it in the ready queue.",
      "b 2 woke at 1.000 s because its sleep(1) ended; b was ahead of it in the ready queue.",
      'b returned "b1" at 1.000 s, in the step that began because its sleep(1) ended. It counts in main\'s gather 1.',
      'b 2 returned "b2" at 1.000 s, in the step that began because its sleep(1) ended. It counts in main\'s gather 1.',
      "a woke at 3.000 s because its sleep(3) ended; nothing was ahead of it in the ready queue.",
      'a returned "a" at 3.000 s, in the step that began because its sleep(3) ended. It counts in main\'s gather 1.',
      "gather 1 tripped at 3.000 s because a returned. gather 1 needed all of a, b and b 2. It woke main.",
      "main woke at 3.000 s because a returned. gather 1 needed all of a, b and b 2; it waited 3.000 s. Nothing was ahead of main in the ready queue.",
      'main returned ["a", "b1", "b2"] at 3.000 s, in the step that began because a returned.',
    ]);
  });

  test("6: wait", () => {
    expect(whyEach(traceOf("wait"), "taskReady", "taskDone", "waitTripped")).toEqual([
      "b1 woke at 1.000 s because its sleep(1) ended; nothing was ahead of it in the ready queue.",
      "b2 woke at 1.000 s because its sleep(1) ended; b1 was ahead of it in the ready queue.",
      'b1 returned "b1" at 1.000 s, in the step that began because its sleep(1) ended. It counts in main\'s wait 1. main read its result 2.000 s later.',
      'b2 returned "b2" at 1.000 s, in the step that began because its sleep(1) ended. It counts in main\'s wait 1. main read its result 2.000 s later.',
      "a woke at 3.000 s because its sleep(3) ended; nothing was ahead of it in the ready queue.",
      'a returned "a" at 3.000 s, in the step that began because its sleep(3) ended. It counts in main\'s wait 1.',
      "wait 1 tripped at 3.000 s because a returned. wait 1 needed all of a, b1 and b2. It woke main.",
      "main woke at 3.000 s because a returned. wait 1 needed all of a, b1 and b2; it waited 3.000 s. Nothing was ahead of main in the ready queue.",
      'main returned ["a", "b1", "b2"] at 3.000 s, in the step that began because a returned.',
    ]);
  });

  test("7: first-completed", () => {
    expect(whyEach(traceOf("first-completed"), "taskReady", "taskDone", "waitTripped")).toEqual([
      "b1 woke at 1.000 s because its sleep(1) ended; nothing was ahead of it in the ready queue.",
      "b2 woke at 1.000 s because its sleep(1) ended; b1 was ahead of it in the ready queue.",
      'b1 returned "b1" at 1.000 s, in the step that began because its sleep(1) ended. It counts in main\'s wait 1.',
      'b2 returned "b2" at 1.000 s, in the step that began because its sleep(1) ended. It counts in main\'s wait 1.',
      "wait 1 tripped at 1.000 s because b1 returned. wait 1 needed any one of a, b1 and b2; a was pending. It woke main.",
      "main woke at 1.000 s because b1 returned. wait 1 needed any one of a, b1 and b2; it waited 1.000 s. Nothing was ahead of main in the ready queue.",
      "a woke at 3.000 s because its sleep(3) ended; nothing was ahead of it in the ready queue.",
      'a returned "a" at 3.000 s, in the step that began because its sleep(3) ended. It counts in main\'s wait 2.',
      "wait 2 tripped at 3.000 s because a returned. wait 2 needed a. It woke main.",
      "main woke at 3.000 s because a returned. wait 2 needed a; it waited 2.000 s. Nothing was ahead of main in the ready queue.",
      'main returned ["b1", "b2", "a"] at 3.000 s, in the step that began because a returned.',
    ]);
  });

  test("8: inject-extras", () => {
    expect(whyEach(traceOf("inject-extras"), "taskReady", "taskDone", "waitTripped")).toEqual([
      "b1 woke at 1.000 s because its sleep(1) ended; nothing was ahead of it in the ready queue.",
      "b2 woke at 1.000 s because its sleep(1) ended; b1 was ahead of it in the ready queue.",
      'b1 returned "b1" at 1.000 s, in the step that began because its sleep(1) ended. It counts in main\'s wait 1.',
      'b2 returned "b2" at 1.000 s, in the step that began because its sleep(1) ended. It counts in main\'s wait 1.',
      "wait 1 tripped at 1.000 s because b1 returned. wait 1 needed any one of a, b1 and b2; a was pending. It woke main.",
      "main woke at 1.000 s because b1 returned. wait 1 needed any one of a, b1 and b2; it waited 1.000 s. Nothing was ahead of main in the ready queue.",
      "b3 woke at 2.000 s because its sleep(1) ended; nothing was ahead of it in the ready queue.",
      'b3 returned "b3" at 2.000 s, in the step that began because its sleep(1) ended. It counts in main\'s wait 2.',
      "wait 2 tripped at 2.000 s because b3 returned. wait 2 needed any one of a and b3; a was pending. It woke main.",
      "main woke at 2.000 s because b3 returned. wait 2 needed any one of a and b3; it waited 1.000 s. Nothing was ahead of main in the ready queue.",
      "a woke at 3.000 s because its sleep(3) ended; nothing was ahead of it in the ready queue.",
      'a returned "a" at 3.000 s, in the step that began because its sleep(3) ended. It counts in main\'s wait 3.',
      "wait 3 tripped at 3.000 s because a returned. wait 3 needed any one of a and a'; a' was pending. It woke main.",
      "main woke at 3.000 s because a returned. wait 3 needed any one of a and a'; it waited 1.000 s. Nothing was ahead of main in the ready queue.",
      "b4 woke at 4.000 s because its sleep(1) ended; nothing was ahead of it in the ready queue.",
      'b4 returned "b4" at 4.000 s, in the step that began because its sleep(1) ended. It counts in main\'s wait 4.',
      "wait 4 tripped at 4.000 s because b4 returned. wait 4 needed any one of a' and b4; a' was pending. It woke main.",
      "main woke at 4.000 s because b4 returned. wait 4 needed any one of a' and b4; it waited 1.000 s. Nothing was ahead of main in the ready queue.",
      "a' woke at 5.000 s because its sleep(3) ended; nothing was ahead of it in the ready queue.",
      "b5 woke at 5.000 s because its sleep(1) ended; a' was ahead of it in the ready queue.",
      "a' returned \"a\" at 5.000 s, in the step that began because its sleep(3) ended. It counts in main's wait 5.",
      'b5 returned "b5" at 5.000 s, in the step that began because its sleep(1) ended. It counts in main\'s wait 5.',
      "wait 5 tripped at 5.000 s because a' returned. wait 5 needed any one of a' and b5. It woke main.",
      "main woke at 5.000 s because a' returned. wait 5 needed any one of a' and b5; it waited 1.000 s. Nothing was ahead of main in the ready queue.",
      'main returned ["b1", "b2", "b3", "a", "b4", "a", "b5"] at 5.000 s, in the step that began because a\' returned.',
    ]);
  });

  test("9: timeout-loop", () => {
    const told = whyEach(traceOf("timeout-loop"), "taskReady", "taskDone", "waitTripped");
    const shown = told.filter((each) => / at (0\.200|1\.000|1\.400|1\.600|1\.800|3\.000) s/.test(each));
    expect(shown).toEqual([
      "wait 1 tripped at 0.200 s because its timeout of 0.200 s ran out. wait 1 needed all of a, b1 and b2; a, b1 and b2 were pending. It woke main.",
      "main woke at 0.200 s because its timeout of 0.200 s ran out. wait 1 needed all of a, b1 and b2; it waited 0.200 s. Nothing was ahead of main in the ready queue.",
      "b1 woke at 1.000 s because its sleep(1) ended; nothing was ahead of it in the ready queue.",
      "b2 woke at 1.000 s because its sleep(1) ended; b1 was ahead of it in the ready queue.",
      "wait 5 tripped at 1.000 s because its timeout of 0.200 s ran out. wait 5 needed all of a, b1, b2, a', b3 and b4; a, b1, b2, a', b3 and b4 were pending. It woke main.",
      "main woke at 1.000 s because its timeout of 0.200 s ran out. wait 5 needed all of a, b1, b2, a', b3 and b4; it waited 0.200 s. b1 and b2 were ahead of main in the ready queue, 2 steps.",
      'b1 returned "b1" at 1.000 s, in the step that began because its sleep(1) ended. It counts in main\'s wait 5. main read its result 2.200 s later.',
      'b2 returned "b2" at 1.000 s, in the step that began because its sleep(1) ended. It counts in main\'s wait 5. main read its result 2.200 s later.',
      "b3 woke at 1.400 s because its sleep(1) ended; nothing was ahead of it in the ready queue.",
      "wait 7 tripped at 1.400 s because its timeout of 0.200 s ran out. wait 7 needed all of a, a', b3 and b4; a, a', b3 and b4 were pending. It woke main.",
      "main woke at 1.400 s because its timeout of 0.200 s ran out. wait 7 needed all of a, a', b3 and b4; it waited 0.200 s. b3 was ahead of main in the ready queue.",
      'b3 returned "b3" at 1.400 s, in the step that began because its sleep(1) ended. It counts in main\'s wait 7. main read its result 1.800 s later.',
      "wait 8 tripped at 1.600 s because its timeout of 0.200 s ran out. wait 8 needed all of a, a' and b4; a, a' and b4 were pending. It woke main.",
      "main woke at 1.600 s because its timeout of 0.200 s ran out. wait 8 needed all of a, a' and b4; it waited 0.200 s. Nothing was ahead of main in the ready queue.",
      "b4 woke at 1.600 s because its sleep(1) ended; main was ahead of it in the ready queue.",
      'b4 returned "b4" at 1.600 s, in the step that began because its sleep(1) ended. It counts in main\'s wait 9. main read its result 1.600 s later.',
      "wait 9 tripped at 1.800 s because its timeout of 0.200 s ran out. wait 9 needed all of a, a' and b4; a and a' were pending. It woke main.",
      "main woke at 1.800 s because its timeout of 0.200 s ran out. wait 9 needed all of a, a' and b4; it waited 0.200 s. Nothing was ahead of main in the ready queue.",
      "a woke at 3.000 s because its sleep(3) ended; nothing was ahead of it in the ready queue.",
      "wait 15 tripped at 3.000 s because its timeout of 0.200 s ran out. wait 15 needed all of a and a'; a and a' were pending. It woke main.",
      "main woke at 3.000 s because its timeout of 0.200 s ran out. wait 15 needed all of a and a'; it waited 0.200 s. a was ahead of main in the ready queue.",
      'a returned "a" at 3.000 s, in the step that began because its sleep(3) ended. It counts in main\'s wait 15. main read its result 0.200 s later.',
    ]);
  });
});
