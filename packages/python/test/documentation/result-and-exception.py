import asyncio


async def fail():
    raise ValueError("bad")


async def main():
    task = asyncio.create_task(fail(), name="fail")
    task.add_done_callback(lambda done: print("told of", done.get_name()))
    try:
        task.result()
    except asyncio.InvalidStateError as error:
        print(error)
    await asyncio.sleep(0)
    print(task.done(), task.cancelled(), repr(task.exception()))
    await asyncio.sleep(0)


asyncio.run(main())
