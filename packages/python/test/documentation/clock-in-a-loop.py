import asyncio


async def main():
    loop = asyncio.get_running_loop()
    end = loop.time() + 3
    while True:
        print(f"{loop.time():g} s")
        if loop.time() + 1 >= end:
            break
        await asyncio.sleep(1)


asyncio.run(main())
