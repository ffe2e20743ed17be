import * as scheduler from "@interleave/scheduler";
import { expect, test } from "vitest";
import { loadSmallOracle } from "../oracle.ts";
import { compareSmall } from "./compareSmall.ts";
import { countOf, families } from "./families.ts";

/** Of all small programs, every so manieth is run here; `pnpm conformance --exhaustive` runs them all. */
const stride = Number(process.env.CONFORMANCE_STRIDE || 211);
const oracle = await loadSmallOracle();

test.each(families)(
  "small programs of $name run on the scheduler as on CPython's asyncio",
  { timeout: 0 },
  (family) => {
    const { count, differences } = compareSmall(family, stride, oracle, scheduler);
    console.log(
      `conformance: ${family.name}: ${count} of ${countOf(family)} small programs, ${differences.length} differ`,
    );
    expect(differences).toEqual([]);
  },
);
