import asyncio


async def run(seconds, fail=False):
    await asyncio.sleep(seconds)
    if fail:
        raise ValueError("no")


def names(tasks):
    return sorted(task.get_name() for task in tasks)


async def main():
    a = asyncio.create_task(run(1), name="a")
    b = asyncio.create_task(run(2, fail=True), name="b")
    c = asyncio.create_task(run(3), name="c")
    for condition in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
        done, pending = await asyncio.wait([a, b, c], return_when=condition)
        print(condition, names(done), names(pending))
    print(b.exception())


asyncio.run(main())
