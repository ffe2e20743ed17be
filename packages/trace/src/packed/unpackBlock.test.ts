import { expect, test } from "vitest";
import { gather } from "../fixtures/gather.ts";
import { traceOf } from "../fixtures/traceOf.ts";
import { packBlock } from "./packBlock.ts";
import { sizesAt, Unpacker } from "./unpackBlock.ts";

const { bytes } = packBlock(traceOf(gather), 0);

/** A block with more numbers behind those that it has. */
function withMore(count: number, number: number): Uint8Array<ArrayBuffer> {
  const { numbers, text } = sizesAt(new DataView(bytes.buffer), 0);
  const end = bytes.length - text;
  const more = new Uint8Array(bytes.length + count);
  more.set(bytes.subarray(0, end));
  more.fill(number, end, end + count);
  more.set(bytes.subarray(end), end + count);
  new DataView(more.buffer).setUint32(8, numbers + count, true);
  return more;
}

function unpack(block: Uint8Array<ArrayBuffer>) {
  const view = new DataView(block.buffer);
  return new Unpacker().unpack(block, view, 0, sizesAt(view, 0));
}

test("a block gives its records, strings and lists", () => {
  const { records, strings, lists } = unpack(bytes);
  expect(records.byteLength).toBe(40 * gather.length);
  expect(strings.slice(0, 4)).toEqual(["Task-1", "main", "Task-2", "a"]);
  expect(lists.length).toBeGreaterThan(0);
});

test("a block that brings more strings than its events could point at is refused before they are made", () => {
  expect(() => unpack(withMore(10, 0))).not.toThrow();
  expect(() => unpack(withMore(100_000, 0))).toThrow("the file is damaged");
});
