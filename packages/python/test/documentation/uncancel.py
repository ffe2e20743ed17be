import asyncio


async def stubborn():
    me = asyncio.current_task()
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("requests:", me.cancelling())
        print("left:", me.uncancel())
    await asyncio.sleep(1)
    return "finished all the same"


async def main():
    task = asyncio.create_task(stubborn(), name="stubborn")
    await asyncio.sleep(1)
    task.cancel()
    print(await task, task.cancelled())


asyncio.run(main())
