import asyncio


async def producer(queue, lock):
    for item in ("a", "b"):
        async with lock:
            await queue.put(item)


async def main():
    queue, lock = asyncio.Queue(1), asyncio.Lock()
    task = asyncio.create_task(producer(queue, lock), name="producer")
    got = [await queue.get() for _ in range(2)]
    async with lock:
        await task
    print(got)


asyncio.run(main())
