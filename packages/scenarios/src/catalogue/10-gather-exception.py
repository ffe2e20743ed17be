import asyncio


async def a():
    await asyncio.sleep(3)
    print("a")
    return "a"


async def b(name):
    await asyncio.sleep(1)
    print(name)
    return name


async def bad():
    await asyncio.sleep(2)
    raise RuntimeError("bad failed")


async def main():
    try:
        await asyncio.gather(a(), b("b1"), bad())
    except RuntimeError as error:
        print(f"caught: {error}")
    # a was not stopped: give it time to print.
    await asyncio.sleep(2)
    return "main goes on"


if __name__ == "__main__":
    asyncio.run(main())
