"""
What recording costs: each program is run plain and recorded by turns, in one process, and the least CPU times are divided.

    PYTHONPATH=src python bench/switching.py
"""

import asyncio
import os
import sys
import tempfile
import time

from interleave.live.session import Session

ROUNDS = 9


async def gives_way(times):
    for _ in range(times):
        await asyncio.sleep(0)


async def switching():
    """100 tasks that give way to each other."""
    await asyncio.gather(*(gives_way(300) for _ in range(100)))


async def handing():
    """Two tasks that hand items to each other through queues of one place."""
    there, back = asyncio.Queue(1), asyncio.Queue(1)

    async def answer():
        while (item := await there.get()) is not None:
            await back.put(item)

    task = asyncio.create_task(answer())
    for item in range(3000):
        await there.put(item)
        await back.get()
    await there.put(None)
    await task


async def echoing():
    """20 clients that talk to a server on the loopback."""

    async def echo(reader, writer):
        while data := await reader.read(100):
            writer.write(data)
            await writer.drain()
        writer.close()

    async def talk(port):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for _ in range(50):
            writer.write(b"hello")
            await reader.readexactly(5)
        writer.close()
        await writer.wait_closed()

    server = await asyncio.start_server(echo, "127.0.0.1", 0)
    async with server:
        await asyncio.gather(*(talk(server.sockets[0].getsockname()[1]) for _ in range(20)))


def cpu(program):
    before = time.process_time()
    asyncio.run(program())
    return time.process_time() - before


def recorded(program, path):
    session = Session(path, __file__)
    session.start()
    try:
        return cpu(program)
    finally:
        session.stop()
        session.wait()


def ratio(program, path):
    plain, watched = [], []
    for _ in range(ROUNDS):
        plain.append(cpu(program))
        watched.append(recorded(program, path))
    return min(watched) / min(plain), min(plain), min(watched)


def main():
    print(f"CPython {sys.version.split()[0]}, least CPU time of {ROUNDS} rounds by turns")
    with tempfile.TemporaryDirectory() as folder:
        for program in (switching, handing, echoing):
            times, plain, watched = ratio(program, os.path.join(folder, "run.trace"))
            print(f"{program.__name__:10} {times:.2f} times ({plain * 1000:.1f} ms plain, {watched * 1000:.1f} ms recorded)")


if __name__ == "__main__":
    main()
