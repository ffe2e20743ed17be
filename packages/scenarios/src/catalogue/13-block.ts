import { block, gather, sleep } from
  "@interleave/scheduler";

function* ticker(name: string) {
  for (let beat = 1; beat <= 6; beat++) {
    yield* sleep(0.5);
    console.log(name, beat);
  }
}

function* busy() {
  yield* sleep(0.75);
  console.log("busy begins");
  block(1.5);
  console.log("busy ends");
}

export function* main() {
  yield* gather(
    ticker("tick"), ticker("tock"), busy());
}
