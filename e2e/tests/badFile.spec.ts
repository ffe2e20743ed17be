import { runInNode } from "@interleave/runner/node";
import { toJSON, toPacked } from "@interleave/trace";
import { expect, type Page, test } from "@playwright/test";
import { Playground } from "../playground.ts";

const source = `import { sleep } from "@interleave/scheduler";
export function* main() {
  for (let i = 0; i < 50; i++) {
    yield* sleep(1);
    console.log("tick");
  }
}
`;
const { trace } = runInNode({ runtime: "typescript", source, seed: 0, inputs: [] });
const meta = { runtime: "typescript", source, seed: 0 };
const whole = toJSON(trace, meta);
const packed = Buffer.concat([...toPacked(trace, meta)]);

interface BadFile {
  what: string;
  bytes: Buffer;
  /** What the file says its size is; its own, where it says nothing. */
  size?: number;
  sentence: RegExp;
  /** How many tasks are shown afterwards; as before where none are. */
  tasks?: number;
}

const half = whole.slice(0, whole.length / 2);
const hostile = whole
  .replace('"Task-1","main"', '"</script><img src=x onerror=alert(1)>\\u202e","__proto__"')
  .replace(/\["stepEnded",0,1\]/, '["stepEnded",0,99]');
const files: BadFile[] = [
  {
    what: "a trace that was cut off, of which the rest is shown",
    bytes: Buffer.from(half),
    sentence: /^This file was cut off before its end: shown are the \d+ events that are in it\./,
    tasks: 1,
  },
  {
    what: "one that was cut off in its head",
    bytes: Buffer.from(whole.slice(0, 60)),
    sentence: /^This file is no JSON, or was cut off before its end\./,
  },
  {
    what: "a huge one",
    bytes: Buffer.from("{"),
    size: 2 ** 30,
    sentence: /^This file is larger than 768 MiB, more than can be opened here\./,
  },
  {
    what: "a hostile one",
    bytes: Buffer.from(hostile),
    sentence: /^Event \d+ \(stepEnded\): its task \(99\) was never created\./,
  },
  {
    what: "one from the future",
    bytes: Buffer.from(whole.replace(/"version":\d+/, '"version":99')),
    sentence: /^This trace is of version 99, which is newer than what can be read here \(\d+\)\./,
  },
];
const packedFiles: BadFile[] = [
  {
    what: "a packed trace with a damaged block",
    bytes: Buffer.concat([packed.subarray(0, packed.length - 300), Buffer.alloc(299, 0xff), Buffer.alloc(1)]),
    sentence: /damaged|^Event \d+|^A |cut off/,
  },
  {
    what: "a packed one from the future",
    bytes: Buffer.from(packed.toString("latin1").replace('"packed":1', '"packed":9'), "latin1"),
    sentence: /^This trace is packed in a way \(9\) that is newer/,
  },
];

type Way = (playground: Playground, file: BadFile) => Promise<void>;

/** What a file says of its size, until it is asked for the next one. */
const pretend = (page: Page, size = 0) =>
  page.evaluate((said) => {
    const honest = Object.getOwnPropertyDescriptor(Blob.prototype, "size") as PropertyDescriptor;
    Object.defineProperty(File.prototype, "size", said > 0 ? { get: () => said, configurable: true } : honest);
  }, size);

const drop: Way = ({ page }, { bytes }) =>
  page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([Uint8Array.from(text, (character) => character.charCodeAt(0))], "bad.trace"));
    for (const type of ["dragenter", "dragover", "drop"]) {
      const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
      document.querySelector("main")?.dispatchEvent(event);
    }
  }, bytes.toString("latin1"));

const paste: Way = ({ page }, { bytes }) =>
  page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true });
    // Given to the constructor, Firefox would empty it.
    Object.defineProperty(event, "clipboardData", { value: clipboardData });
    document.querySelector("main")?.dispatchEvent(event);
  }, bytes.toString());

const pick: Way = (playground, { bytes }) =>
  playground.openFile({ name: "bad.trace", mimeType: "application/octet-stream", buffer: bytes });

const ways: [string, Way, BadFile[]][] = [
  ["dropped", drop, [...files, ...packedFiles]],
  ["chosen", pick, [...files, ...packedFiles]],
  ["pasted", paste, files],
];

for (const [how, open, bad] of ways) {
  test(`a bad file that is ${how} is answered with a sentence, and the page stands`, async ({ page }) => {
    const failures: string[] = [];
    page.on("pageerror", (error) => failures.push(error.message));
    page.on("dialog", (dialog) => failures.push(dialog.message()));
    const playground = new Playground(page);
    await playground.open();
    await playground.pick("gather");
    await playground.runToEnd();
    for (const file of bad) {
      await test.step(file.what, async () => {
        const before = await playground.snapshot();
        await pretend(page, file.size);
        await open(playground, file);
        await expect(playground.alert).toContainText(file.sentence);
        await playground.idle();
        const after = await playground.snapshot();
        if (file.tasks === undefined) expect(after).toEqual(before);
        else {
          expect(after.tasks.length).toBe(file.tasks);
          expect(after.source).toBe(source);
          expect(after.output.length).toBeGreaterThan(10);
        }
        await expect(playground.timeline).toBeVisible();
        await playground.button("Dismiss").click();
      });
    }
    expect(failures).toEqual([]);
  });
}

test("a trace that is pasted stands there as a finished run", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.pick("gather");
  await paste(playground, { what: "a trace", bytes: Buffer.from(whole), sentence: /./ });
  await page.waitForFunction(() => window.interleave.snapshot().status === "finished");
  expect((await playground.snapshot()).source).toBe(source);
});
