import asyncio


async def long():
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        print("cancelled")
        raise


async def short():
    await asyncio.sleep(1)
    return "short"


async def main():
    print(await asyncio.wait_for(short(), timeout=2))
    try:
        await asyncio.wait_for(long(), timeout=2)
    except TimeoutError:
        print("too long")


asyncio.run(main())
