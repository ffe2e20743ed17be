import { beforeAll, expect, test } from "vitest";
import { traceOf, whyEach } from "../why/told.fixture.ts";
import { loadPythonRecorder, type PythonRecorder } from "./recordPython.ts";

let record: PythonRecorder;
beforeAll(async () => {
  record = await loadPythonRecorder();
}, 120_000);

const scheduled = traceOf(`import { createTask, Lock, Queue, gather, sleep } from "@interleave/scheduler";
const lock = new Lock();
const queue = new Queue<number>(1);
function* job(seconds: number) {
  yield* sleep(seconds);
  yield* lock.with(() => sleep(2));
  yield* queue.put(seconds);
}
function* reader() {
  for (let item = 0; item < 3; item += 1) {
    yield* queue.get();
    yield* sleep(3);
  }
}
export function* main() {
  yield* gather(
    createTask(job(0.5), { name: "a" }),
    createTask(job(1), { name: "b" }),
    createTask(job(1.5), { name: "c" }),
    createTask(reader(), { name: "reader" }),
  );
}`);

const python = `import asyncio
lock = asyncio.Lock()
queue = asyncio.Queue(1)
async def job(seconds):
    await asyncio.sleep(seconds)
    async with lock:
        await asyncio.sleep(2)
    await queue.put(seconds)
async def reader():
    for item in range(3):
        await queue.get()
        await asyncio.sleep(3)
async def main():
    await asyncio.gather(
        asyncio.create_task(job(0.5), name="a"),
        asyncio.create_task(job(1), name="b"),
        asyncio.create_task(job(1.5), name="c"),
        asyncio.create_task(reader(), name="reader"),
    )
`;

test("what is said of a lock and a queue in Python is what is said of them in TypeScript", () => {
  const [trace] = record([python]);
  if (trace === undefined) throw new Error("Python gave no trace");
  const kinds = ["lockAcquired", "lockReleased", "queuePut", "queueGot", "taskReady"];
  const told = whyEach(trace, ...kinds);
  expect(told).toEqual(whyEach(scheduled, ...kinds));
  expect(told).toContain("At 4.500 s c acquired lock. It had waited for 3.000 s, until b released lock.");
  expect(told.filter((each) => each.includes("took"))).toEqual([
    "At 2.500 s reader took 0.5 out of queue. 0 items are in it now.",
    "At 5.500 s reader took 1 out of queue. 0 items are in it now.",
    "At 8.500 s reader took 1.5 out of queue. 0 items are in it now.",
  ]);
});
