import asyncio


async def consumer(queue):
    while (plate := await queue.get()) is not None:
        print("washed", plate)
        await asyncio.sleep(1)


async def main():
    queue = asyncio.LifoQueue()
    queue.put_nowait(None)
    task = asyncio.create_task(consumer(queue), name="consumer")
    for plate in (1, 2, 3):
        queue.put_nowait(plate)
    await task


asyncio.run(main())
