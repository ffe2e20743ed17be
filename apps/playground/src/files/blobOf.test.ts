import { expect, test } from "vitest";
import { blobOf } from "./blobOf.ts";

test("a file is its parts, one behind the other, text and bytes", async () => {
  const parts = ["é", new Uint8Array([10, 255]), "x".repeat(5_000_000), "", "end"];
  const blob = await blobOf(parts, "text/plain", () => {});
  expect(blob.type).toBe("text/plain");
  const latin1 = new TextDecoder("latin1");
  const wanted = latin1.decode(await new Blob(parts).arrayBuffer());
  expect(latin1.decode(await blob.arrayBuffer()) === wanted).toBe(true);
});

test("long work tells how far it is, lets others have their turn, and ends when it is told to", async () => {
  const told: number[] = [];
  let turns = 0;
  const other = setInterval(() => {
    turns += 1;
  }, 0);
  function* endless() {
    for (;;) yield "a";
  }
  const work = blobOf(endless(), "", (done) => {
    told.push(done);
    if (turns > 3) throw new Error("enough");
  });
  await expect(work).rejects.toThrow("enough");
  clearInterval(other);
  expect(told.length).toBeGreaterThan(3);
  expect(told).toEqual([...told].sort((one, two) => one - two));
});
