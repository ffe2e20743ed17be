// @vitest-environment node
import { expect, test } from "vitest";
import { toBase64url } from "./base64url.ts";
import { decodeLink } from "./decodeLink.ts";
import { deflate } from "./deflate.ts";
import { encodeLink } from "./encodeLink.ts";
import type { LinkState } from "./state.ts";

const plain: LinkState = { version: 1, runtime: "typescript", source: "x", seed: 0, inputs: [], at: 0 };

async function linkOf(contents: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof contents === "string" ? new TextEncoder().encode(contents) : contents;
  return `#1.${toBase64url(await deflate(bytes))}`;
}

async function problemOf(hash: string | Promise<string>): Promise<string> {
  const decoded = await decodeLink(await hash);
  return decoded.ok ? "none" : decoded.problem;
}

test.each([
  ["emoji", "yield* sleep(1); // 🧵👩‍👩‍👧‍👦"],
  ["Chinese, Japanese and Korean", "協程 コルーチン 코루틴"],
  ["right to left", "// עברית ثم العربية \u202e txet"],
  ["lone surrogates", "a\ud800b\udc00"],
  ["NUL and other controls", "a\0b\u0007\u001b[31m\u007f"],
  ["every kind of line end", "a\nb\r\nc\rd\u2028e\u2029f"],
  ["a byte order mark first", "\ufeffexport"],
  ["nothing at all", ""],
])("a source with %s comes back as it was", async (_, source) => {
  const decoded = await decodeLink(await encodeLink({ ...plain, source }));
  expect(decoded.ok && decoded.state.source).toBe(source);
});

test("everything that a link can carry comes back", async () => {
  const state: LinkState = {
    ...plain,
    seed: 7,
    inputs: [
      { at: 0.5, kind: "send", target: "orders", text: "tea" },
      { at: 1, kind: "cancel", target: "b1" },
    ],
    at: 2.000001,
    seq: 41,
    scenario: "inject-extras",
    title: "What injects the extras? 🤔",
    view: {
      axis: "steps",
      lanes: { order: "name", grouped: true, text: "b", states: ["waiting"], folded: ["b 2"], pinned: ["a'"] },
    },
    selection: { task: "a'" },
    bookmarks: [
      { name: "where b3 wins", at: 2, seq: 41 },
      { name: "later", at: 4.5 },
    ],
  };
  const decoded = await decodeLink(await encodeLink(state));
  expect(decoded.ok && JSON.parse(JSON.stringify(decoded.state))).toEqual(state);
});

test("a link is made of letters that survive being pasted anywhere", async () => {
  expect(await encodeLink({ ...plain, source: "🧵".repeat(500) })).toMatch(/^#1\.[A-Za-z0-9_-]+$/);
});

test("a link that no browser could open is refused when it is made", async () => {
  const noise = Array.from({ length: 60_000 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 7919) % 20_000))).join("");
  await expect(encodeLink({ ...plain, source: noise })).rejects.toThrow(/Share it as a file\.$/);
});

test.each([
  ["no hash", "", "This link does not hold a scenario."],
  ["another page's anchor", "#help", "This link does not hold a scenario."],
  ["#run=1", "#run=1", "This link does not hold a scenario."],
  ["a newer version", "#2.abcd", /made by a newer version of Interleave \(link format 2; this page reads 1\)/],
  ["a version from before the first", "#0.abcd", "This link has an unknown format (0)."],
  ["letters outside the alphabet", "#1.ab*d", /holds characters that no link has/],
  ["a length that base64 cannot have", "#1.abcde", /holds characters that no link has/],
  ["bytes that are not deflated", "#1.abcd", /cut short or damaged/],
  ["the raw form, which has no checksum", "#1.q64FAA", /cut short or damaged/],
  ["more than 64 KiB", `#1.${"A".repeat(70_000)}`, "This link is longer than any that Interleave makes."],
  ["text that is not UTF-8", linkOf(Uint8Array.of(0xff, 0xfe)), /cut short or damaged/],
  ["text that is not JSON", linkOf("{"), "This link is damaged: its contents are not JSON."],
  ["a list", linkOf("[]"), /what it holds is not made of fields/],
  ["null", linkOf("null"), /what it holds is not made of fields/],
])("a link with %s says so", async (_, hash, problem) => {
  expect(await problemOf(hash)).toMatch(problem);
});

