import asyncio


async def triangle(name, number):
    total = 0
    for step in range(1, number + 1):
        await asyncio.sleep(1)
        total += step
        print(f"{name}: plus {step}")
    return total


async def main():
    print(await asyncio.gather(triangle("A", 2), triangle("B", 3), triangle("C", 1)))


asyncio.run(main())
