import asyncio


async def answer():
    return 42


async def main():
    coroutine = answer()
    print(asyncio.iscoroutine(coroutine), asyncio.isfuture(coroutine))
    print(await coroutine)
    task = asyncio.create_task(answer(), name="task")
    print(asyncio.isfuture(task), task.done())
    print(await task, task.done())


asyncio.run(main())
