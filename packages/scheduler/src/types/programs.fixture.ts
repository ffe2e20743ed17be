import { sleep } from "../index.ts";

export function* a() {
  yield* sleep(3);
  return 1;
}

export function* b(name: string) {
  yield* sleep(1);
  return name;
}

/** Checked by the compiler; never run. */
export const checked = (_: () => unknown) => {};
