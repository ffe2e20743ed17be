/** One public name of asyncio, as the editor tells of it. */
export interface AsyncioName {
  name: string;
  kind: "function" | "coroutine" | "class" | "constant" | "exception";
  /** What stands between its brackets; absent for what is not called. */
  parameters?: readonly string[];
  /** What it gives. */
  returns?: string;
  /** In one or two sentences. */
  doc: string;
}

const loopOrTask = "Raises `RuntimeError` where no loop is running.";

/** The names that a tutorial meets, from the documentation's pages on coroutines, synchronisation, queues and futures. */
export const asyncioNames: readonly AsyncioName[] = [
  {
    name: "run",
    kind: "function",
    parameters: ["main", "*", "debug=None", "loop_factory=None"],
    returns: "what main returns",
    doc: "Runs a coroutine as the main task of a new loop. When it ends, what is left is cancelled and the loop is closed.",
  },
  {
    name: "sleep",
    kind: "coroutine",
    parameters: ["delay", "result=None"],
    returns: "result",
    doc: "Suspends the task for so many seconds and lets others run. `sleep(0)` only lets others run.",
  },
  {
    name: "create_task",
    kind: "function",
    parameters: ["coro", "*", "name=None", "context=None", "eager_start=None"],
    returns: "Task",
    doc: `Puts a coroutine on the loop, so that it runs while its maker goes on. Keep the task: the loop holds it only weakly. ${loopOrTask}`,
  },
  {
    name: "gather",
    kind: "function",
    parameters: ["*coros_or_futures", "return_exceptions=False"],
    returns: "a future of the results, in the order given",
    doc: "Starts everything and waits for everything. The first exception goes to whoever awaits; the others are not stopped.",
  },
  {
    name: "wait",
    kind: "coroutine",
    parameters: ["fs", "*", "timeout=None", "return_when=ALL_COMPLETED"],
    returns: "(done, pending), two sets",
    doc: "Waits for tasks until the condition is met or the time is over. Raises nothing and cancels nothing; takes tasks, not bare coroutines.",
  },
  {
    name: "wait_for",
    kind: "coroutine",
    parameters: ["fut", "timeout"],
    returns: "its result",
    doc: "Waits for one thing; when the time is over, cancels it and raises `TimeoutError`.",
  },
  {
    name: "as_completed",
    kind: "function",
    parameters: ["fs", "*", "timeout=None"],
    returns: "an iterator, also for `async for`",
    doc: "Gives coroutines to await one after the other: the first gives the earliest result, whichever task has it.",
  },
  {
    name: "shield",
    kind: "function",
    parameters: ["arg"],
    returns: "a future",
    doc: "What waits for it can be cancelled without cancelling what is inside.",
  },
  {
    name: "timeout",
    kind: "function",
    parameters: ["delay"],
    returns: "an asynchronous context manager",
    doc: "`async with asyncio.timeout(2):` cancels the block after so many seconds and turns that into `TimeoutError`.",
  },
  {
    name: "timeout_at",
    kind: "function",
    parameters: ["when"],
    returns: "an asynchronous context manager",
    doc: "Like `timeout`, with an instant of the loop's clock.",
  },
  {
    name: "ensure_future",
    kind: "function",
    parameters: ["obj", "*", "loop=None"],
    returns: "Task or the future given",
    doc: "Makes a task of a coroutine and leaves futures as they are. For coroutines, `create_task` says more.",
  },
  {
    name: "current_task",
    kind: "function",
    parameters: ["loop=None"],
    returns: "Task or None",
    doc: "The task whose step is running.",
  },
  {
    name: "all_tasks",
    kind: "function",
    parameters: ["loop=None"],
    returns: "a set of Task",
    doc: "The tasks that are not done yet.",
  },
  {
    name: "get_running_loop",
    kind: "function",
    parameters: [],
    returns: "the loop",
    doc: loopOrTask,
  },
  {
    name: "get_event_loop",
    kind: "function",
    parameters: [],
    returns: "the loop",
    doc: "The running loop, or the one that was set. New programs use `asyncio.run` and `get_running_loop`.",
  },
  {
    name: "new_event_loop",
    kind: "function",
    parameters: [],
    returns: "a loop",
    doc: "Makes a loop that is not running.",
  },
  {
    name: "iscoroutinefunction",
    kind: "function",
    parameters: ["func"],
    returns: "bool",
    doc: "Whether calling it gives a coroutine.",
  },
  {
    name: "TaskGroup",
    kind: "class",
    parameters: [],
    doc: "`async with asyncio.TaskGroup() as tg:` waits for all that `tg.create_task(...)` made. The first failure cancels the others; all failures come out as an `ExceptionGroup`.",
  },
  {
    name: "Task",
    kind: "class",
    parameters: ["coro", "*", "loop=None", "name=None"],
    doc: "A coroutine on the loop. `create_task` makes one; `cancel()`, `done()`, `result()` and `exception()` are asked of it.",
  },
  {
    name: "Future",
    kind: "class",
    parameters: ["*", "loop=None"],
    doc: "A result that is not there yet. Whoever awaits it goes on after `set_result` or `set_exception`.",
  },
  {
    name: "Runner",
    kind: "class",
    parameters: ["*", "debug=None", "loop_factory=None"],
    doc: "Runs several main coroutines on one loop: `with asyncio.Runner() as runner: runner.run(main())`.",
  },
  {
    name: "Lock",
    kind: "class",
    parameters: [],
    doc: "Held by one task at a time: `async with lock:`. Others stand in line, first come, first served.",
  },
  {
    name: "Event",
    kind: "class",
    parameters: [],
    doc: "Tasks `await event.wait()` until somebody calls `event.set()`.",
  },
  {
    name: "Condition",
    kind: "class",
    parameters: ["lock=None"],
    doc: "A lock with a waiting room: `await condition.wait()` inside `async with condition:`, until `notify`.",
  },
  {
    name: "Semaphore",
    kind: "class",
    parameters: ["value=1"],
    doc: "Lets so many tasks in at a time: `async with semaphore:`.",
  },
  {
    name: "BoundedSemaphore",
    kind: "class",
    parameters: ["value=1"],
    doc: "A semaphore that raises `ValueError` when released more often than acquired.",
  },
  {
    name: "Barrier",
    kind: "class",
    parameters: ["parties"],
    doc: "Tasks wait at it until so many have come; then all go on together.",
  },
  {
    name: "Queue",
    kind: "class",
    parameters: ["maxsize=0"],
    doc: "`await queue.put(item)` waits while it is full, `await queue.get()` while it is empty; `task_done` and `join` say when all is worked off.",
  },
  { name: "PriorityQueue", kind: "class", parameters: ["maxsize=0"], doc: "A queue that gives the least item first." },
  { name: "LifoQueue", kind: "class", parameters: ["maxsize=0"], doc: "A queue that gives the newest item first." },
  { name: "FIRST_COMPLETED", kind: "constant", doc: "`wait` returns as soon as anything is done." },
  { name: "FIRST_EXCEPTION", kind: "constant", doc: "`wait` returns as soon as anything fails, or when all is done." },
  { name: "ALL_COMPLETED", kind: "constant", doc: "`wait` returns when all is done." },
  {
    name: "CancelledError",
    kind: "exception",
    doc: "Is raised where a cancelled task waits. It is no `Exception`: `except Exception` lets it through, and so should you, after cleaning up.",
  },
  { name: "TimeoutError", kind: "exception", doc: "The time was over: Python's own `TimeoutError`." },
  { name: "InvalidStateError", kind: "exception", doc: "A result was asked for that is not there yet, or set twice." },
  { name: "QueueEmpty", kind: "exception", doc: "`get_nowait` found nothing." },
  { name: "QueueFull", kind: "exception", doc: "`put_nowait` found no room." },
  { name: "QueueShutDown", kind: "exception", doc: "The queue was shut down." },
];
