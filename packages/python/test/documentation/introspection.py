import asyncio


async def child():
    me = asyncio.current_task()
    print(me.get_name(), sorted(task.get_name() for task in asyncio.all_tasks()))
    me.set_name("renamed")


async def main():
    asyncio.current_task().set_name("parent")
    task = asyncio.create_task(child(), name="child")
    print(task.get_coro().__name__, task.done())
    await task
    print(task.get_name(), len(asyncio.all_tasks()))


asyncio.run(main())
