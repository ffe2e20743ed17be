"""One end of a connection, as asyncio's streams want it: a transport."""

import asyncio
import math
from asyncio import transports
from collections import deque

from ..roles import ROLES, Role
from .waiting import serves_no_box

_END_OF_STREAM = b""


class End(transports._FlowControlMixin):
    """
    What is written here comes to the `peer`'s protocol, in order, each piece after a latency of its own. Until then it
    counts as this end's write buffer. `when_lost` is called with it once it is closed.
    """

    def __init__(self, loop, protocol, conditions, chance, own, other, when_lost):
        super().__init__({"sockname": own, "peername": other}, loop)
        self.peer = None
        self._protocol = protocol
        self._conditions = conditions
        self._chance = chance
        self._other = other
        self._when_lost = when_lost
        # Pieces on their way, of which the first so many have arrived and wait for a reader that has paused.
        self._pieces = deque()
        self._arrived = 0
        self._size = 0
        # When the last of them arrives, on the loop's clock, in seconds.
        self._latest = 0.0
        self._ended = False
        self._closing = False
        self._reading = True

    def write(self, data):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f"data argument must be a bytes-like object, not {type(data).__name__!r}")
        if self._closing:
            return
        if self._ended:
            raise RuntimeError("Cannot call write() after write_eof()")
        if data:
            self._send(bytes(data))
            self._maybe_pause_protocol()

    def can_write_eof(self):
        return True

    def write_eof(self):
        if not self._ended:
            self._ended = True
            self._send(_END_OF_STREAM)

    def close(self):
        """What is on its way still arrives."""
        if not self._closing:
            self.write_eof()
            self._closing = True
            self._loop.call_soon(self._lose, None)

    def abort(self):
        """What is on its way is lost."""
        self._pieces.clear()
        self._arrived = self._size = 0
        gone = ConnectionAbortedError("the other side has aborted the connection")
        self._loop.call_soon(self._lose, None)
        self._loop.call_soon(self.peer._lose, gone)

    def is_closing(self):
        return self._closing

    def get_protocol(self):
        return self._protocol

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_write_buffer_size(self):
        return self._size

    def is_reading(self):
        return self._reading and not self._closing

    def pause_reading(self):
        self._reading = False

    def resume_reading(self):
        self._reading = True
        self.peer._hand_over()

    def _send(self, piece):
        self._pieces.append(piece)
        self._size += len(piece)
        latency = self._conditions.seconds(self._chance)
        self._latest = max(self._latest, self._loop.time() + latency)
        if self._latest < math.inf:
            what = f"{len(piece)} bytes" if piece else "end of stream"
            self._loop.call_at(self._latest, _arrive, self, f"{what} to {self._other[0]}:{self._other[1]}")

    def _hand_over(self):
        while self._arrived and (self.peer._reading or self.peer._closing):
            self._arrived -= 1
            piece = self._pieces.popleft()
            self._size -= len(piece)
            if self._protocol is not None:
                self._maybe_resume_protocol()
            self.peer._receive(piece)

    def _receive(self, piece):
        if self._closing:
            if piece:
                self.peer._lose(ConnectionResetError("the other side has closed the connection"))
        elif piece:
            self._protocol.data_received(piece)
        elif not self._protocol.eof_received():
            self.close()

    def _lose(self, error):
        self._closing = True
        protocol, self._protocol = self._protocol, None
        if protocol is not None:
            protocol.connection_lost(error)
            self._when_lost(self)


def _arrive(end, words):
    # Nothing is there if the connection was aborted meanwhile.
    if end._arrived < len(end._pieces):
        end._arrived += 1
        end._hand_over()


ROLES[id(_arrive.__code__)] = Role(serves_no_box, words=lambda watch, callback, args, delay: args[1])
