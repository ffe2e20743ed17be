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
    pending = {
        asyncio.create_task(a(), name="a"),
        asyncio.create_task(b("b1"), name="b1"),
        asyncio.create_task(b("b2"), name="b2"),
    }
    results = []
    while pending:
        done, pending = await asyncio.wait(
            pending,
            return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            results.append(task.result())
    return results


if __name__ == "__main__":
    asyncio.run(main())
