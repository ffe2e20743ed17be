"""What is put into queues and got out of them."""

import functools
import sys
from asyncio import queues

from ..layout import QUEUE_GOT, QUEUE_PUT
from .heard import heard
from .reasons import let_wait
from .signalling import tell_shut_down
from .waiters import first_asleep, number_of

_PUT = queues.Queue.put_nowait.__code__
_GET = queues.Queue.get_nowait.__code__


def install(patches):
    queue = queues.Queue
    let_wait(queue, "get")
    let_wait(queue, "put")
    patches.set(queue, "_wakeup_next", _waking_next(queue._wakeup_next))
    if hasattr(queue, "shutdown"):
        patches.set(queue, "shutdown", _shutting_down(queue.shutdown))


def _waking_next(wake):
    """Called when an item is in, or out, and by those who give up."""

    @functools.wraps(wake)
    def wake_told(self, waiters):
        told = heard(self)
        if told is not None:
            frame = sys._getframe(1)
            caller = frame.f_code
            to = number_of(first_asleep(waiters)) if waiters else 0
            kind = QUEUE_PUT if caller is _PUT else QUEUE_GOT if caller is _GET else None
            if kind is None:
                told.passed_on(to)
            else:
                if kind == QUEUE_GOT:
                    told.watch.received(frame.f_locals["item"], frame.f_back)
                told.watch.met(kind, told.id, to, _size_of(self))
        if waiters:
            wake(self, waiters)

    return wake_told


def _shutting_down(shutdown):
    @functools.wraps(shutdown)
    def shutdown_told(self, immediate=False):
        told, size = heard(self), _size_of(self)
        if told is not None and immediate and size > 0:
            told.signal("emptied")
        # Where that leaves nothing unfinished, its event tells of both.
        if not immediate or self._unfinished_tasks > size:
            tell_shut_down(self)
        shutdown(self, immediate)

    return shutdown_told


def _size_of(queue):
    """Without asking a class of the program's own, where that can be."""
    try:
        return len(queue._queue)
    except AttributeError:
        return queue.qsize()
