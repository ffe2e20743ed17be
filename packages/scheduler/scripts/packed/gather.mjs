import { gather, getRunningLoop, run, runInRealTime, sleep } from "@interleave/scheduler";

function* says(name, seconds) {
  yield* sleep(seconds);
  console.log(name);
  return name;
}

function* main() {
  const names = yield* gather(says("a", 3), says("b1", 1), says("b2", 1));
  console.log(names.join(" "), Math.floor(getRunningLoop().time()));
}

run(main());
await runInRealTime(main());
