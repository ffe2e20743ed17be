import { describe, expect, it } from "vitest";
import { runPython } from "./interpreter.fixture.ts";

const net = "a scenario reaches no network: write `from interleave import net`, and ";
const fetch = `${net}\`response = await net.fetch(url)\`.`;
const connect = `${net}\`reader, writer = await net.connect(host, port)\`.`;
const serve = `${net}\`server = await net.start_server(handler, host, port)\`.`;
const task = "a scenario has no threads: make it a coroutine, and start it with `asyncio.create_task(...)`.";
const work = "a scenario has no threads: let `await asyncio.sleep(seconds)` stand for work done elsewhere.";
const other = "a scenario starts no other programs: let `await asyncio.sleep(seconds)` stand for one.";

const module = "ModuleNotFoundError: No module named '_multiprocessing'";
const lacks =
  "NotImplementedError: This Python build lacks multiprocessing.synchronize, usually due to named semaphores being unavailable on this platform.";

async function problemOf(source: string) {
  const { end } = await runPython(source);
  const { message, hint, line } = end?.problem ?? {};
  return { message, hint, line };
}

describe("a package that isn't here is named, with what to use, in the line of the import", () => {
  it.each([
    ["aiohttp", `\`aiohttp\` isn't here, for ${fetch}`],
    ["httpx", `\`httpx\` isn't here, for ${fetch}`],
    ["requests", `\`requests\` isn't here, for ${fetch}`],
    ["websockets", `\`websockets\` isn't here, for ${connect}`],
    ["fastapi", `\`fastapi\` isn't here, for ${serve}`],
    [
      "asyncpg",
      "`asyncpg` isn't here, for a scenario reaches no network: let a coroutine that awaits `asyncio.sleep(seconds)` stand for the database.",
    ],
    [
      "aiofiles",
      "`aiofiles` isn't here, for a scenario has no threads: open files as ever, and let `await asyncio.sleep(seconds)` stand for a slow disk.",
    ],
    [
      "uvloop",
      "`uvloop` isn't here, for a scenario's loop is asyncio's own, on virtual time: leave it out, and the program is the same.",
    ],
    [
      "trio",
      "`trio` isn't here, for a scenario runs on asyncio: its `TaskGroup` is what others call a nursery, its `timeout` a cancel scope.",
    ],
    [
      "anyio",
      "`anyio` isn't here, for a scenario runs on asyncio: its `TaskGroup` is what others call a nursery, its `timeout` a cancel scope.",
    ],
    [
      "numpy",
      "`numpy` isn't here, for a scenario has Python's standard library alone: use lists, `math` and `statistics`, and `time.sleep(seconds)` to stand for a long computation.",
    ],
    ["somebodys_own", "A scenario has Python's standard library alone, and `somebodys_own` is not in it."],
    ["tkinter", "Python as it is compiled for browsers comes without `tkinter`."],
  ])("%s", async (name, hint) => {
    expect(await problemOf(`import asyncio\nimport ${name}\n`)).toEqual({
      message: `ModuleNotFoundError: No module named '${name}'`,
      hint,
      line: 2,
    });
  });

  it("by a part of it, too", async () => {
    expect(await problemOf("from aiohttp.web import run_app\n")).toEqual({
      message: "ModuleNotFoundError: No module named 'aiohttp'",
      hint: `\`aiohttp\` isn't here, for ${fetch}`,
      line: 1,
    });
  });

  it("unless the program does without it", async () => {
    const source =
      "try:\n    import uvloop\nexcept ImportError:\n    uvloop = None\nasync def main():\n    print(uvloop)\n";
    const { trace, end } = await runPython(source);
    expect(end?.problem).toBeNull();
    expect(trace.prints.map(({ text }) => text)).toEqual(["None"]);
  });
});

