import asyncio


async def eater(name, first, second):
    async with first:
        await asyncio.sleep(1)
        async with second:
            print(name, "eats")


async def main():
    fork = asyncio.Lock()
    knife = asyncio.Lock()
    await asyncio.gather(
        asyncio.create_task(eater("ann", fork, knife), name="ann"),
        asyncio.create_task(eater("bob", knife, fork), name="bob"))


if __name__ == "__main__":
    asyncio.run(main())
