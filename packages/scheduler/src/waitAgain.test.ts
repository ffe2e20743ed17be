import { describe, expect, it } from "vitest";
import { createTask, FIRST_COMPLETED, type Future, getRunningLoop, sleep, wait } from "./index.ts";
import { outcome, trail } from "./trail.fixture.ts";

const ANY = { returnWhen: FIRST_COMPLETED } as const;

function futures(count: number): Future<void>[] {
  return Array.from({ length: count }, () => getRunningLoop().createFuture<void>());
}

function* nap(seconds: number) {
  yield* sleep(seconds);
  return seconds;
}

describe("waiting again on what is left", () => {
  it("registers behind those who have come meanwhile, as asyncio does", () => {
    const order: string[] = [];
    trail(function* () {
      const [first, second] = futures(2) as [Future<void>, Future<void>];
      // What each callback sets off stands in the next turn in the order in which they were called.
      const come = (who: string) =>
        second.addDoneCallback(() => getRunningLoop().callSoon(() => order.push(`came ${who}`)));
      const waiter = createTask(
        (function* () {
          const [, pending] = yield* wait([first, second], ANY);
          come("between the waits");
          yield* wait(pending, ANY);
          order.push("waited");
        })(),
      );
      yield* sleep(0);
      come("during the first wait");
      first.setResult();
      for (let turn = 0; turn < 3; turn++) yield* sleep(0);
      come("during the second wait");
      second.setResult();
      yield* waiter;
    });
    expect(order).toEqual([
      "came during the first wait",
      "came between the waits",
      "waited",
      "came during the second wait",
    ]);
  });

  it("leaves the sets of before as they were", () => {
    trail(function* () {
      const members = futures(100);
      let pending = new Set(members);
      const earlier = [pending];
      for (const member of members.slice(0, 90)) {
        member.setResult();
        [, pending] = yield* wait(pending, ANY);
        earlier.push(pending);
      }
      expect(earlier.map((set) => set.size)).toEqual(Array.from({ length: 91 }, (_, index) => 100 - index));
      const ids = (set: Iterable<Future<void>>) => [...set].map((member) => member.id).join();
      expect(earlier.map(ids)).toEqual(earlier.map((_, index) => ids(members.slice(index))));
    });
  });

  it("takes in what was added, at the end, and nothing twice", () => {
    trail(function* () {
      const members = futures(100);
      const [first, , added] = members as [Future<void>, Future<void>, Future<void>];
      first.setResult();
      const [, pending] = yield* wait(
        members.filter((member) => member !== added),
        ANY,
      );
      const before = pending.size;
      pending.add(added).add(added);
      expect([before, pending.size, pending.has(added), pending.has(first)]).toEqual([98, 99, true, false]);
      added.setResult();
      const [done, rest] = yield* wait(pending, ANY);
      expect([...done]).toEqual([added]);
      expect(rest.size).toBe(98);
      expect([...pending].at(-1)).toBe(added);
    });
  });

  it("leaves out what was deleted", () => {
    trail(function* () {
      const members = futures(3) as [Future<void>, Future<void>, Future<void>];
      members[0].setResult();
      const [, pending] = yield* wait(members, ANY);
      pending.delete(members[1]);
      members[1].setResult();
      createTask(
        (function* () {
          yield* sleep(1);
          members[2].setResult();
        })(),
      );
      const [done] = yield* wait(pending, ANY);
      expect([...done]).toEqual([members[2]]);
    });
  });

  it("counts what got done while a wait was cancelled", () => {
    expect(
      trail(function* (note) {
        const members = futures(3) as [Future<void>, Future<void>, Future<void>];
        members[0].setResult();
        const [, pending] = yield* wait(members, ANY);
        const waiting = createTask(wait(pending, ANY));
        yield* sleep(0);
        waiting.cancel();
        note(yield* outcome(waiting));
        members[1].setResult();
        const [done, rest] = yield* wait(pending, ANY);
        note([done.has(members[1]), rest.size]);
      }),
    ).toEqual(["6 CancelledError", "8 true,1"]);
  });

  it("can be done by two tasks at a time", () => {
    trail(function* () {
      const members = futures(3) as [Future<void>, Future<void>, Future<void>];
      members[0].setResult();
      const [, pending] = yield* wait(members, ANY);
      const both = [createTask(wait(pending, ANY)), createTask(wait(pending, ANY))];
      yield* sleep(0);
      members[2].setResult();
      for (const task of both) expect([...(yield* task)[0]]).toEqual([members[2]]);
    });
  });

  it("leaves nothing behind on a future that is waited for over and over", () => {
    trail(function* () {
      const [stop] = futures(1) as [Future<void>];
      for (let round = 0; round < 100; round++) yield* wait([stop, createTask(nap(0))], ANY);
      expect([stop.waiters].flat()).toHaveLength(1);
    });
  });

  it("gives sets like all others", () => {
    trail(function* () {
      const members = futures(100);
      members[0]?.setResult();
      const [, pending] = yield* wait(members, ANY);
      const left = new Set(members.slice(1));
      expect(pending).toEqual(left);
      expect(pending).toBeInstanceOf(Set);
      const [, again] = yield* wait(members, ANY);
      expect(new Set(again)).toEqual(left);
      again.clear();
      expect([again.size, [...again.keys()]]).toEqual([0, []]);
    });
  });
});
