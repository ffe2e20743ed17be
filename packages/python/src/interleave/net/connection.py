"""How a task of the program reaches a server of it."""

import json

from .chance import LATENCY, Conditions
from .listening import address_of, server_at
from .network import network
from .waiting import pause


async def connect(host, port):
    """
    A reader and a writer to whoever serves there, as `asyncio.open_connection` gives them. Raises `ConnectionRefusedError`
    where nobody does, or where the server's `fail` says so.
    """
    words = f"connect({json.dumps(host, ensure_ascii=False)}, {port})"
    address = address_of(host, port)
    server = server_at(address)
    conditions = Conditions(LATENCY, 0.0) if server is None else server.conditions
    chance = network.chances.next_for(address)
    await pause(words, conditions.seconds(chance))
    # It may have come, or gone, meanwhile.
    server = server_at(address)
    if server is None:
        start = f"net.start_server(handler, {json.dumps(host, ensure_ascii=False)}, {port})"
        raise ConnectionRefusedError(f"{words}: nobody serves there. Begin with `await {start}`.")
    if conditions.fails(chance):
        raise ConnectionRefusedError(f"{words}: the connection was refused (fail={conditions.fail})")
    return server.accept(chance)