test.each([
  ["version", 2, /its version is not the one it was sent under/],
  ["runtime", 5, /its runtime is not text/],
  ["runtime", "x".repeat(300), /its runtime is longer than 256 characters/],
  ["source", null, /its source is not text/],
  ["seed", 0.5, /its seed is not a whole number/],
  ["seed", -1, /its seed is not a whole number/],
  ["at", "now", /its at is not a time/],
  ["at", -1, /its at is not a time/],
  ["seq", 1e300, /its seq is not a whole number/],
  ["inputs", {}, /its inputs are not a list/],
  ["inputs", [5], /one of its inputs is not made of fields/],
  ["inputs", [{ at: 0, kind: "run", target: "a" }], /an input neither sends nor cancels/],
  ["inputs", Array.from({ length: 10_001 }, () => ({})), /it has more than 10000 inputs/],
  ["title", ["a"], /its title is not text/],
  ["view", { axis: "z" }, /its axis is neither time nor steps/],
  ["view", { axis: "time", lanes: { order: "size" } }, /its order of lanes is none that there is/],
  ["view", { axis: "time", lanes: { states: ["asleep"] } }, /its state of lanes is none that there is/],
  ["view", { axis: "time", lanes: { pinned: [1] } }, /its pinned is not text/],
  ["view", { axis: "time", lanes: { folded: "a" } }, /its folded lanes are no list of at most 1000/],
  ["selection", "a", /its selection is not made of fields/],
])("a link whose %s is wrong says which", async (key, value, problem) => {
  expect(await problemOf(linkOf(JSON.stringify({ ...plain, [key]: value })))).toMatch(problem);
});

test("a time beyond every number is no time", async () => {
  expect(await problemOf(linkOf(JSON.stringify(plain).replace('"at":0', '"at":1e999')))).toMatch(
    /its at is not a time/,
  );
});

test("a link cut short anywhere says so", async () => {
  const hash = await encodeLink({ ...plain, source: "export function* main() {}" });
  for (let length = 0; length < hash.length; length++) {
    expect(await problemOf(hash.slice(0, length)), `cut to ${length}`).toMatch(/^This link /);
  }
});

test("a link with any one letter changed never opens as another scenario", async () => {
  const state: LinkState = { ...plain, source: "export function* main() { yield* sleep(3); }" };
  const hash = await encodeLink(state);
  for (let i = 3; i < hash.length; i++) {
    const mutated = hash.slice(0, i) + (hash[i] === "A" ? "B" : "A") + hash.slice(i + 1);
    const decoded = await decodeLink(mutated);
    if (decoded.ok) expect(JSON.parse(JSON.stringify(decoded.state)), `letter ${i}`).toEqual(state);
  }
});

test("a link that would unfold to hundreds of megabytes is stopped at one", async () => {
  const bomb = await linkOf(new Uint8Array(40 * 1024 * 1024));
  expect(bomb.length).toBeLessThan(64 * 1024);
  expect(await problemOf(bomb)).toBe("This link unfolds to more than 1 MiB, more than any scenario needs.");
});

test("JSON nested a hundred thousand deep is only a damaged link", async () => {
  expect(await problemOf(linkOf("[".repeat(100_000)))).toMatch(/^This link is damaged: /);
  expect(await problemOf(linkOf("[".repeat(100_000) + "]".repeat(100_000)))).toMatch(/^This link is damaged: /);
});

test("__proto__ in a link reaches no object", async () => {
  const hostile = JSON.stringify({ ...plain, view: { axis: "time" } })
    .replace("{", '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},')
    .replace('"view":{', '"view":{"__proto__":{"polluted":1},');
  const decoded = await decodeLink(await linkOf(hostile));
  if (!decoded.ok) throw new Error(decoded.problem);
  expect(Object.getPrototypeOf(decoded.state)).toBeNull();
  expect(Object.getPrototypeOf(decoded.state.view)).toBeNull();
  expect(Object.keys(decoded.state)).toEqual(["version", "runtime", "source", "seed", "inputs", "at", "view"]);
  expect("polluted" in {}).toBe(false);
});
