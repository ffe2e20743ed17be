import asyncio


async def worker():
    print("at work")
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError as error:
        print("asked to stop:", error)
        raise
    finally:
        print("tidied up")


async def main():
    task = asyncio.create_task(worker(), name="worker")
    await asyncio.sleep(1)
    print(task.cancel("enough"))
    try:
        await task
    except asyncio.CancelledError:
        print("it has stopped", task.cancelled())
    print(task.cancel())


asyncio.run(main())
