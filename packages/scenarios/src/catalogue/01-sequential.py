import asyncio


async def a():
    await asyncio.sleep(3)
    print("a")
    return "a"


async def b(name):
    await asyncio.sleep(1)
    print(name)
    return name


async def main():
    a_result = await a()
    b1_result = await b("b1")
    b2_result = await b("b2")
    return [a_result, b1_result, b2_result]


if __name__ == "__main__":
    asyncio.run(main())
