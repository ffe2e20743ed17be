import asyncio


async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    return name


async def main():
    for earliest in asyncio.as_completed([fetch("far", 3), fetch("near", 1), fetch("middle", 2)]):
        print(await earliest)


asyncio.run(main())
