import asyncio
import tracemalloc

SIZE = 50_000


async def child(future):
    await future


async def main(n):
    loop = asyncio.get_running_loop()
    tracemalloc.start()
    tasks = [asyncio.create_task(child(loop.create_future())) for _ in range(n)]
    await asyncio.sleep(0)
    used, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    for task in tasks:
        task.cancel()
    return used / n


def bytes_each(n):
    return asyncio.run(main(n))
