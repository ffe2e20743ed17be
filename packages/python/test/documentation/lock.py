import asyncio

balance = 100


async def take(amount, lock):
    global balance
    async with lock:
        before = balance
        await asyncio.sleep(1)
        balance = before - amount
    print(f"{asyncio.current_task().get_name()}: {balance} left")


async def main():
    lock = asyncio.Lock()
    async with asyncio.TaskGroup() as group:
        for name, amount in (("ann", 10), ("bob", 20), ("cid", 30)):
            group.create_task(take(amount, lock), name=name)
    print(lock.locked())


asyncio.run(main())
