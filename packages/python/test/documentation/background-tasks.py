import asyncio

background = set()


async def tick(number):
    await asyncio.sleep(number)
    print(f"tick {number}, {len(background)} kept")


async def main():
    for number in (1, 2, 3):
        task = asyncio.create_task(tick(number), name=f"tick {number}")
        background.add(task)
        task.add_done_callback(background.discard)
    while background:
        await asyncio.sleep(0.75)
    print("nothing left")


asyncio.run(main())
