import asyncio


async def count(name):
    for number in range(3):
        print(name, number)
        await asyncio.sleep(0)


async def main():
    a = asyncio.create_task(count("a"), name="a")
    b = asyncio.create_task(count("b"), name="b")
    await a
    await b


asyncio.run(main())
