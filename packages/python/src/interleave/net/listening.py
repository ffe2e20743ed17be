"""Servers: tasks of the program that others of its tasks connect to."""

import asyncio
import errno
from random import Random

from .chance import LATENCY, Conditions
from .end import End
from .network import network
from .waiting import waiting

_THIS_MACHINE = "127.0.0.1"
_ITS_NAMES = {None, "", "localhost", _THIS_MACHINE, "0.0.0.0", "::1", "::"}
# The first of those that nobody asks for by their number.
_FREE_PORT = 49_152


def address_of(host, port):
    """The same for all names of this machine."""
    return _THIS_MACHINE if host in _ITS_NAMES else host.lower(), port


async def start_server(handler, host=None, port=0, *, latency=LATENCY, fail=0.0):
    """
    Serves at an address from now on: each connection is a task of `handler(reader, writer)`, as in asyncio. `latency` is what
    each piece of data takes, in seconds, or a pair of the least and the most, to be drawn from; `fail` is the share of
    connections that are refused, from 0 to 1. Raises `OSError` where somebody serves already.
    """
    address = address_of(host, port or _FREE_PORT + len(network.servers))
    if server_at(address) is not None:
        raise OSError(errno.EADDRINUSE, f"somebody serves at {address[0]}:{address[1]} already")
    server = network.servers[address] = Server(handler, address, Conditions(latency, fail))
    await server.start_serving()
    return server


def server_at(address):
    """Whoever serves there on the running loop; None for nobody."""
    server = network.servers.get(address)
    serves = server is not None and server.is_serving() and server.get_loop() is asyncio.get_running_loop()
    return server if serves else None


class Server(asyncio.AbstractServer):
    """As asyncio's own, of 3.13."""

    def __init__(self, handler, address, conditions):
        self.conditions = conditions
        self._handler = handler
        self._address = address
        self._loop = asyncio.get_running_loop()
        self._serving = True
        # Of connections so far, and those that last.
        self._count = 0
        self._ends = []
        self._forever = None
        # Who waits until it is closed and all connections are over.
        self._waiters = []

    @property
    def sockets(self):
        return (_Socket(self._address),) if self._serving else ()

    def get_loop(self):
        return self._loop

    def is_serving(self):
        return self._serving

    async def start_serving(self):
        # As long as in asyncio.
        await asyncio.sleep(0)

    async def serve_forever(self):
        if not self._serving:
            raise RuntimeError(f"{self!r} is closed")
        self._forever = waiting("server.serve_forever()")
        try:
            await self._forever
        except asyncio.CancelledError:
            self.close()
            await self.wait_closed()
            raise

    def close(self):
        """No further connection is taken; those that are there go on."""
        self._serving = False
        if self._forever is not None:
            self._forever.cancel()
        self._tell_if_over()

    async def wait_closed(self):
        if self._serving or self._ends:
            waiter = waiting("server.wait_closed()")
            self._waiters.append(waiter)
            await waiter

    def close_clients(self):
        for end in [*self._ends]:
            end.close()

    def abort_clients(self):
        for end in [*self._ends]:
            end.abort()

    def accept(self, chance):
        """A new connection: the client's reader and writer."""
        self._count += 1
        client = _THIS_MACHINE, _FREE_PORT + self._count
        reader, protocol = self._stream(None)
        _, serving = self._stream(self._handler)
        to_server = self._end(protocol, chance, client, self._address, _nothing)
        to_client = self._end(serving, chance, self._address, client, self._over)
        to_server.peer, to_client.peer = to_client, to_server
        self._ends.append(to_client)
        protocol.connection_made(to_server)
        # Not here: its task isn't the client's.
        self._loop.call_soon(serving.connection_made, to_client)
        return reader, asyncio.StreamWriter(to_server, protocol, reader, self._loop)

    def _stream(self, handler):
        reader = asyncio.StreamReader(loop=self._loop)
        return reader, asyncio.StreamReaderProtocol(reader, handler, loop=self._loop)

    def _end(self, protocol, chance, own, other, when_lost):
        # What goes one way changes nothing for what goes the other.
        return End(self._loop, protocol, self.conditions, Random(chance.getrandbits(64)), own, other, when_lost)

    def _over(self, end):
        self._ends.remove(end)
        self._tell_if_over()

    def _tell_if_over(self):
        if self._serving or self._ends:
            return
        for waiter in self._waiters:
            if not waiter.done():
                waiter.set_result(None)


class _Socket:
    """What a program asks of a server's socket."""

    def __init__(self, address):
        self._address = address

    def getsockname(self):
        return self._address


def _nothing(end):
    pass
