import { expect, it } from "vitest";
import { LIMITS } from "../limits.ts";
import { Census } from "./census.ts";

it("ends a run whose recorder is full, though it holds fewer events than the run may record", () => {
  const recorded = { count: 9_990_000, dropped: 0 };
  const census = new Census(LIMITS, recorded);
  census.stepEnded();
  expect(census.broken).toBeNull();
  recorded.dropped = 1;
  census.stepEnded();
  expect(census.broken).toMatchObject({ kind: "limit", message: expect.stringContaining("9,990,000 events") });
});
