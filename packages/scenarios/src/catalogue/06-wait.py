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
    done, _ = await asyncio.wait([
        asyncio.create_task(a(), name="a"),
        asyncio.create_task(b("b1"), name="b1"),
        asyncio.create_task(b("b2"), name="b2"),
    ])
    return [task.result() for task in done]


if __name__ == "__main__":
    asyncio.run(main())
