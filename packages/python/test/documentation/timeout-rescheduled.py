import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(None) as limit:
            print("until", limit.when())
            limit.reschedule(loop.time() + 1)
            print("until", limit.when())
            await asyncio.sleep(0.5)
            limit.reschedule(loop.time() + 2)
            print("until", limit.when())
            await asyncio.sleep(10)
    except TimeoutError:
        print(f"over at {loop.time():g}:", limit.expired())


asyncio.run(main())
