import asyncio


async def say(what, after):
    await asyncio.sleep(after)
    print(f"{asyncio.get_running_loop().time():g} {what}")


async def main():
    tea = asyncio.create_task(say("tea", after=1), name="tea")
    toast = asyncio.create_task(say("toast", after=2), name="toast")
    await tea
    await toast


asyncio.run(main())
