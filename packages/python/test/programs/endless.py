"""Says that it runs, and goes on for ever."""

import asyncio


async def tick():
    while True:
        await asyncio.sleep(0.001)


async def main():
    task = asyncio.create_task(tick(), name="tick")
    await asyncio.sleep(0.3)
    print("running", flush=True)
    await task


asyncio.run(main())
