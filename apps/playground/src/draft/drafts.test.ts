import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Drafts } from "./drafts.ts";

let open: Drafts[] = [];

/** A load of the page in one tab. */
function visit(): Drafts {
  const drafts = new Drafts();
  open.push(drafts);
  return drafts;
}

async function textsOf(drafts: Drafts, scenario: string): Promise<string[]> {
  return (await drafts.history(scenario)).map((version) => version.text);
}

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.spyOn(Date, "now").mockReturnValue(1_000_000);
  localStorage.clear();
});

afterEach(async () => {
  for (const drafts of open) await drafts.dispose();
  open = [];
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function laterBy(milliseconds: number): void {
  const now = Date.now();
  vi.mocked(Date.now).mockReturnValue(now + milliseconds);
}

test("a scenario that nobody has touched has no draft", async () => {
  expect(await visit().load("gather")).toBeNull();
});

test("the next visit finds what was typed, scenario by scenario", async () => {
  const first = visit();
  first.keep("gather", "g1");
  first.keep("wait", "w1");
  first.keep("gather", "g2\0\ud800🧵");
  await first.flush();
  const second = visit();
  expect((await second.load("gather"))?.text).toBe("g2\0\ud800🧵");
  expect((await second.load("wait"))?.text).toBe("w1");
});

test("the status goes from saved to saving and back", async () => {
  const drafts = visit();
  const told: string[] = [];
  drafts.subscribe(() => told.push(drafts.status.state));
  expect(drafts.status).toEqual({ state: "saved", elsewhere: false });
  drafts.keep("gather", "g1");
  await drafts.flush();
  expect(told).toEqual(["saving", "saved"]);
});

test("what is typed while an earlier text is being stored is stored too", async () => {
  const drafts = visit();
  drafts.keep("gather", "g1");
  const writing = drafts.flush();
  drafts.keep("gather", "g2");
  await writing;
  await drafts.flush();
  expect((await visit().load("gather"))?.text).toBe("g2");
});

test("history holds the text that a visit began from, then one a minute", async () => {
  const first = visit();
  first.keep("gather", "yesterday");
  await first.flush();
  laterBy(86_400_000);
  const second = visit();
  await second.load("gather");
  for (const text of ["a", "ab", "abc"]) {
    second.keep("gather", text);
    await second.flush();
    laterBy(1_000);
  }
  expect(await textsOf(second, "gather")).toEqual(["a", "yesterday"]);
  laterBy(120_000);
  second.keep("gather", "abcd");
  expect(await textsOf(second, "gather")).toEqual(["abc", "a", "yesterday"]);
});

test("a text put aside for another is in the history, however fresh", async () => {
  const drafts = visit();
  drafts.keep("gather", "mine");
  await drafts.replace("gather", "original");
  drafts.keep("gather", "mine again");
  await drafts.replace("gather", "original");
  expect((await drafts.load("gather"))?.text).toBe("original");
  expect(await textsOf(drafts, "gather")).toEqual(["mine again", "mine"]);
});

test("history stays within thirty versions and two million characters", async () => {
  const drafts = visit();
  for (let i = 0; i < 40; i++) await drafts.replace("gather", `v${i}`);
  expect(await textsOf(drafts, "gather")).toHaveLength(30);
  for (let i = 0; i < 4; i++) await drafts.replace("gather", String(i).repeat(1_000_000));
  expect((await textsOf(drafts, "gather")).slice(0, 3).map((text) => text.length)).toEqual([1_000_000, 1_000_000, 3]);
});

test("of two tabs the last to write wins, is told so, and the other's text stays in the history", async () => {
  const left = visit();
  const right = visit();
  await left.load("gather");
  await right.load("gather");
  left.keep("gather", "left");
  await left.flush();
  right.keep("gather", "right");
  await right.flush();
  expect(right.status).toEqual({ state: "saved", elsewhere: true });
  expect((await visit().load("gather"))?.text).toBe("right");
  expect(await textsOf(right, "gather")).toEqual(["left"]);
  right.keep("gather", "right again");
  await right.flush();
  expect(right.status).toEqual({ state: "saved", elsewhere: false });
});

test("going on with yesterday's draft is no second tab", async () => {
  const first = visit();
  first.keep("gather", "yesterday");
  await first.flush();
  const second = visit();
  await second.load("gather");
  second.keep("gather", "today");
  await second.flush();
  expect(second.status).toEqual({ state: "saved", elsewhere: false });
});

test("a page that closes before storage answers leaves its text to the next visit", async () => {
  const first = visit();
  vi.stubGlobal("indexedDB", { open: () => ({}) });
  first.keep("gather", "half a word");
  dispatchEvent(new Event("pagehide"));
  open = [];
  vi.stubGlobal("indexedDB", new IDBFactory());
  const second = visit();
  expect((await second.load("gather"))?.text).toBe("half a word");
  await second.flush();
  expect(localStorage.length).toBe(0);
  expect((await visit().load("gather"))?.text).toBe("half a word");
});

test("last words that are older than the draft go into its history", async () => {
  localStorage.setItem("interleave.farewell:gather", JSON.stringify({ text: "old words", savedAt: 5 }));
  const first = visit();
  first.keep("gather", "newer");
  await first.flush();
  localStorage.setItem("interleave.farewell:gather", JSON.stringify({ text: "old words", savedAt: 5 }));
  const second = visit();
  expect((await second.load("gather"))?.text).toBe("newer");
  expect(await textsOf(second, "gather")).toEqual(["old words"]);
});

test.each(["", "null", "{", "[]", '{"text":5,"savedAt":1}'])(
  "last words %j that nobody wrote are ignored",
  async (words) => {
    localStorage.setItem("interleave.farewell:gather", words);
    expect(await visit().load("gather")).toBeNull();
  },
);

test("blocked storage is told, and the text lives on in this tab", async () => {
  vi.stubGlobal("indexedDB", {
    open() {
      throw new DOMException("The operation is insecure.", "SecurityError");
    },
  });
  const drafts = visit();
  expect(await drafts.load("gather")).toBeNull();
  drafts.keep("gather", "mine");
  await drafts.flush();
  expect(drafts.status).toEqual({ state: "not kept", reason: expect.stringContaining("storage is blocked") });
  expect((await drafts.load("gather"))?.text).toBe("mine");
});

test("a full disk is told, and once there is room again the text is stored", async () => {
  const drafts = visit();
  const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("no room", "QuotaExceededError");
  });
  drafts.keep("gather", "mine");
  await drafts.flush();
  expect(drafts.status).toEqual({ state: "not kept", reason: expect.stringContaining("no room left") });
  put.mockRestore();
  drafts.keep("gather", "mine too");
  await drafts.flush();
  expect(drafts.status.state).toBe("saved");
  expect((await visit().load("gather"))?.text).toBe("mine too");
});

