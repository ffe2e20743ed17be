import asyncio


async def main():
    try:
        async with asyncio.timeout(2):
            await asyncio.sleep(1)
            print("in time")
            await asyncio.sleep(5)
            print("never said")
    except TimeoutError:
        print("too late")


asyncio.run(main())
