import asyncio
from contextlib import aclosing


async def ticks(seconds):
    number = 0
    try:
        while True:
            await asyncio.sleep(seconds)
            number += 1
            yield number
    finally:
        print("no more ticks")


async def first(count, source):
    async with aclosing(source) as numbers:
        async for number in numbers:
            yield number
            if number == count:
                break


async def main():
    async for number in first(2, ticks(1)):
        print("tick", number)
    print([number * number async for number in first(3, ticks(0.5)) if number != 2])
    print({number: await asyncio.sleep(1, "x" * number) for number in (1, 2)})


asyncio.run(main())
