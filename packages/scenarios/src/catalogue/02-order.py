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
    a_coro = a()
    b1_coro = b("b1")
    b2_coro = b("b2")
    b1_result = await b1_coro
    b2_result = await b2_coro
    a_result = await a_coro
    return [a_result, b1_result, b2_result]


if __name__ == "__main__":
    asyncio.run(main())
