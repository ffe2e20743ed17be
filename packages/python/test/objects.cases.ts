/** A program, and what its trace tells of objects at which tasks meet, with those who become ready by it. */
export interface ObjectCase {
  readonly name: string;
  readonly source: string;
  readonly told: readonly string[];
  /** The first version of the language in which it runs so. */
  readonly since?: number;
}

const program = (body: string) => `from asyncio import *
from asyncio import TaskGroup

async def main():
${body.replace(/^/gm, "    ")}
`;

export const cases: readonly ObjectCase[] = [
  {
    name: "a lock: whose it is, and to whom it is handed",
    source: program(`lock = Lock()
await lock.acquire()
async def hold():
    async with lock:
        await sleep(1)
a = create_task(hold(), name="a")
b = create_task(lock.acquire(), name="b")
await sleep(0)
lock.release()
await wait([a, b])`),
    told: [
      "objectSeen 1: lock lock, limit 1",
      "lockAcquired lock by main, 0 left",
      "lockReleased lock by main to a, 0 left",
      "taskReady a: future",
      "lockAcquired lock by a, 0 left",
      "lockReleased lock by a to b, 0 left",
      "taskReady b: future",
      "lockAcquired lock by b, 0 left",
      "taskReady main: future",
    ],
  },
  {
    name: "a lock whose next owner is cancelled: the turn is passed on",
    source: program(`lock = Lock()
await lock.acquire()
a = create_task(lock.acquire(), name="a")
b = create_task(lock.acquire(), name="b")
await sleep(0)
lock.release()
a.cancel()
await wait([a, b])
lock.release()`),
    told: [
      "objectSeen 1: lock lock, limit 1",
      "lockAcquired lock by main, 0 left",
      "lockReleased lock by main to a, 0 left",
      "taskReady a: future",
      "signalled lock passedOn by a, wakes b",
      "taskReady b: future",
      "lockAcquired lock by b, 0 left",
      "taskReady main: future",
      "lockReleased lock by main to nobody, 1 left",
    ],
  },
  {
    name: "a semaphore: how many more could come in",
    source: program(`semaphore = BoundedSemaphore(2)
await semaphore.acquire()
await semaphore.acquire()
a = create_task(semaphore.acquire(), name="a")
await sleep(0)
semaphore.release()
semaphore.release()
await a`),
    told: [
      "objectSeen 1: semaphore semaphore, limit 2",
      "lockAcquired semaphore by main, 1 left",
      "lockAcquired semaphore by main, 0 left",
      "lockReleased semaphore by main to a, 0 left",
      "taskReady a: future",
      "lockReleased semaphore by main to nobody, 1 left",
      "lockAcquired semaphore by a, 1 left",
      "taskReady main: future",
    ],
  },
  {
    name: "a condition: its own lock goes by its name, one that it was given by the lock's",
    source: program(`async def meet(condition):
    async def stand():
        async with condition:
            await condition.wait()
    a = create_task(stand(), name="a")
    await sleep(0)
    async with condition:
        condition.notify()
    await a
await meet(Condition(None))
await meet(Condition(lock=Lock()))`),
    told: [
      "objectSeen 1: condition condition, limit 0",
      "lockAcquired condition by a, 0 left",
      "lockReleased condition by a to nobody, 1 left",
      "lockAcquired condition by main, 0 left",
      "signalled condition notified by main, wakes a",
      "taskReady a: future",
      "lockReleased condition by main to nobody, 1 left",
      "lockAcquired condition by a, 0 left",
      "lockReleased condition by a to nobody, 1 left",
      "taskReady main: future",
      "objectSeen 2: lock lock, limit 1",
      "lockAcquired lock by a, 0 left",
      "objectSeen 3: condition condition2, limit 0",
      "lockReleased lock by a to nobody, 1 left",
      "lockAcquired lock by main, 0 left",
      "signalled condition2 notified by main, wakes a",
      "taskReady a: future",
      "lockReleased lock by main to nobody, 1 left",
      "lockAcquired lock by a, 0 left",
      "lockReleased lock by a to nobody, 1 left",
      "taskReady main: future",
    ],
    // Before, a condition's wait gives the lock back before it is the condition's.
    since: 3.13,
  },
  {
    name: "an event: only what changes it",
    source: program(`event = Event()
event.clear()
tasks = [create_task(event.wait(), name=name) for name in "ab"]
await sleep(0)
event.set()
event.set()
event.clear()
await wait(tasks)`),
    told: [
      "objectSeen 1: event event, limit 0",
      "signalled event set by main, wakes a b",
      "taskReady a: future",
      "taskReady b: future",
      "signalled event cleared by main, wakes nobody",
      "taskReady main: future",
    ],
  },
  {
    name: "a barrier: who opened it, and nothing of what it is made of",
    source: program(`barrier = Barrier(2)
a = create_task(barrier.wait(), name="a")
await sleep(0)
await barrier.wait()
await a
await barrier.abort()`),
    told: [
      "objectSeen 1: barrier barrier, limit 2",
      "signalled barrier opened by main, wakes a",
      "taskReady a: future",
      "taskReady main: future",
      "signalled barrier aborted by main, wakes nobody",
    ],
  },
  {
    name: "a queue: what is in it, who gets the item and who gets the room",
    source: program(`queue = Queue(1)
a = create_task(queue.get(), name="a")
await sleep(0)
await queue.put("one")
await sleep(0)
async def fill():
    await queue.put("two")
    await queue.put("three")
b = create_task(fill(), name="b")
await sleep(0)
queue.get_nowait()
await wait([a, b])`),
    told: [
      "objectSeen 1: queue queue, limit 1",
      "queuePut queue by main to a, size 1",
      "taskReady a: future",
      "queueGot queue by a to nobody, size 0",
      "queuePut queue by b to nobody, size 1",
      "itemReceived 'two' by main, line 15",
      "queueGot queue by main to b, size 0",
      "taskReady b: future",
      "queuePut queue by b to nobody, size 1",
      "taskReady main: future",
    ],
  },
  {
    name: "a queue whose items are dealt with",
    source: program(`queue = PriorityQueue()
queue.put_nowait(2)
queue.put_nowait(1)
a = create_task(queue.join(), name="a")
await sleep(0)
for _ in range(2):
    queue.get_nowait()
    queue.task_done()
await a`),
    told: [
      "objectSeen 1: queue queue, limit 0",
      "queuePut queue by main to nobody, size 1",
      "queuePut queue by main to nobody, size 2",
      "itemReceived 1 by main, line 11",
      "queueGot queue by main to nobody, size 1",
      "itemReceived 2 by main, line 11",
      "queueGot queue by main to nobody, size 0",
      "signalled queue finished by main, wakes a",
      "taskReady a: future",
      "taskReady main: future",
    ],
  },
  {
    name: "a queue that is shut down, with what is in it and without",
    source: program(`queue = Queue(1)
queue.put_nowait("one")
a = create_task(queue.put("two"), name="a")
b = create_task(queue.join(), name="b")
await sleep(0)
queue.shutdown(immediate=True)
await wait([a, b])
LifoQueue(3).shutdown()`),
    told: [
      "objectSeen 1: queue queue, limit 1",
      "queuePut queue by main to nobody, size 1",
      "signalled queue emptied by main, wakes nobody",
      "signalled queue finished by main, wakes b",
      "taskReady b: future",
      "signalled queue shutDown by main, wakes a",
      "taskReady a: future",
      "taskReady main: future",
      "objectSeen 2: queue queue2, limit 3",
      "signalled queue2 shutDown by main, wakes nobody",
    ],
    since: 3.13,
  },
  {
    name: "what asyncio's own tools are made of: nothing",
    source: program(`async with TaskGroup() as group:
    group.create_task(sleep(1))
for each in as_completed([sleep(2), sleep(1)], timeout=9):
    await each`),
    told: Array(3).fill("taskReady main: future"),
  },
];
