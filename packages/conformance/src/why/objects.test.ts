import { runInNode } from "@interleave/runner/node";
import { criticalPath, findHints, pathInWords, stateAt, text, why } from "@interleave/trace";
import { expect, test } from "vitest";
import { plain, traceOf, whyEach } from "./told.fixture.ts";

const IMPORTS = `import { Barrier, Condition, createTask, Event, gather, inbox, Lock, Queue, Semaphore, sleep } from "@interleave/scheduler";\n`;
const program = (body: string) => traceOf(IMPORTS + body);

const lock = program(`const lock = new Lock();
function* job(seconds: number) { yield* sleep(seconds); yield* lock.with(() => sleep(2)); }
export function* main() {
  yield* gather(
    createTask(job(0.5), { name: "a" }),
    createTask(job(1), { name: "b" }),
    createTask(job(1.5), { name: "c" }),
  );
}`);

/** What a task does just then, as far as the trace has come. */
function then(trace: typeof lock, name: string, at: number): string {
  const seq = trace.seqAt(at);
  const task = trace.lanes.find((lane) => lane.name === name)?.task ?? 0;
  return plain(why(trace, { kind: "chip", task, seq }, seq));
}

test("a lock: who has it, who gets it, and who comes first", () => {
  expect(whyEach(lock, "lockAcquired", "lockReleased")).toEqual([
    "At 0.500 s a acquired lock.",
    "At 2.500 s a released lock, which it had held for 2.000 s. It let b go on.",
    "At 2.500 s b acquired lock. It had waited for 1.500 s, until a released lock.",
    "At 4.500 s b released lock, which it had held for 2.000 s. It let c go on.",
    "At 4.500 s c acquired lock. It had waited for 3.000 s, until b released lock.",
    "At 6.500 s c released lock, which it had held for 2.000 s. Nobody was waiting for it.",
  ]);
  expect(then(lock, "b", 1)).toBe(
    "b waits for lock.acquire(): held by a since 0.500 s. It has waited since 1.000 s; a waits for sleep(2), due at 2.500 s.",
  );
  expect(then(lock, "c", 2)).toBe(
    "c waits for lock.acquire(): held by a since 0.500 s, and b comes first. It has waited since 1.500 s; a waits for sleep(2), due at 2.500 s.",
  );
  expect(whyEach(lock, "taskReady").find((each) => each.startsWith("c woke at 4.500"))).toBe(
    "c woke at 4.500 s because b released lock; nothing was ahead of it in the ready queue.",
  );
});

test("what is done at a lock is told of the step", () => {
  expect(whyEach(lock, "stepStarted").filter((each) => each.startsWith("b ran"))).toEqual([
    "b ran at 0.000 s because main created it. In step 3 of the run it began to wait for sleep(1).",
    "b ran at 1.000 s because its sleep(1) ended. In step 6 of the run it began to wait for lock.acquire().",
    "b ran at 2.500 s because a released lock. In step 9 of the run it acquired lock and began to wait for sleep(2).",
    "b ran at 4.500 s because its sleep(2) ended. In step 10 of the run it released lock and returned.",
  ]);
});

test("a lock: an arrow leads from who lets go to who goes on, and the run hangs on each of them in turn", () => {
  const arrows = lock.wakes.map(
    ({ fromTask, toTask, at }) => `${lock.nameOf(fromTask)} > ${lock.nameOf(toTask)} ${at}`,
  );
  expect(arrows).toEqual(["a > b 2.5", "b > c 4.5", "c > main 6.5"]);
  expect(text(pathInWords(lock, criticalPath(lock)))).toBe(
    "The run takes 6.500 s, and hangs on a 2.500 s (38 %), b 2.000 s (31 %) and c 2.000 s (31 %).",
  );
});

test("a lock at an instant", () => {
  const names = (tasks: readonly number[]) => tasks.map((task) => lock.nameOf(task));
  const at = (seconds: number) =>
    stateAt(lock, lock.seqAt(seconds)).objects.map(
      ({ name, holders, waiting }) =>
        `${name}: ${holders.map(({ task, since }) => `${lock.nameOf(task)} since ${since}`)} [${names(waiting)}]`,
    );
  expect([0, 0.5, 1.5, 2.5, 7].map(at)).toEqual([
    [],
    ["lock: a since 0.5 []"],
    ["lock: a since 0.5 [b,c]"],
    ["lock: b since 2.5 [c]"],
    ["lock:  []"],
  ]);
});

