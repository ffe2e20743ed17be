import { expect, test } from "@playwright/test";
import { Playground } from "../playground.ts";

test("another scenario stands there with what to watch, and with nothing of the run before", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.pick("gather");
  await playground.runToEnd();
  await expect(playground.output).toContainText("b1");

  await playground.pick("deadlock");
  await playground.idle();
  await expect(playground.timeline).toContainText("ann takes the fork and bob the knife");
  await expect(playground.output).toContainText("Nothing has been printed.");
  expect(await playground.snapshot()).toMatchObject({ status: "empty", at: 0, end: 0, tasks: [], output: [] });

  await playground.runToEnd();
  const { status, tasks } = await playground.snapshot();
  expect(status).toBe("deadlock");
  expect(tasks.map(({ name }) => name)).toEqual(["main", "ann", "bob"]);
});

test("the same scenario in the other language stands there without the run of the first", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.pick("gather");
  await playground.runToEnd();
  await playground.language.selectOption("python");
  await playground.idle();
  expect(await playground.snapshot()).toMatchObject({ status: "empty", tasks: [], output: [] });
});
