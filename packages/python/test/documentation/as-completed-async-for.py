import asyncio


async def fetch(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    names = {asyncio.create_task(fetch(seconds), name=name): name for name, seconds in (("far", 3), ("near", 1))}
    try:
        async for task in asyncio.as_completed(names, timeout=2):
            print(names[task], await task)
    except TimeoutError:
        print("the rest takes too long")


asyncio.run(main())
