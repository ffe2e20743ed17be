import asyncio


async def stand(name, condition):
    async with condition:
        await condition.wait()
        print(name, "was notified")


async def main():
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(stand(name, condition), name=name) for name in ("a", "b", "c")]
    await asyncio.sleep(1)
    async with condition:
        condition.notify()
    await asyncio.sleep(1)
    print("and now all")
    async with condition:
        condition.notify_all()
    await asyncio.gather(*tasks)


asyncio.run(main())
