"""Which of asyncio's own functions make futures for what, by their code."""

from asyncio import futures

from .tag import Tag

# By the number of a code object: a function of the watch, the loop and the frame, which gives the future.
MAKERS = {}


# What a person would call to wait there.
_CALLS = {
    "wrap_future": "a thread",
    "_create_connection_transport": "open_connection()",
}


def reason_inside(function):
    """What a future is for that this function of asyncio's makes."""
    return _CALLS.get(function) or f"{function.strip('_')}()"


def hidden_future(watch, loop, reason, box=None):
    """A future that is part of another construct."""
    future = futures.Future(loop=loop)
    watch.last_future = number = watch.last_future + 1
    future._interleave = Tag(number, reason, box)
    return future
