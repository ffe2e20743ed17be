import asyncio


async def save():
    await asyncio.sleep(2)
    print("saved")
    return "file"


async def request(saving):
    try:
        return await asyncio.shield(saving)
    except asyncio.CancelledError:
        print("the request is over, saving goes on")
        raise


async def main():
    saving = asyncio.create_task(save(), name="saving")
    asked = asyncio.create_task(request(saving), name="request")
    await asyncio.sleep(1)
    asked.cancel()
    await asyncio.wait([asked])
    print(asked.cancelled(), await saving)


asyncio.run(main())
