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
    for earliest in asyncio.as_completed(tasks):
        result = await earliest
        results.append(result)
    return results


if __name__ == "__main__":
    asyncio.run(main())
