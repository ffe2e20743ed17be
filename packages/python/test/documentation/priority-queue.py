import asyncio


async def main():
    queue = asyncio.PriorityQueue()
    for entry in ((2, "walk"), (1, "wake up"), (3, "sleep")):
        await queue.put(entry)
    while not queue.empty():
        priority, what = await queue.get()
        print(priority, what)
        await asyncio.sleep(1)


asyncio.run(main())
