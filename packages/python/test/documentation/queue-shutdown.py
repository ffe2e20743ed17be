import asyncio


async def worker(queue):
    try:
        while True:
            print("got", await queue.get())
            await asyncio.sleep(1)
    except asyncio.QueueShutDown:
        print("no more work")


async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(worker(queue), name="worker")
    await queue.put("a")
    await queue.put("b")
    queue.shutdown()
    try:
        await queue.put("c")
    except asyncio.QueueShutDown:
        print("closed")
    await task


asyncio.run(main())
