import asyncio

SIZE = 1_000


async def child(future):
    await future


async def main(n):
    loop = asyncio.get_running_loop()
    futures = [loop.create_future() for _ in range(n)]
    pending = {asyncio.create_task(child(future)) for future in futures}
    for future in futures:
        future.set_result(None)
        _, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
    return n - len(pending)


def work(n):
    return asyncio.run(main(n))
