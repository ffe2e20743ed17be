import asyncio


async def download(name, semaphore):
    async with semaphore:
        print(f"{asyncio.get_running_loop().time():g} {name} begins")
        await asyncio.sleep(1)


async def main():
    semaphore = asyncio.Semaphore(2)
    async with asyncio.TaskGroup() as group:
        for name in ("a", "b", "c"):
            group.create_task(download(name, semaphore), name=name)


asyncio.run(main())
