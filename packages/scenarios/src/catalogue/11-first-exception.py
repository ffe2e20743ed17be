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
    done, pending = await asyncio.wait([
        asyncio.create_task(a(), name="a"),
        asyncio.create_task(b("b1"), name="b1"),
        asyncio.create_task(bad(), name="bad"),
    ], return_when=asyncio.FIRST_EXCEPTION)
    for task in done:
        error = task.exception()
        print(task.get_name(), error or "is fine")
    return await asyncio.gather(*pending)


if __name__ == "__main__":
    asyncio.run(main())
