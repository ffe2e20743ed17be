import asyncio
import threading


async def answer():
    return 42


async def main():
    loop = asyncio.get_running_loop()

    def ask():
        print(asyncio.run_coroutine_threadsafe(answer(), loop).result())

    thread = threading.Thread(target=ask)
    thread.start()
    await asyncio.sleep(1)
    thread.join()


asyncio.run(main())
