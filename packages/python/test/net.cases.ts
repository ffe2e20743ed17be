/** A program that uses the simulated network, and what it prints, with the times in milliseconds. */
export interface Case {
  readonly name: string;
  readonly source: string;
  readonly printed: readonly (readonly [at: number, text: string])[];
}

const head = "import asyncio, math\nfrom interleave import net\n\n";
const main = (body: string) => `async def main():\n${body.replace(/^(?=.)/gm, "    ")}\nasyncio.run(main())\n`;
const alone = (body: string) => head + main(body);

/** `serve(reader, writer)` serves, and a client has the reader and the writer. */
const served = (serve: string, client: string, options = "latency=0.5") =>
  `${head}async def serve(reader, writer):\n${serve.replace(/^(?=.)/gm, "    ")}\n${main(
    `server = await net.start_server(serve, "a.example", 80, ${options})
reader, writer = await net.connect("a.example", 80)
${client}`,
  )}`;

const nobody =
  'connect("a.example", 80): nobody serves there. Begin with `await net.start_server(handler, "a.example", 80)`.';

export const pages: readonly Case[] = [
  {
    name: "gives an ordinary page where nothing is declared",
    source: alone(`response = await net.fetch("https://a.example/1")
print(response.status, response.url, response.headers)
print(await response.text())
`),
    printed: [
      [546, "200 https://a.example/1 {'Content-Type': 'text/html; charset=utf-8', 'Content-Length': '103'}"],
      [546, "<html><head><title>https://a.example/1</title></head><body>A page of a simulated network.</body></html>"],
    ],
  },
  {
    name: "gives what is declared: text, bytes, JSON, a response, what a function says",
    source: alone(`async def slow(url):
    await asyncio.sleep(1)
    return url[-1]

bodies = ["text", b"bytes", {"a": [1]}, net.Response("gone", 410), slow]
for number, body in enumerate(bodies):
    url = f"https://a.example/{number}"
    net.serve(url, body, latency=0.5)
    response = await net.fetch(url)
    print(response.status, response.headers["Content-Type"], await response.read())
print(await (await net.fetch("https://a.example/2")).json())
`),
    printed: [
      [500, "200 text/plain; charset=utf-8 b'text'"],
      [1000, "200 application/octet-stream b'bytes'"],
      [1500, `200 application/json b'{"a": [1]}'`],
      [2000, "410 text/plain; charset=utf-8 b'gone'"],
      [3500, "200 text/plain; charset=utf-8 b'4'"],
      [4000, "{'a': [1]}"],
    ],
  },
  {
    name: "takes the longest that fits, and has nothing else at that host",
    source: alone(`net.serve("*", "anywhere", latency=0.125)
net.serve("https://a.example/*", "a", latency=0.25)
net.serve("https://a.example/b/*", "b", latency=0.5)
net.serve("https://a.example/b/1", "b1", latency=1)
for url in "https://b.example/", "https://a.example/", "https://a.example/b/2", "https://a.example/b/1":
    print(await (await net.fetch(url)).text())
`),
    printed: [
      [125, "anywhere"],
      [375, "a"],
      [875, "b"],
      [1875, "b1"],
    ],
  },
  {
    name: "finds nothing beside what is declared at a host",
    source: alone(`net.serve("https://a.example/1", "one", latency=1)
response = await net.fetch("https://a.example/2")
print(response.status, await response.text())
`),
    printed: [[949, "404 Nothing is at https://a.example/2."]],
  },
  {
    name: "loses the share of connections that is declared",
    source: alone(`net.serve("https://a.example/*", latency=1, fail=0.5)
for _ in range(4):
    try:
        print((await net.fetch("https://a.example/1")).status)
    except ConnectionResetError as error:
        print(error)
`),
    printed: [
      [1000, 'fetch("https://a.example/1"): the connection was lost (fail=0.5)'],
      [2000, 'fetch("https://a.example/1"): the connection was lost (fail=0.5)'],
      [3000, "200"],
      [4000, "200"],
    ],
  },
  {
    name: "takes as long for a page in whichever order pages are fetched, with another seed another time",
    source: alone(`loop = asyncio.get_running_loop()
async def seconds(name):
    begun = loop.time()
    await net.fetch(f"https://a.example/{name}")
    return round(loop.time() - begun, 3)

print(await seconds(1), await seconds(2), await seconds(1))
net.seed(0)
print(await asyncio.gather(seconds(2), seconds(1)), await seconds(1))
net.seed(1)
print(await seconds(1))
`),
    printed: [
      [1654, "0.546 0.949 0.159"],
      [2762, "[0.949, 0.546] 0.159"],
      [3306, "0.544"],
    ],
  },
  {
    name: "lets a timeout end what never answers",
    source: alone(`net.serve("https://a.example/", latency=math.inf)
try:
    async with asyncio.timeout(2):
        await net.fetch("https://a.example/")
except TimeoutError:
    print("too late")
`),
    printed: [[2000, "too late"]],
  },
  {
    name: "says what a declaration or a URL should be",
    source: alone(`for attempt in (
    lambda: net.serve("a.example", "body"),
    lambda: net.serve("https://a.example/", latency=-1),
    lambda: net.serve("https://a.example/", latency=(2, 1)),
    lambda: net.serve("https://a.example/", fail=2),
):
    try:
        attempt()
    except ValueError as error:
        print(error)
try:
    await net.fetch("a.example")
except ValueError as error:
    print(error)
`),
    printed: [
      [0, 'serve("a.example"): write the whole URL, as in serve("https://example.org/")'],
      [0, "latency=-1: give seconds, or the least and the most of them as (0.1, 0.5)"],
      [0, "latency=(2, 1): give seconds, or the least and the most of them as (0.1, 0.5)"],
      [0, "fail=2: give the share that fails, from 0 to 1"],
      [0, 'fetch("a.example"): write the whole URL, as in fetch("https://example.org/")'],
    ],
  },
];

