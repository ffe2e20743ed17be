import { CancelledError, createTask, sleep } from
  "@interleave/scheduler";

function* worker() {
  console.log("opens the file");
  try {
    yield* sleep(10);
    return "all written";
  } finally {
    console.log("closes the file");
    yield* sleep(0.5);
    console.log("file is closed");
  }
}

export function* main() {
  const task = createTask(worker(), { name: "worker" });
  yield* sleep(2);
  task.cancel("no longer needed");
  try {
    return yield* task;
  } catch (error) {
    if (!(error instanceof CancelledError)) throw error;
    return `cancelled: ${error.message}`;
  }
}
