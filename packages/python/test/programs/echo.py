"""An echo server and three clients on the loopback."""

import asyncio
import sys


async def echo(reader, writer):
    while data := await reader.read(100):
        writer.write(data)
        await writer.drain()
    writer.close()


async def client(port, name):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for _ in range(3):
        writer.write(name.encode())
        await reader.readexactly(len(name))
        await asyncio.sleep(0.001)
    writer.close()
    return name


async def main():
    server = await asyncio.start_server(echo, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with asyncio.TaskGroup() as group:
        clients = [group.create_task(client(port, name), name=name) for name in sys.argv[1:]]
    server.close()
    return [each.result() for each in clients]


print(asyncio.run(main()), asyncio.iscoroutinefunction(main), __name__, __file__ == sys.argv[0])
sys.exit(3)
