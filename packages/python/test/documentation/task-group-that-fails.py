import asyncio


class Done(Exception):
    pass


async def stop(after):
    await asyncio.sleep(after)
    raise Done("that will do")


async def job(name, seconds):
    try:
        await asyncio.sleep(seconds)
        print(f"{name}: done")
    except asyncio.CancelledError:
        print(f"{name}: stopped")
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(job("short", 1), name="short")
            group.create_task(job("long", 9), name="long")
            group.create_task(stop(after=2), name="stop")
    except* Done as group:
        print(f"{len(group.exceptions)} of them: {group.exceptions[0]}")


asyncio.run(main())