test("a queue: what goes in and out, and who goes on by it", () => {
  const queue = program(`const queue = new Queue<string>(1);
function* eat() { yield* sleep(1); for (let n = 0; n < 3; n++) yield* queue.get(); }
export function* main() {
  createTask(eat(), { name: "eater" });
  for (const item of ["one", "two"]) yield* queue.put(item);
  yield* sleep(1);
  yield* queue.put("three");
}`);
  expect(whyEach(queue, "queuePut", "queueGot")).toEqual([
    "At 0.000 s main put an item into queue. 1 item is in it now.",
    'At 1.000 s eater took "one" out of queue. 0 items are in it now. It let main go on.',
    "At 1.000 s main put an item into queue. 1 item is in it now. It let eater go on.",
    'At 1.000 s eater took "two" out of queue. 0 items are in it now.',
    "At 2.000 s main put an item into queue. 1 item is in it now. It let eater go on.",
    'At 2.000 s eater took "three" out of queue. 0 items are in it now.',
  ]);
  expect(whyEach(queue, "taskReady").find((each) => each.startsWith("eater woke at 2.000"))).toBe(
    'eater woke at 2.000 s because main put an item into queue; nothing was ahead of it in the ready queue. It got "three".',
  );
  expect(then(queue, "main", 0.5)).toBe(
    "main waits for queue.put(): it is full (1 item), and a task must take one out. It has waited since 0.000 s.",
  );
  expect(then(queue, "eater", 1.5)).toBe(
    "eater waits for queue.get(): a task must put an item in. It has waited since 1.000 s.",
  );
});

test("events, conditions, semaphores and barriers say what would end a wait", () => {
  const trace = program(`const event = new Event();
const condition = new Condition();
const semaphore = new Semaphore(2);
const barrier = new Barrier(3);
const queue = new Queue<number>();
export function* main() {
  queue.putNowait(1);
  createTask(event.wait(), { name: "e" });
  createTask(condition.with(() => condition.wait()), { name: "c" });
  for (const name of ["s1", "s2", "s3"]) createTask(semaphore.with(() => sleep(2)), { name });
  for (const name of ["b1", "b2"]) createTask(barrier.wait(), { name });
  createTask(queue.join(), { name: "j" });
  yield* sleep(1);
  event.set();
  yield* condition.acquire();
  condition.notifyAll();
  condition.release();
  yield* barrier.wait();
  queue.getNowait();
  queue.taskDone();
  yield* sleep(2);
}`);
  expect(["e", "c", "s3", "b1", "j"].map((name) => then(trace, name, 0.5))).toEqual([
    "e waits for event.wait(): a task must set it. It has waited since 0.000 s.",
    "c waits for condition.wait(): a task must notify it. It has waited since 0.000 s.",
    "s3 waits for semaphore.acquire(): held by s1 and s2, the first since 0.000 s. It has waited since 0.000 s; s1 waits for sleep(2), due at 2.000 s.",
    "b1 waits for barrier.wait(): 2 of 3 are there. It has waited since 0.000 s.",
    "j waits for queue.join(): its items are still to be dealt with. It has waited since 0.000 s.",
  ]);
  expect(whyEach(trace, "signalled")).toEqual([
    "At 1.000 s main set event. It let e go on.",
    "At 1.000 s main notified condition. It let c go on.",
    "At 1.000 s main came to barrier as the last. It let b1 and b2 go on.",
    "At 1.000 s main dealt with the last item of queue. It let j go on.",
  ]);
});

test("what comes into an inbox from outside", () => {
  const source = `${IMPORTS}export function* main() { return yield* inbox<string>("orders").get(); }`;
  const inputs = [{ at: 1, kind: "send", target: "orders", text: "tea" }] as const;
  const { trace } = runInNode({ runtime: "typescript", source, seed: 1, inputs });
  expect(whyEach(trace, "queuePut")).toEqual([
    'At 1.000 s an item came into inbox("orders"). 1 item is in it now. It let main go on.',
  ]);
});

test("two locks taken in two orders: the deadlock is a circle", () => {
  const trace = program(`const one = new Lock();
const two = new Lock();
function* job(first: Lock, second: Lock) {
  yield* first.acquire();
  yield* sleep(1);
  yield* second.acquire();
}
export function* main() {
  yield* gather(createTask(job(one, two), { name: "a" }), createTask(job(two, one), { name: "b" }));
}`);
  expect(findHints(trace).map(({ message }) => message)).toEqual([
    "Deadlock at 1.000 s, a circle: a waits for b to release lock2 and b waits for a to release lock.",
  ]);
});

test("a lock that its own holder acquires again", () => {
  const trace = program(`const lock = new Lock();
export function* main() { yield* lock.with(() => lock.acquire()); }`);
  expect(findHints(trace).map(({ message }) => message)).toEqual([
    "Deadlock at 0.000 s, a circle: main waits for itself to release lock.",
  ]);
});
