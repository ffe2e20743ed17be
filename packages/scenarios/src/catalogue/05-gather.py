import asyncio


async def a():
    await asyncio.sleep(3)
    print("a")
    return "a"


async def b(name):
    await asyncio.sleep(1)
    print(name)
    return name


async def main():
    return await asyncio.gather(
        a(), b("b1"), b("b2"))


if __name__ == "__main__":
    asyncio.run(main())
