import asyncio


async def worker(name, queue):
    while True:
        seconds = await queue.get()
        await asyncio.sleep(seconds)
        queue.task_done()
        print(f"{name} has slept for {seconds} s")


async def main():
    queue = asyncio.Queue()
    for seconds in (3, 1, 1, 2):
        queue.put_nowait(seconds)
    workers = [asyncio.create_task(worker(name, queue), name=name) for name in ("w1", "w2")]
    await queue.join()
    for each in workers:
        each.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    print(f"all done at {asyncio.get_running_loop().time():g}")


asyncio.run(main())
