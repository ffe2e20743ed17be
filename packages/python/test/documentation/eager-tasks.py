import asyncio

cache = {"a": 1}


async def look_up(key):
    if key not in cache:
        await asyncio.sleep(1)
        cache[key] = 2
    return cache[key]


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    known = asyncio.create_task(look_up("a"), name="known")
    unknown = asyncio.create_task(look_up("b"), name="unknown")
    print(known.done(), unknown.done())
    print(await known, await unknown)


asyncio.run(main())
