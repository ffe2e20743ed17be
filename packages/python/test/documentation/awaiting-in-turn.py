import asyncio


async def say(what, after):
    await asyncio.sleep(after)
    print(f"{asyncio.get_running_loop().time():g} {what}")


async def main():
    await say("tea", after=1)
    await say("toast", after=2)


asyncio.run(main())
