import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { findHints, fromJSON, laneText } from "@interleave/trace";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findPythons } from "./pythons.ts";
import { src } from "./runtimes.ts";
import { toldOf } from "./toldOf.ts";

const programs = fileURLToPath(new URL("programs/", import.meta.url));
const env = { ...process.env, PYTHONPATH: src, PYTHONDONTWRITEBYTECODE: "1" };
const folder = mkdtempSync(join(tmpdir(), "interleave-"));
const pythons = findPythons();

beforeAll(() => {
  console.log(`recorded on CPython ${pythons.map(({ version }) => version).join(", ") || "(none found)"}`);
});

afterAll(() => rmSync(folder, { recursive: true }));

const open = (file: string) => fromJSON(readFileSync(file, "utf8"));

describe.each(pythons)("the recorder on CPython $version", ({ version, path }) => {
  const file = join(folder, `${version}.trace`);

  test("records a server and its clients, which print and end as without it", () => {
    const names = ["ann", "bob", "cid"];
    const plain = spawnSync(path, ["echo.py", ...names], { cwd: programs, encoding: "utf8" });
    const command = ["-m", "interleave", "record", "echo.py", "-o", file, ...names];
    const { stdout, stderr, status } = spawnSync(path, command, { cwd: programs, encoding: "utf8", env });
    const { trace, meta } = open(file);
    expect(stdout).toBe(plain.stdout);
    expect(status).toBe(3);
    expect(stderr).toBe(`${file}: ${trace.length} events\n`);
    expect(trace.complete).toBe(true);
    expect(trace.prints.map(({ text }) => `${text}\n`)).toEqual([stdout]);
    expect(meta).toMatchObject({ file: "echo.py", python: version, runtime: "python" });
    const labels = trace.lanes.map(({ name }) => name);
    expect(labels).toEqual(expect.arrayContaining(["main", ...names, "echo"]));
    const group = trace.lanes.filter(({ name }) => names.includes(name));
    expect(group.map(({ outcome, depth }) => `${outcome} ${depth}`)).toEqual(Array(3).fill("returned 1"));
    const main = laneText(trace).split("\n")[0];
    expect(main).toMatch(/TaskGroup\(ann, bob, cid\) .* returned$/);
  });

  test("lets asyncio say what it says, when it says it, and tells of it", () => {
    const plain = spawnSync(path, ["trouble.py"], { cwd: programs, encoding: "utf8" });
    const command = ["-m", "interleave", "record", "trouble.py", "-o", file];
    const { stdout, stderr } = spawnSync(path, command, { cwd: programs, encoding: "utf8", env });
    const { trace } = open(file);
    const said = (text: string) => text.replaceAll(programs, "").replaceAll(/0x[0-9a-f]+/g, "0x");
    expect(said(stderr)).toBe(`${said(plain.stderr)}${file}: ${trace.length} events\n`);
    expect(stdout).toBe(plain.stdout);
    const problems: string[] = [];
    for (let seq = 0; seq < trace.length; seq += 1) {
      const event = trace.event(seq);
      if (event.kind === "problemFound") problems.push(`${event.problem} ${trace.laneOf(event.task)?.name}`);
    }
    expect(problems).toEqual(["neverRetrieved bad", "callbackRaised undefined"]);
  });

  test("tells of a coroutine that nobody has awaited, and where it was thrown away, and says what CPython says", () => {
    const plain = spawnSync(path, ["forgetful.py"], { cwd: programs, encoding: "utf8" });
    const command = ["-m", "interleave", "record", "forgetful.py", "-o", file];
    const { stdout, stderr } = spawnSync(path, command, { cwd: programs, encoding: "utf8", env });
    const { trace } = open(file);
    expect(plain.stderr).toContain("RuntimeWarning: coroutine 'saved' was never awaited");
    expect(stderr.replaceAll(programs, "")).toBe(
      `${plain.stderr.replaceAll(programs, "")}${file}: ${trace.length} events\n`,
    );
    expect(stdout).toBe(plain.stdout);
    const told = findHints(trace).filter(({ id }) => id === "never-awaited");
    expect(told.map(({ message, site }) => [message.split(".")[0], trace.sites[site]?.line])).toEqual([
      ["coroutine 'saved' was never awaited", 12],
    ]);
  });

  test("tells what happens at locks and queues", () => {
    const command = ["-m", "interleave", "record", "handover.py", "-o", file];
    const { stdout } = spawnSync(path, command, { cwd: programs, encoding: "utf8", env });
    expect(stdout).toBe("['a', 'b']\n");
    expect(toldOf(open(file).trace)).toEqual([
      "objectSeen 1: queue queue, limit 1",
      "objectSeen 2: lock lock, limit 1",
      "lockAcquired lock by producer, 0 left",
      "queuePut queue by producer to main, size 1",
      "taskReady main: future",
      "lockReleased lock by producer to nobody, 1 left",
      "lockAcquired lock by producer, 0 left",
      "itemReceived 'a' by main, line 13",
      "queueGot queue by main to producer, size 0",
      "taskReady producer: future",
      "queuePut queue by producer to main, size 1",
      "taskReady main: future",
      "lockReleased lock by producer to nobody, 1 left",
      "itemReceived 'b' by main, line 13",
      "queueGot queue by main to nobody, size 0",
      "lockAcquired lock by main, 0 left",
      "lockReleased lock by main to nobody, 1 left",
    ]);
  });

  test("tells where a task lets others run, however often it does so in the same place", () => {
    const command = ["-m", "interleave", "record", "yields.py", "-o", file];
    spawnSync(path, command, { cwd: programs, env });
    const { trace } = open(file);
    const told = new Map(trace.lanes.map(({ task }) => [task, [] as string[]]));
    for (const { task, spans } of trace.lanes) {
      for (const { reason, chain } of spans) {
        if (reason === "bareYield") told.get(task)?.push(chain.map((place) => trace.sites[place]?.line).join(">"));
      }
    }
    expect(trace.lanes.map(({ name, task }) => `${name}: ${told.get(task)?.join(" ")}`)).toEqual([
      "main: ",
      "looping: 16 16 16",
      "several: 20 21 22>7 24>11 24>11 24 24>11",
      "asyncio's own: ",
    ]);
  });

  test("lets a task go on, be cancelled and be told of its fault in the middle of giving way as it would be without it", () => {
    const plain = spawnSync(path, ["ceases.py"], { cwd: programs, encoding: "utf8" });
    const command = ["-m", "interleave", "record", "ceases.py", "-o", file];
    const { stdout } = spawnSync(path, command, { cwd: programs, encoding: "utf8", env });
    expect(stdout).toBe(plain.stdout);
    expect(stdout).toBe("cancelled 2\nstays 6\n None Task got bad yield: 5\n");
    const { trace } = open(file);
    const causes = new Map(trace.lanes.map(({ task, name }) => [task, [name]]));
    for (let seq = 0; seq < trace.length; seq += 1) {
      const event = trace.event(seq);
      if (event.kind === "stepStarted") causes.get(event.task)?.push(event.sent);
    }
    expect([...causes.values()].map((lane) => lane.join(" ")).slice(1, 3)).toEqual([
      "stops value value value exception",
      "stays value value value exception value value value value",
    ]);
  });

  test("looks at a task that gives way in the same place again for no more than 170 instructions", () => {
    const program = { cwd: programs, encoding: "utf8", env } as const;
    expect(Number(execFileSync(path, ["giving.py", file], program))).toBeLessThanOrEqual(170);
  });

  test("leaves a file that opens when the program is killed", async () => {
    const child = spawn(path, ["-m", "interleave", "record", "endless.py", "-o", file], {
      cwd: programs,
      env,
      stdio: ["ignore", "pipe", "inherit"],
    });
    await new Promise((resolve) => child.stdout.once("data", resolve));
    child.kill("SIGKILL");
    while (existsSync(`${file}.part`)) await setTimeout(10);
    const { trace } = open(file);
    expect(trace.complete).toBe(false);
    expect(trace.lanes.map(({ name }) => name)).toEqual(["main", "tick"]);
  });

  test("records what runs in a block of code, and leaves asyncio as it was", () => {
    const said = execFileSync(path, ["block.py", file], { cwd: programs, encoding: "utf8", env });
    expect(said).toBe("<class '_asyncio.Task'> asyncio.base_events\n");
    const { trace } = open(file);
    expect(trace.lanes.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual([
      "main returned",
      "child returned",
      "child 2 returned",
    ]);
  });
});