export const streams: readonly Case[] = [
  {
    name: "reads by lines, numbers of bytes, separators, and to the end",
    source: served(
      `writer.writelines([b"line\\n", b"12345", b"a;b", b"rest"])
writer.close()
`,
      `print(await reader.readline())
print(await reader.readexactly(5))
print(await reader.readuntil(b";"))
print(await reader.read())
print(await reader.read(), reader.at_eof())
`,
    ),
    printed: [
      [1000, "b'line\\n'"],
      [1000, "b'12345'"],
      [1000, "b'a;'"],
      [1000, "b'brest'"],
      [1000, "b'' True"],
    ],
  },
  {
    name: "keeps pieces in order, each with a latency of its own",
    source: served(
      `for letter in "abcd":
    writer.write(letter.encode())
`,
      `for _ in range(4):
    print(await reader.readexactly(1))
`,
      "latency=(0.1, 2)",
    ),
    printed: [
      [3055, "b'a'"],
      [3166, "b'b'"],
      [3825, "b'c'"],
      [3825, "b'd'"],
    ],
  },
  {
    name: "says that the stream ended in the middle of what was asked for",
    source: served(
      `writer.write(b"abc")
writer.close()
await writer.wait_closed()
`,
      `try:
    await reader.readexactly(5)
except asyncio.IncompleteReadError as error:
    print(error)
`,
    ),
    printed: [[1000, "3 bytes read on a total of 5 expected bytes"]],
  },
  {
    name: "goes on answering after the other side has ended what it writes",
    source: served(
      `print("serves", await reader.read())
writer.write(b"answer")
writer.close()
`,
      `writer.write(b"question")
writer.write_eof()
print(writer.can_write_eof(), await reader.read())
`,
    ),
    printed: [
      [1000, "serves b'question'"],
      [1500, "True b'answer'"],
    ],
  },
  {
    name: "drains when what is on its way has become less",
    source: served(
      "await reader.read()\n",
      `writer.write(b"x" * 100_000)
print(writer.transport.get_write_buffer_size(), writer.transport.get_write_buffer_limits())
await writer.drain()
print("drained")
`,
    ),
    printed: [
      [500, "100000 (16384, 65536)"],
      [1000, "drained"],
    ],
  },
  {
    name: "holds back what a reader that is full has no room for",
    source: served(
      `await asyncio.sleep(2)
print(len(await reader.read(300_000)))
`,
      `for _ in range(4):
    writer.write(b"x" * 100_000)
await writer.drain()
print("drained")
`,
    ),
    printed: [
      [2500, "200000"],
      [2500, "drained"],
    ],
  },
  {
    name: "tells a writer that the other side has closed",
    source: served(
      "writer.close()\n",
      `print(await reader.read())
try:
    for _ in range(3):
        writer.write(b"more")
        await writer.drain()
        await asyncio.sleep(1)
except ConnectionResetError as error:
    print(error)
`,
    ),
    printed: [
      [1000, "b''"],
      [2000, "the other side has closed the connection"],
    ],
  },
  {
    name: "tells both sides of a connection that is aborted",
    source: served(
      `try:
    await reader.read()
except ConnectionError as error:
    print(error)
`,
      `writer.write(b"never arrives")
writer.transport.abort()
await writer.wait_closed()
print(writer.is_closing())
await asyncio.sleep(1)
`,
    ),
    printed: [
      [500, "the other side has aborted the connection"],
      [500, "True"],
    ],
  },
  {
    name: "names both ends, and this machine by any of its names",
    source: `${head}async def serve(reader, writer):
    print("serves", writer.get_extra_info("peername"), writer.get_extra_info("sockname"))
    writer.close()

${main(`server = await net.start_server(serve, "127.0.0.1", 8888, latency=0.5)
print(server.sockets[0].getsockname(), server.is_serving())
reader, writer = await net.connect("localhost", 8888)
print(writer.get_extra_info("peername"), writer.get_extra_info("sockname"))
await reader.read()
`)}`,
    printed: [
      [0, "('127.0.0.1', 8888) True"],
      [500, "('127.0.0.1', 8888) ('127.0.0.1', 49153)"],
      [500, "serves ('127.0.0.1', 49153) ('127.0.0.1', 8888)"],
    ],
  },
  {
    name: "refuses where nobody serves, or serves no longer, or when chance says so",
    source: alone(`async def attempt():
    try:
        _, writer = await net.connect("a.example", 80)
        print("connected")
        writer.close()
    except ConnectionRefusedError as error:
        print(error)

async def serve(reader, writer):
    await reader.read()
    writer.close()

await attempt()
async with await net.start_server(serve, "a.example", 80, latency=1) as server:
    await attempt()
await attempt()
async with await net.start_server(serve, "a.example", 80, latency=1, fail=1) as server:
    await attempt()
`),
    printed: [
      [950, nobody],
      [1950, "connected"],
      [3754, nobody],
      [4754, 'connect("a.example", 80): the connection was refused (fail=1)'],
    ],
  },
  {
    name: "has one server at an address",
    source: alone(`async def serve(reader, writer):
    pass

await net.start_server(serve, "a.example", 80)
try:
    await net.start_server(serve, "a.example", 80)
except OSError as error:
    print(error.strerror)
`),
    printed: [[0, "somebody serves at a.example:80 already"]],
  },
  {
    name: "serves until the server is cancelled, and waits for its connections",
    source: `${head}async def serve(reader, writer):
    await asyncio.sleep(2)
    writer.close()
    print("served")

${main(`server = await net.start_server(serve, "a.example", 80, latency=0.5)
serving = asyncio.create_task(server.serve_forever())
reader, writer = await net.connect("a.example", 80)
serving.cancel()
await asyncio.wait([serving])
print(serving.cancelled(), server.is_serving())
`)}`,
    printed: [
      [2500, "served"],
      [2500, "True False"],
    ],
  },
];
