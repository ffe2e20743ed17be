import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fromJSON, laneText, type Trace } from "@interleave/trace";
import { describe, expect, test } from "vitest";
import { pages, streams } from "./net.cases.ts";
import { findPythons } from "./pythons.ts";
import { loadRuntimes, src } from "./runtimes.ts";

const example = (name: string) => readFileSync(new URL(`../examples/${name}.py`, import.meta.url), "utf8");

const milliseconds = (at: number) => Math.round(at * 1000);

/** Of a trace, with the times as a person reads them. */
const lanesOf = (trace: Trace) =>
  laneText(trace)
    .replaceAll(/\d+\.\d{4,}/g, (at) => String(milliseconds(Number(at)) / 1000))
    .split("\n");

describe.each(await loadRuntimes())("the simulated network in $name", ({ run }) => {
  const traceOf = (source: string) => {
    const { trace, meta } = fromJSON(run(source));
    expect(meta).toMatchObject({ problem: null });
    return trace;
  };
  const printed = (trace: Trace) => trace.prints.map(({ at, text }) => [milliseconds(at), text]);

  test.each(pages)("$name", ({ source, printed: expected }) => {
    expect(printed(traceOf(source))).toEqual(expected);
  });

  test.each(streams)("$name", ({ source, printed: expected }) => {
    expect(printed(traceOf(source))).toEqual(expected);
  });

  test("a crawler shows what it fetches, and who stands in line", () => {
    const trace = traceOf(example("crawler"));
    expect(lanesOf(trace)).toEqual([
      'main            . # fetch("https://a.example/") 0..0.783 . # TaskGroup(/news, /shop, /about) 0.783..2.991 . # returned',
      '  /news         . # fetch("https://a.example/news") 0.783..1.574 . # returned',
      '    /news/1     . # semaphore.acquire() 1.574..1.991 . # fetch("https://a.example/news/1") 1.991..2.276 . # returned',
      '    /news/2     . # semaphore.acquire() 1.574..2.229 . # fetch("https://a.example/news/2") 2.229..2.991 . # returned',
      '  /shop         . # fetch("https://a.example/shop") 0.783..0.991 . # returned',
      '    /cart       . # semaphore.acquire() 0.991..1.574 . # fetch("https://a.example/cart") 1.574..2.229 . # returned',
      '      /nowhere  . # semaphore.acquire() 2.229..2.276 . # fetch("https://a.example/nowhere") 2.276..2.763 . # returned',
      '  /about        . # semaphore.acquire() 0.783..0.991 . # fetch("https://a.example/about") 0.991..1.991 . # returned',
    ]);
    expect(printed(trace)).toEqual([
      [783, "200 /"],
      [991, "200 /shop"],
      [1574, "200 /news"],
      [1991, 'fetch("https://a.example/about"): the connection was lost (fail=1)'],
      [2229, "200 /cart"],
      [2276, "200 /news/1"],
      [2763, "404 /nowhere"],
      [2991, "200 /news/2"],
    ]);
  });

  test("a chat shows who listens, and the server's tasks beside its clients", () => {
    const trace = traceOf(example("chat"));
    expect(lanesOf(trace)).toEqual([
      "main             . # . # TaskGroup(ann, bob) 0..4.823 . # returned",
      '  ann            . # connect("chat.example", 8888) 0..0.209 . # sleep(1) 0.209..1.209 . # sleep(1) 1.209..2.209 . # sleep(2) 2.209..4.209 . # task ann listens 4.209..4.823 . # returned',
      "    ann listens  . # reader.readline() 0.209..2.365 . # reader.readline() 2.365..4.823 . # returned",
      '  bob            . # connect("chat.example", 8888) 0..0.25 . # sleep(1.5) 0.25..1.75 . # sleep(2) 1.75..3.75 . # task bob listens 3.75..4.042 . # returned',
      "    bob listens  . # reader.readline() 0.25..1.533 . # reader.readline() 1.533..2.625 . # reader.readline() 2.625..4.042 . # returned",
      "serve            . # reader.readline() 0.209..0.449 . # reader.readline() 0.449..1.312 . # reader.readline() 1.312..2.337 . # reader.readline() 2.337..4.596 . # returned",
      "serve 2          . # reader.readline() 0.25..0.468 . # reader.readline() 0.468..2.088 . # reader.readline() 2.088..3.899 . # returned",
    ]);
    expect(printed(trace)).toEqual([
      [1533, "bob hears ann: hello"],
      [2365, "ann hears bob: hi"],
      [2625, "bob hears ann: bye"],
    ]);
  });

  test("a timer says what is on its way", () => {
    const trace = traceOf(example("chat"));
    const timers = Array.from({ length: trace.length }, (_, seq) => trace.event(seq)).flatMap((event) =>
      event.kind === "timerSet" ? [`${trace.laneOf(event.owner)?.name}: ${event.reason}`] : [],
    );
    expect(timers.slice(0, 9)).toEqual([
      'ann: connect("chat.example", 8888)',
      'bob: connect("chat.example", 8888)',
      "ann: 4 bytes to chat.example:8888",
      "ann: sleep(1)",
      "bob: 4 bytes to chat.example:8888",
      "bob: sleep(1.5)",
      "ann: 6 bytes to chat.example:8888",
      "ann: sleep(1)",
      "serve: 11 bytes to 127.0.0.1:49154",
    ]);
    expect(timers.at(-1)).toBe("serve: end of stream to 127.0.0.1:49153");
  });
});

const inRealTime = `import asyncio
from interleave import net

net.serve("https://a.example/*", latency=(0.001, 0.01))

async def echo(reader, writer):
    async for line in reader:
        writer.write(line.upper())
    writer.close()

async def main():
    pages = await asyncio.gather(*(net.fetch(f"https://a.example/{n}") for n in range(3)))
    print([page.status for page in pages])
    async with await net.start_server(echo, "localhost", 8888, latency=(0.001, 0.01)):
        reader, writer = await net.connect("localhost", 8888)
        for word in "one", "two", "three":
            writer.write(f"{word}\\n".encode())
        writer.write_eof()
        print(await reader.read())
        writer.close()

asyncio.run(main())
`;

test.each(findPythons())("the simulated network runs in real time, too, on CPython $version", ({ path }) => {
  const env = { ...process.env, PYTHONPATH: src, PYTHONDONTWRITEBYTECODE: "1" };
  const printed = execFileSync(path, ["-X", "dev", "-c", inRealTime], { encoding: "utf8", env });
  expect(printed).toBe("[200, 200, 200]\nb'ONE\\nTWO\\nTHREE\\n'\n");
});
