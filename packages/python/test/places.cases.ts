/** Of a program, every place at which `main` is suspended, outermost first: each as its line and the code that stands there. */
export interface Case {
  readonly name: string;
  readonly source: string;
  readonly chains: readonly (readonly string[])[];
}

export const cases: readonly Case[] = [
  {
    name: "nested awaits",
    source: `from asyncio import sleep

async def inner():
    await sleep(1)
async def outer():
    x = 1 + (await inner() or 0)
async def main():
    await outer()
`,
    chains: [["8 await outer()", "6 await inner()", "4 await sleep(1)"]],
  },
  {
    name: "a bare yield",
    source: `from asyncio import sleep

async def inner():
    await sleep(0)
async def main():
    await inner()
`,
    chains: [["6 await inner()", "4 await sleep(0)"]],
  },
  {
    name: "two awaits on one line",
    source: `from asyncio import sleep

async def main():
    await sleep(1); await sleep(2)
`,
    chains: [["4 await sleep(1)"], ["4 await sleep(2)"]],
  },
  {
    name: "async for over an asynchronous generator",
    source: `from asyncio import sleep

async def numbers():
    for n in range(1):
        await sleep(1)
        yield n
async def main():
    async for n in numbers():
        pass
`,
    chains: [["8 async for n in numbers():…", "5 await sleep(1)"]],
  },
  {
    name: "async with",
    source: `from asyncio import sleep

class Door:
    async def __aenter__(self):
        await sleep(1)
    async def __aexit__(self, *error):
        await sleep(2)
async def main():
    async with Door():
        pass
`,
    chains: [
      ["9 Door()", "5 await sleep(1)"],
      ["9 Door()", "7 await sleep(2)"],
    ],
  },
  {
    name: "an asynchronous context manager made of a generator",
    source: `from asyncio import sleep

from contextlib import asynccontextmanager
@asynccontextmanager
async def door():
    await sleep(1)
    yield
    await sleep(2)
async def main():
    async with door():
        pass
`,
    chains: [
      ["10 door()", "6 await sleep(1)"],
      ["10 door()", "8 await sleep(2)"],
    ],
  },
  {
    name: "an asynchronous comprehension",
    source: `from asyncio import sleep

async def numbers():
    await sleep(1)
    yield 1
async def main():
    return [n async for n in numbers()]
`,
    chains: [["7 [n async for n in numbers()]", "4 await sleep(1)"]],
  },
  {
    name: "await in a comprehension",
    source: `from asyncio import sleep

async def one(n):
    await sleep(1)
async def main():
    return [await one(n) for n in range(1)]
`,
    chains: [["6 await one(n)", "4 await sleep(1)"]],
  },
  {
    name: "a decorated coroutine",
    source: `from asyncio import sleep

import functools
def logged(function):
    @functools.wraps(function)
    async def wrapper(*args):
        return await function(*args)
    return wrapper
@logged
async def work():
    await sleep(1)
async def main():
    await work()
`,
    chains: [["13 await work()", "7 await function(*args)", "11 await sleep(1)"]],
  },
  {
    name: "an object with __await__",
    source: `from asyncio import sleep

class Later:
    def __await__(self):
        yield from sleep(1).__await__()
async def main():
    await Later()
`,
    chains: [["7 await Later()", "5 yield from sleep(1).__await__()"]],
  },
  {
    name: "anext",
    source: `from asyncio import sleep

async def numbers():
    await sleep(1)
    yield 1
async def main():
    await anext(numbers())
`,
    chains: [["7 await anext(numbers())", "4 await sleep(1)"]],
  },
  {
    name: "a lock in a timeout",
    source: `from asyncio import sleep

import asyncio
async def main():
    lock = asyncio.Lock()
    async with lock:
        async with asyncio.timeout(1):
            async with lock:
                pass
`,
    chains: [["8 lock"]],
  },
  {
    name: "an asynchronous generator expression",
    source: `from asyncio import sleep

async def numbers():
    await sleep(1)
    yield 1
async def main():
    async for n in (n async for n in numbers()):
        pass
`,
    chains: [["7 async for n in (n async for n in numbers()):…", "7 (n async for n in numbers())", "4 await sleep(1)"]],
  },
  {
    name: "a call over several lines",
    source: `from asyncio import sleep

import asyncio
async def main():
    await asyncio.gather(
        sleep(1),
        sleep(2),
    )
`,
    chains: [["5 await asyncio.gather(…"]],
  },
  {
    name: "letters of several bytes and units before it",
    source: `from asyncio import sleep

async def main():
    x = "ä🙂"; await sleep(1)
`,
    chains: [["4 await sleep(1)"]],
  },
];
