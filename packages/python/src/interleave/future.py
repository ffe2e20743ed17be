"""Futures that the program sees, watched."""

import asyncio
import sys
from asyncio import base_events, tasks

# Of asyncio's own functions these read a result for the program; others only look, to hand it on.
_READERS = {base_events.BaseEventLoop.run_until_complete.__code__, tasks.wait_for.__code__}


def let_read(function):
    """Counts this function of asyncio among those that read for the program."""
    let_read_in(function.__code__)


def let_read_in(code):
    _READERS.add(code)


class Reading:
    """Notes the first time that somebody takes the result or the exception."""

    def result(self):
        self._note_read()
        return super().result()

    def exception(self):
        self._note_read()
        return super().exception()

    def __await__(self):
        tag = self._interleave
        if not tag.read and self.done():
            self._watch.read(tag)
        return super().__await__()

    __iter__ = __await__

    def _note_read(self):
        tag = self._interleave
        if tag.read or not self.done():
            return
        caller = sys._getframe(2)
        if caller.f_globals.get("__name__", "").startswith("asyncio.") and caller.f_code not in _READERS:
            return
        self._watch.read(tag)


class Visible(Reading):
    """Tells how it ends, even where nobody waits for it."""

    def set_result(self, result):
        super().set_result(result)
        self._note_settled()

    def set_exception(self, exception):
        super().set_exception(exception)
        self._note_settled()

    def cancel(self, msg=None):
        tag = self._interleave
        if not tag.silent:
            self._watch.cancel_requested(self, msg)
        accepted = super().cancel(msg)
        if accepted and self.done():
            self._note_settled()
        return accepted

    def _note_settled(self):
        tag = self._interleave
        if not tag.settled:
            self._watch.settled(self, tag)


class Future(Visible, asyncio.Future):
    """As `loop.create_future()` gives it."""

    def __init__(self, watch, tag, loop):
        self._interleave = tag
        self._watch = watch
        super().__init__(loop=loop)
