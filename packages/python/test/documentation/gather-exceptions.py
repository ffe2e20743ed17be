import asyncio


async def divide(number, by):
    await asyncio.sleep(by)
    return number / (by - 1)


async def main():
    results = await asyncio.gather(divide(1, 1), divide(6, 3), return_exceptions=True)
    print(results)
    try:
        await asyncio.gather(divide(1, 1), divide(6, 3))
    except ZeroDivisionError as error:
        print("failed:", error)
    # The other goes on all the same.
    await asyncio.sleep(4)


asyncio.run(main())
