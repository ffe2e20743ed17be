import asyncio

shelf = []


async def cook(condition):
    for dish in ("soup", "stew"):
        await asyncio.sleep(1)
        async with condition:
            shelf.append(dish)
            print("there is", dish)
            condition.notify_all()


async def guest(condition, dish):
    async with condition:
        await condition.wait_for(lambda: dish in shelf)
        shelf.remove(dish)
        print("ate", dish)


async def main():
    condition = asyncio.Condition()
    async with asyncio.TaskGroup() as group:
        group.create_task(guest(condition, "stew"), name="guest")
        group.create_task(cook(condition), name="cook")


asyncio.run(main())
