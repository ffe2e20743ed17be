import asyncio


async def main():
    semaphore = asyncio.BoundedSemaphore(1)
    await semaphore.acquire()
    print(semaphore.locked())
    semaphore.release()
    try:
        semaphore.release()
    except ValueError as error:
        print(error)


asyncio.run(main())
