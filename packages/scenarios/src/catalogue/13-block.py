import asyncio
import time


async def ticker(name):
    for beat in range(1, 7):
        await asyncio.sleep(0.5)
        print(name, beat)


async def busy():
    await asyncio.sleep(0.75)
    print("busy begins")
    time.sleep(1.5)
    print("busy ends")


async def main():
    await asyncio.gather(
        ticker("tick"), ticker("tock"), busy())


if __name__ == "__main__":
    asyncio.run(main())
