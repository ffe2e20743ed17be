import asyncio

SIZE = 50_000


async def child(index):
    await asyncio.sleep(0)
    return index


async def main(n):
    tasks = [asyncio.create_task(child(index)) for index in range(n)]
    return len(await asyncio.gather(*tasks))


def work(n):
    return asyncio.run(main(n))
