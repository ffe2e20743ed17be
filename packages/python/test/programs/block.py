"""Records one run of two, in a block of code."""

import asyncio
import sys

import interleave


async def child():
    await asyncio.sleep(0)
    return "done"


async def main():
    return await asyncio.gather(child(), child())


with interleave.record(sys.argv[1]):
    asyncio.run(main())
asyncio.run(main())
print(asyncio.Task, asyncio.BaseEventLoop.create_task.__module__)
