import asyncio
import types


@types.coroutine
def give(value):
    yield value


async def stops():
    while True:
        await asyncio.sleep(0)


async def stays():
    count = 0
    while count < 6:
        try:
            while count < 6:
                await asyncio.sleep(0)
                count += 1
        except asyncio.CancelledError:
            print("cancelled", count)
    print("stays", count)


async def errs():
    for way in (asyncio.sleep, asyncio.sleep, lambda _: give(5)):
        await way(0)


async def main():
    tasks = [asyncio.create_task(each(), name=each.__name__) for each in (stops, stays, errs)]
    for _ in range(3):
        await asyncio.sleep(0)
    tasks[0].cancel()
    tasks[1].cancel()
    print(*await asyncio.gather(*tasks, return_exceptions=True))


asyncio.run(main())
