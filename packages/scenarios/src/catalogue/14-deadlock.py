import asyncio


async def eater(name, one, two):
    async with one:
        await asyncio.sleep(1)
        async with two:
            print(name, "eats")


async def main():
    fork = asyncio.Lock()
    knife = asyncio.Lock()
    ann = eater("ann", fork, knife)
    bob = eater("bob", knife, fork)
    await asyncio.gather(
        asyncio.create_task(ann, name="ann"),
        asyncio.create_task(bob, name="bob"))


if __name__ == "__main__":
    asyncio.run(main())
