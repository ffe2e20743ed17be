import { fromJSON } from "@interleave/trace";
import { describe, expect, test } from "vitest";
import { cases } from "./objects.cases.ts";
import { loadRuntimes } from "./runtimes.ts";
import { toldOf } from "./toldOf.ts";

describe.each(await loadRuntimes())("what $name tells of", ({ version, run }) => {
  const those = cases.filter(({ since = 3.11 }) => version >= since);
  test.each(those)("$name", ({ source, told }) => {
    expect(toldOf(fromJSON(run(source)).trace)).toEqual(told);
  });
});
