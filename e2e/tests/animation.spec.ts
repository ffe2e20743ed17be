import { expect, type Page, test } from "@playwright/test";
import { downloaded } from "../downloaded.ts";
import { Playground } from "../playground.ts";

/** What a browser decodes of a GIF: each frame's time, and whether its pixels differ from those of the frame before. */
function decoded(page: Page, content: Buffer) {
  return page.evaluate(async (text) => {
    const data = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const decoder = new ImageDecoder({ type: "image/gif", data });
    await decoder.tracks.ready;
    await decoder.completed;
    const { frameCount, repetitionCount } = decoder.tracks.selectedTrack ?? { frameCount: 0, repetitionCount: 0 };
    const seconds: number[] = [];
    const changes: boolean[] = [];
    const pen = new OffscreenCanvas(500, 150).getContext("2d", { willReadFrequently: true });
    let before = new Uint32Array();
    let size = "";
    let corner: number[] = [];
    for (let frameIndex = 0; pen && frameIndex < frameCount; frameIndex++) {
      const { image } = await decoder.decode({ frameIndex });
      size = `${image.displayWidth} x ${image.displayHeight}`;
      seconds.push((image.duration ?? 0) / 1e6);
      pen.drawImage(image, 0, 0, 500, 150);
      image.close();
      const pixels = pen.getImageData(0, 0, 500, 150).data;
      const now = new Uint32Array(pixels.buffer);
      changes.push(now.some((value, place) => value !== before[place]));
      before = now;
      corner = [...pixels.subarray(0, 3)];
    }
    return { size, seconds, changes, corner, goesRound: repetitionCount === Number.POSITIVE_INFINITY };
  }, content.toString("latin1"));
}

async function ask(page: Page, settings: Record<string, string>, speed?: string): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "Save an animation" });
  for (const [group, name] of Object.entries(settings)) {
    await dialog.getByRole("group", { name: group }).getByRole("radio", { name }).check();
  }
  if (speed) await dialog.getByRole("combobox", { name: "Speed" }).selectOption(speed);
  await dialog.getByRole("button", { name: "Save as GIF" }).click();
}

test("an animation of the whole run is a GIF of as many frames as were said, each where the playhead has come", async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.pick("gather");
  await playground.runToEnd();
  await playground.command("Save an animation");
  await expect(page.getByRole("dialog").getByRole("status")).toContainText("6.1 s: 122 frames");
  const save = () => ask(page, { Size: "1×", Theme: "Light" }, "2");
  const { name, content } = await downloaded(page, save);
  expect(name).toBe("gather.gif");
  expect(content.subarray(0, 6).toString()).toBe("GIF89a");
  const { size, seconds, changes, corner, goesRound } = await decoded(page, content);
  expect(size).toMatch(/^1000 x \d{3}$/);
  expect(seconds).toEqual([...Array(31).fill(0.05), 2]);
  expect(goesRound).toBe(true);
  // The playhead moves in every frame but the last, which shows the end once more.
  expect(changes.slice(0, -1)).toEqual(Array(31).fill(true));
  expect(corner).toEqual([255, 255, 255]);

  await playground.command("Save an animation");
  const again = await downloaded(page, save);
  expect(again.content.equals(content)).toBe(true);
});

test("an animation of what the timeline shows, twice the size and dark, is of just that", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.pick("inject-extras");
  await playground.runToEnd();
  for (let notch = 0; notch < 8; notch++) await page.keyboard.press("w");
  await playground.idle();
  await playground.command("Save an animation");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: "What the timeline shows" }).check();
  await dialog.getByRole("combobox", { name: "Speed" }).selectOption("1");
  const said = await dialog.getByRole("status").textContent();
  const { content } = await downloaded(page, () =>
    ask(page, { Range: "What the timeline shows", Size: "2×", Theme: "Dark" }),
  );
  const { size, seconds, changes, corner } = await decoded(page, content);
  expect(size).toMatch(/^2000 x /);
  expect(said).toContain(`${seconds.length} frames`);
  expect(changes.filter(Boolean).length).toBeGreaterThan(5);
  // The picture is dark, and the page stays as it was.
  expect(Math.max(...corner)).toBeLessThan(40);
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("light");
});

test("an animation that is being made can be cancelled, and a film that is too long is not begun", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.editorReady();
  await playground.setSource(`import { sleep } from "@interleave/scheduler";
export function* main() { for (let i = 0; i < 40; i++) yield* sleep(1); }`);
  await playground.runToEnd();
  await playground.command("Save an animation");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Speed" }).selectOption("0.5");
  await expect(dialog.getByRole("status")).toContainText("30 s is the most");
  await expect(dialog.getByRole("button", { name: "Save as GIF" })).toBeDisabled();
  await ask(page, { Size: "2×" }, "2");
  const work = page.getByRole("region", { name: "Work on a file" });
  await expect(work.getByRole("progressbar")).toBeVisible();
  await work.getByRole("button", { name: "Cancel" }).click();
  await expect(work).toBeHidden();
  await playground.idle();
});
