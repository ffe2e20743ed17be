"""A task whose error nobody reads, a callback that raises, a thread, a loop in debug mode for a while."""

import asyncio


async def bad():
    await asyncio.sleep(0.001)
    raise ValueError("nobody reads this")


async def main():
    print(await asyncio.to_thread(str, "a thread"))
    task = asyncio.create_task(bad(), name="bad")
    await asyncio.sleep(0.01)
    del task
    loop = asyncio.get_running_loop()
    loop.call_soon(int, "no number")
    loop.set_debug(True)
    await asyncio.sleep(0.001)
    loop.set_debug(False)
    asyncio.current_task().cancel("enough")
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError as error:
        print(error)


asyncio.run(main())
