import asyncio


async def brew(what, seconds):
    await asyncio.sleep(seconds)
    return f"{what} after {seconds} s"


async def main():
    async with asyncio.TaskGroup() as group:
        tea = group.create_task(brew("tea", 3), name="tea")
        coffee = group.create_task(brew("coffee", 2), name="coffee")
    print(tea.result())
    print(coffee.result())


asyncio.run(main())
