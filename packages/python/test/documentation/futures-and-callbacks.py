import asyncio


async def set_after(future, seconds, value):
    await asyncio.sleep(seconds)
    future.set_result(value)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.add_done_callback(lambda done: print("settled:", done.result()))
    loop.call_soon(print, "soon")
    loop.call_later(2, print, "later")
    dropped = loop.call_at(loop.time() + 1, print, "never")
    setter = loop.create_task(set_after(future, 3, "value"), name="setter")
    print("first")
    dropped.cancel()
    print(await future, dropped.cancelled())
    await setter


asyncio.run(main())
