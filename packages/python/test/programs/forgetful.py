"""A coroutine that nobody awaits."""

import asyncio


async def saved():
    await asyncio.sleep(0.001)


async def main():
    await asyncio.sleep(0.001)
    saved()
    await asyncio.sleep(0.001)
    print("saved?")


asyncio.run(main())
