import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { findPythons } from "../../packages/python/test/pythons.ts";
import { Playground } from "../playground.ts";

const python = fileURLToPath(new URL("../../packages/python", import.meta.url));

for (const { version, path } of findPythons())
  test(`what CPython ${version} records of a server and its clients opens, with its tasks, output and box`, async ({
    page,
  }, info) => {
    const file = info.outputPath("echo.trace");
    spawnSync(path, ["-m", "interleave", "record", "test/programs/echo.py", "-o", file, "ann", "bob"], {
      cwd: python,
      env: { ...process.env, PYTHONPATH: "src" },
    });
    const playground = new Playground(page);
    await playground.open();
    await playground.openFile(file);
    await page.waitForFunction(() => window.interleave.snapshot().end > 0);
    await playground.button("Jump to end").click();
    await playground.idle();
    const { tasks, output, boxes } = await playground.snapshot();
    const named = tasks.filter(({ name }) => ["main", "ann", "bob"].includes(name));
    expect(named.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual([
      "main returned",
      "ann returned",
      "bob returned",
    ]);
    expect(output.map(({ text }) => text.slice(0, 14))).toEqual(["['ann', 'bob']"]);
    expect(boxes.map(({ kind }) => kind)).toContain("taskGroup");
  });
