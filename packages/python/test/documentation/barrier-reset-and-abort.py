import asyncio


async def meet(name, barrier):
    try:
        await barrier.wait()
        print(name, "met somebody")
    except asyncio.BrokenBarrierError as error:
        print(f"{name}: {error}")


async def main():
    barrier = asyncio.Barrier(2)
    a = asyncio.create_task(meet("a", barrier), name="a")
    await asyncio.sleep(1)
    await barrier.reset()
    await a
    await asyncio.gather(meet("b", barrier), meet("c", barrier))
    d = asyncio.create_task(meet("d", barrier), name="d")
    await asyncio.sleep(1)
    await barrier.abort()
    await d
    print(barrier.broken)


asyncio.run(main())
