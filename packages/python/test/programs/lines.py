"""A client and a server on the loopback that wait for each other in several ways."""

import asyncio


async def serve(reader, writer):
    await reader.readline()
    writer.write(b"hello")
    await reader.readuntil(b";")
    writer.write(b"bye")
    writer.close()


async def client(port):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"who\n")
    await reader.readexactly(5)
    writer.write(b"that's all;")
    await reader.read()
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    await asyncio.create_task(client(server.sockets[0].getsockname()[1]), name="client")
    server.close()


asyncio.run(main())
