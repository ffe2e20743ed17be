import { expect, it } from "vitest";
import { createTask, gather, getRunningLoop, run, sleep } from "./index.ts";

it("the list of those who have waited lets go of who is done, and has room for few more than wait", () => {
  run(
    (function* () {
      const { waited } = getRunningLoop();
      const { places } = waited as unknown as { places: readonly unknown[] };
      const long = createTask(sleep(100), { name: "long" });
      for (let round = 0; round < 50; round++) {
        yield* gather(Array.from({ length: 20 }, () => createTask(sleep(1))));
        expect([...waited].map(({ name }) => name).sort()).toEqual(["Task-1", "long"]);
        expect(places.length).toBeLessThanOrEqual(2 * 22 + 32);
      }
      yield* long;
    })(),
  );
});
