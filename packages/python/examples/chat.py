import asyncio

from interleave import net

writers = {}


async def serve(reader, writer):
    name = (await reader.readline()).decode().strip()
    writers[name] = writer
    async for line in reader:
        for other in writers:
            if other != name:
                writers[other].write(f"{name}: ".encode() + line)
    del writers[name]
    writer.close()


async def listen(reader, name):
    async for line in reader:
        print(f"{name} hears {line.decode().strip()}")


async def talk(name, pause, words):
    reader, writer = await net.connect("chat.example", 8888)
    writer.write(f"{name}\n".encode())
    listener = asyncio.create_task(
        listen(reader, name), name=f"{name} listens")
    for word in words:
        await asyncio.sleep(pause)
        writer.write(f"{word}\n".encode())
    await asyncio.sleep(2)
    writer.write_eof()
    await listener


async def main():
    server = await net.start_server(
        serve, "chat.example", 8888, latency=(0.1, 0.4))
    async with server, asyncio.TaskGroup() as group:
        group.create_task(talk("ann", 1, ["hello", "bye"]), name="ann")
        group.create_task(talk("bob", 1.5, ["hi"]), name="bob")


asyncio.run(main())
