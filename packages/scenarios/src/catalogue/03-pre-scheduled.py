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
    tasks = [
        asyncio.create_task(a(), name="a"),
        asyncio.create_task(b("b1"), name="b1"),
        asyncio.create_task(b("b2"), name="b2"),
    ]
    results = []
    for task in tasks:
        results.append(await task)
    return results


if __name__ == "__main__":
    asyncio.run(main())
