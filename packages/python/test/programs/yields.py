import asyncio
import types


@types.coroutine
def switch():
    yield


async def pause():
    await asyncio.sleep(0)


async def looping():
    for _ in range(3):
        await asyncio.sleep(0)


async def several():
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await switch()
    for way in (pause, pause, lambda: asyncio.sleep(0), pause):
        await way()


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(looping(), name="looping")
        group.create_task(several(), name="several")
        group.create_task(asyncio.sleep(0), name="asyncio's own")


asyncio.run(main())
