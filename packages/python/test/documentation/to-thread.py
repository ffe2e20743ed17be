import asyncio
import time


def blocking():
    time.sleep(1)
    return "done"


async def main():
    print(await asyncio.to_thread(blocking))


asyncio.run(main())
