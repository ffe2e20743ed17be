import asyncio


async def producer(queue):
    for item in ("a", "b", "c"):
        await queue.put(item)
        print("put", item)


async def main():
    queue = asyncio.Queue(maxsize=1)
    task = asyncio.create_task(producer(queue), name="producer")
    await asyncio.sleep(1)
    print(queue.full(), queue.qsize())
    try:
        queue.put_nowait("d")
    except asyncio.QueueFull:
        print("full")
    print("got", [await queue.get() for _ in range(3)])
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty:
        print("empty")
    await task


asyncio.run(main())
