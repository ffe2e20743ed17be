import asyncio


async def waiter(event, name):
    print(name, "waits")
    await event.wait()
    print(name, "goes on")


async def main():
    event = asyncio.Event()
    waiters = [asyncio.create_task(waiter(event, name), name=name) for name in ("a", "b")]
    await asyncio.sleep(1)
    print(event.is_set())
    event.set()
    await asyncio.gather(*waiters)
    event.clear()
    print(event.is_set())


asyncio.run(main())
