import asyncio


async def runner(name, seconds, barrier):
    await asyncio.sleep(seconds)
    print(name, "is at the line")
    async with barrier as position:
        if position == 0:
            print("off they go")
    print(name, "runs")


async def main():
    barrier = asyncio.Barrier(3)
    tasks = [asyncio.create_task(runner(name, 1, barrier), name=name) for name in ("a", "b")]
    tasks.append(asyncio.create_task(runner("c", 2, barrier), name="c"))
    await asyncio.sleep(1.5)
    print(barrier.n_waiting, "of", barrier.parties)
    await asyncio.gather(*tasks)
    print(barrier.n_waiting)


asyncio.run(main())