test("putting a text aside keeps it although it was never stored, and what is typed meanwhile stays", async () => {
  const drafts = visit();
  drafts.keep("gather", "typed");
  const replaced = drafts.replace("gather", "another");
  drafts.keep("gather", "another, edited");
  await replaced;
  await drafts.flush();
  expect([(await drafts.load("gather"))?.text, await textsOf(drafts, "gather")]).toEqual([
    "another, edited",
    ["typed"],
  ]);
});

test("a tab is told once of each text that another has written, finds it in the history, and its own writing leaves it there", async () => {
  const first = visit();
  first.keep("gather", "g1");
  await first.flush();
  const second = visit();
  await second.load("gather");
  expect(await second.isWrittenElsewhere("gather", "g1")).toBe(false);
  laterBy(1);
  first.keep("gather", "g2");
  await first.flush();
  expect(await first.isWrittenElsewhere("gather", "g2")).toBe(false);
  expect(await second.isWrittenElsewhere("gather", "g1")).toBe(true);
  expect(await second.isWrittenElsewhere("gather", "g1")).toBe(false);
  expect(await textsOf(second, "gather")).toContain("g2");
  laterBy(1);
  first.keep("gather", "g3");
  await first.flush();
  expect(await second.isWrittenElsewhere("gather", "g1")).toBe(true);
  second.keep("gather", "g4");
  expect(await second.isWrittenElsewhere("gather", "g4")).toBe(false);
  await second.flush();
  expect(second.status).toEqual({ state: "saved", elsewhere: true });
  expect(await textsOf(second, "gather")).toContain("g3");
});

test("a tab that shows what another has written is not told of it", async () => {
  const [first, second] = [visit(), visit()];
  expect(await second.load("gather")).toBeNull();
  first.keep("gather", "g1");
  await first.flush();
  expect(await second.isWrittenElsewhere("gather", "g1")).toBe(false);
  expect(await second.isWrittenElsewhere("gather", "g0")).toBe(true);
});
