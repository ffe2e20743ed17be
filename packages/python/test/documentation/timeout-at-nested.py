import asyncio


async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout_at(loop.time() + 5) as outer:
        try:
            async with asyncio.timeout_at(loop.time() + 1) as inner:
                await asyncio.sleep(3)
        except TimeoutError:
            print(f"inner over at {loop.time():g}")
        await asyncio.sleep(1)
    print(inner.expired(), outer.expired())


asyncio.run(main())