describe("a call that leads out of the page says so, with what to use, in its line", () => {
  it.each([
    [
      'await asyncio.open_connection("a.example", 80)',
      `NotImplementedError: asyncio.open_connection() isn't here, for ${connect}`,
    ],
    [
      'await asyncio.start_server(print, "a.example", 80)',
      `NotImplementedError: asyncio.start_server() isn't here, for ${serve}`,
    ],
    ["await asyncio.to_thread(print)", `NotImplementedError: asyncio.to_thread() isn't here, for ${work}`],
    ["await loop.run_in_executor(None, print)", `NotImplementedError: loop.run_in_executor() isn't here, for ${work}`],
    [
      "asyncio.run_coroutine_threadsafe(main(), loop).result()",
      `NotImplementedError: asyncio.run_coroutine_threadsafe() isn't here, for ${task}`,
    ],
    [
      'await asyncio.create_subprocess_exec("ls")',
      `NotImplementedError: asyncio.create_subprocess_exec() isn't here, for ${other}`,
    ],
    [
      'await asyncio.create_subprocess_shell("ls")',
      `NotImplementedError: asyncio.create_subprocess_shell() isn't here, for ${other}`,
    ],
    [
      "loop.add_signal_handler(signal.SIGINT, print)",
      "NotImplementedError: loop.add_signal_handler() isn't here, for nobody sends a scenario signals: let a task call `task.cancel()` when it is time.",
    ],
    [
      'await loop.create_connection(asyncio.Protocol, "a.example", 80)',
      `NotImplementedError: loop.create_connection() isn't here, for ${connect}`,
    ],
    ['await loop.getaddrinfo("a.example", 80)', `NotImplementedError: loop.getaddrinfo() isn't here, for ${connect}`],
    ["socket.socket()", `UnsupportedOperation: socket.socket() isn't here, for ${connect}`],
    [
      'socket.create_connection(("a.example", 80))',
      `UnsupportedOperation: socket.create_connection() isn't here, for ${connect}`,
    ],
    [
      'http.client.HTTPConnection("a.example").request("GET", "/")',
      `UnsupportedOperation: socket.create_connection() isn't here, for ${connect}`,
    ],
    [
      'urllib.request.urlopen("http://a.example/")',
      `URLError: UnsupportedOperation: socket.create_connection() isn't here, for ${connect}`,
    ],
    ["threading.Thread(target=print).start()", `NotImplementedError: threading.Thread.start() isn't here, for ${task}`],
    ["ThreadPoolExecutor().submit(print)", `NotImplementedError: threading.Thread.start() isn't here, for ${task}`],
    ['subprocess.run(["ls"])', `UnsupportedOperation: subprocess isn't here, for ${other}`],
  ])("%s", async (call, message) => {
    const imports =
      "import asyncio, http.client, signal, socket, subprocess, threading, urllib.request\nfrom concurrent.futures import ThreadPoolExecutor";
    const source = `${imports}\nasync def main():\n    loop = asyncio.get_running_loop()\n    ${call}\n`;
    expect(await problemOf(source)).toEqual({ message, hint: undefined, line: 5 });
  });

  it.each([
    ["multiprocessing.Process(target=print).start()", module],
    ["multiprocessing.Queue()", module],
    ["concurrent.futures.ProcessPoolExecutor()", lacks],
  ])("%s", async (call, message) => {
    const source = `import concurrent.futures, multiprocessing\nasync def main():\n    ${call}\n`;
    expect(await problemOf(source)).toEqual({
      message,
      hint: "`multiprocessing` isn't here, for a scenario is one process, without threads: make it a coroutine, and start it with `asyncio.create_task(...)`.",
      line: 3,
    });
  });

  it("and where modules of the standard library expect that it may, they go on without", async () => {
    const { trace, end } = await runPython("import uuid\nasync def main():\n    print(uuid.uuid1().version)\n");
    expect(end?.problem).toBeNull();
    expect(trace.prints.map(({ text }) => text)).toEqual(["1"]);
  });
});
