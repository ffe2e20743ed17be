"""Waiting for the network, in words that show in the timeline."""

import asyncio
import math

from ..makers import MAKERS, hidden_future
from ..roles import ROLES, Role


def waiting(words):
    """A future; whoever waits on it is seen to wait for what the words say."""
    return asyncio.get_running_loop().create_future()


async def pause(words, seconds):
    """Infinity is for ever."""
    future = waiting(words)
    if seconds == math.inf:
        await future
    timer = future.get_loop().call_later(seconds, _be_over, future)
    try:
        await future
    finally:
        timer.cancel()


def _be_over(future):
    if not future.done():
        future.set_result(None)


def _words_of_pause(watch, callback, args, delay):
    tag = watch.tag_of(args[0])
    tag.timed = True
    return tag.words()


def serves_no_box(watch, callback, args):
    """For a role."""
    return None, None, None


MAKERS[id(waiting.__code__)] = lambda watch, loop, frame: hidden_future(watch, loop, frame.f_locals["words"])
ROLES[id(_be_over.__code__)] = Role(serves_no_box, words=_words_of_pause)
