import AxeBuilder from "@axe-core/playwright";
import { runInNode } from "@interleave/runner/node";
import { text, why } from "@interleave/trace";
import { expect, type Page, test } from "@playwright/test";
import { Playground } from "../playground.ts";

/** The sentence that the page answers with, as who hears it is told. */
async function answer(page: Page): Promise<string> {
  return (await page.getByRole("region", { name: "Why" }).locator("[aria-live]").textContent()) ?? "";
}

/** Runs an article program to its end with the keyboard alone, and leaves the focus on nothing. */
async function opened(page: Page, title: string): Promise<Playground> {
  const playground = new Playground(page);
  await playground.open();
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: /command/i })).toBeFocused();
  await page.keyboard.type(title);
  await expect(page.getByRole("dialog").getByRole("option", { name: title })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Enter");
  await page.waitForFunction(() => window.interleave.snapshot().end > 0);
  await page.keyboard.press("End");
  await playground.idle();
  return playground;
}

/** What a press of Enter on the first so many things of such a name is answered with, on a round of Tab through the page. */
async function askedByTab(page: Page, name: RegExp, many: number): Promise<string[]> {
  const told: string[] = [];
  const seen = new Set<number>();
  while (told.length < many) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(() => {
      const element = document.activeElement;
      return {
        at: element === null ? -1 : [...document.querySelectorAll("*")].indexOf(element),
        place: element?.closest("section[aria-label]")?.getAttribute("aria-label") ?? "",
        name: element?.getAttribute("aria-label") ?? element?.textContent ?? "",
      };
    });
    if (seen.has(focus.at)) return told;
    seen.add(focus.at);
    if (focus.place === "" || !name.test(focus.name)) continue;
    await page.keyboard.press("Enter");
    told.push(`${focus.place}: ${await answer(page)}`);
  }
  return told;
}

test("the keyboard alone reaches every stretch of every lane and how each task ended, and each answers why", async ({
  page,
}) => {
  const playground = await opened(page, "Inject extras");
  const { source } = await playground.snapshot();
  const { trace } = runInNode({ runtime: "typescript", source, seed: 0, inputs: [] });
  const expected = trace.lanes.map(({ task, spans, doneSeq }) =>
    [...Array.from({ length: spans.length }, (_, index) => spans.fromSeq(index)), doneSeq].map((seq) => {
      const answered = why(trace, { kind: "event", seq });
      return answered === null ? `nothing of ${trace.nameOf(task)}` : text([...answered.lead, ...answered.rest]);
    }),
  );
  const told: string[][] = [];
  for (const stretches of expected) {
    await page.keyboard.press("ArrowDown");
    const lane: string[] = [];
    for (const _ of stretches) {
      await page.keyboard.press("e");
      lane.push(await answer(page));
    }
    await page.keyboard.press("e");
    expect(await answer(page)).toBe(lane.at(-1));
    told.push(lane);
  }
  expect(told).toEqual(expected);
  expect(told.flat().length).toBe(60);
});

test("Tab reaches members of sets, timers, the ready queue and lines of output, and each answers why", async ({
  page,
}) => {
  await opened(page, "Inject extras");
  await page.keyboard.press("Home");
  for (let step = 0; step < 9; step++) await page.keyboard.press(".");
  expect(await askedByTab(page, /^Why: /, 7)).toEqual([
    "Sets: a waits for sleep(3): only time ends it. It has waited since 0.000 s; its timer is due at 3.000 s.",
    'Sets: b3 returned "b3" at 2.000 s, in the step that began because its sleep(1) ended. It counts in main\'s wait 2.',
    "Ready queue: main woke at 2.000 s because b3 returned. wait 2 needed any one of a and b3; it waited 1.000 s. Nothing is ahead of main in the ready queue.",
    "Timers: a waits for sleep(3): only time ends it. It has waited since 0.000 s; its timer is due at 3.000 s.",
    "Output: b1 printed this at 1.000 s, in the step that began because its sleep(1) ended. It was step 5 of the run.",
    "Output: b2 printed this at 1.000 s, in the step that began because its sleep(1) ended. It was step 6 of the run.",
    "Output: b3 printed this at 2.000 s, in the step that began because its sleep(1) ended. It was step 9 of the run.",
  ]);
});

test("Tab reaches the trip of a wait, and it answers why", async ({ page }) => {
  await opened(page, "Inject extras");
  await page.keyboard.press("Home");
  for (let step = 0; step < 9; step++) await page.keyboard.press(".");
  expect(await askedByTab(page, /trips,/, 1)).toEqual([
    "Timeline: wait 2 tripped at 2.000 s because b3 returned. wait 2 needed any one of a and b3; a was pending. It woke main.",
  ]);
});

type Look = (where: string) => Promise<void>;

/** The ways on which the tour leads, each with a look at what stands there. */
const ways: Record<string, (playground: Playground, page: Page, look: Look) => Promise<void>> = {
  async "the drawing"(playground, page, look) {
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("e");
    await look("a stretch selected");
    await page.keyboard.press("c");
    await playground.button("1 hint").press("Enter");
    await look("critical path and hints");
  },
  async "the text"(playground, page, look) {
    await page.keyboard.press("v");
    await look("table");
    await playground.playhead.press("ArrowLeft");
    await page.keyboard.press("y");
    await look("tree");
  },
  async "loop and bookmarks"(_, page, look) {
    await page.keyboard.press("u");
    await page.keyboard.press("b");
    await look("list of bookmarks");
    await page.keyboard.press("Escape");
    await look("loop and a bookmark");
  },
};

for (const theme of ["light", "dark"] as const) {
  for (const [device, viewport] of [
    ["a desktop", { width: 1440, height: 900 }],
    ["a phone", { width: 390, height: 844 }],
  ] as const) {
    for (const [way, walk] of Object.entries(ways)) {
      test(`axe finds nothing on the tour of ${way}, in the ${theme} theme on ${device}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme: theme });
        await page.setViewportSize(viewport);
        const playground = await opened(page, "Scheduled beforehand");
        const found: string[] = [];
        await walk(playground, page, async (where) => {
          await playground.idle();
          const { violations } = await new AxeBuilder({ page }).analyze();
          found.push(
            ...violations.map(({ id, nodes }) => `${where}: ${id} ${nodes.map(({ html }) => html).join(" ")}`),
          );
        });
        expect(found).toEqual([]);
      });
    }
  }
}
