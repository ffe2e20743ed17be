import asyncio


async def worker():
    print("opens the file")
    try:
        await asyncio.sleep(10)
        return "all written"
    finally:
        print("closes the file")
        await asyncio.sleep(0.5)
        print("file is closed")


async def main():
    task = asyncio.create_task(worker(), name="worker")
    await asyncio.sleep(2)
    task.cancel("no longer needed")
    try:
        return await task
    except asyncio.CancelledError as error:
        return f"cancelled: {error}"


if __name__ == "__main__":
    asyncio.run(main())
