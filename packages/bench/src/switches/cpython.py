import asyncio

SIZE = 100_000


async def player(mine, other, n):
    last = 0
    for _ in range(n):
        last = await mine.get()
        other.put_nowait(last + 1)
    return last


async def main(n):
    ping, pong = asyncio.Queue(), asyncio.Queue()
    ping.put_nowait(0)
    _, last = await asyncio.gather(player(ping, pong, n // 2), player(pong, ping, n // 2))
    return last + 1


def work(n):
    return asyncio.run(main(n))
