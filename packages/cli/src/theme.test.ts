import { readFileSync } from "node:fs";
import { LIGHT, readTheme, SIZES } from "@interleave/timeline";
import { expect, test } from "vitest";

test("a picture from the terminal has the colours of the playground", () => {
  const css = readFileSync(new URL("../../../apps/playground/src/styles/tokens.css", import.meta.url), "utf8");
  // The first block is the light theme; fonts stand in a later one.
  const read = (property: string) => new RegExp(`${property}: ([^;]+);`).exec(css)?.[1] ?? "";
  expect(LIGHT).toEqual(readTheme(read, SIZES.desktop));
});
