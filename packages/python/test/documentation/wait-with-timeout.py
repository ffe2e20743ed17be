import asyncio


async def main():
    slow = asyncio.create_task(asyncio.sleep(3, "slow"), name="slow")
    quick = asyncio.create_task(asyncio.sleep(1, "quick"), name="quick")
    done, pending = await asyncio.wait({slow, quick}, timeout=2)
    # Nothing is raised, and nobody is cancelled.
    print([task.result() for task in done], len(pending))
    print(await slow)


asyncio.run(main())
