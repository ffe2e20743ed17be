"""The box of `asyncio.timeout`, and of `wait_for`, which is made of it."""

import sys
from asyncio import CancelledError, events, futures, tasks, timeouts

from ..box import CANCELLED, RAISED, TIMEOUT, Box
from ..makers import MAKERS, hidden_future
from ..roles import ROLES, Role


class Limit(Box):
    kind = "timeout"

    def left_by_waiter(self):
        """Only the `wait_for` of 3.11 waits on a future of its own."""
        if self.timer is not None:
            self.timer.note_cancelled()
        self.close()


def install(patches):
    timeout = timeouts.Timeout
    enter, reschedule, leave = timeout.__aenter__, timeout.reschedule, timeout.__aexit__

    def __aenter__(self):
        caller = sys._getframe(1)
        if caller.f_code is tasks.wait_for.__code__ and futures.isfuture(caller.f_locals["fut"]):
            self._interleave_members = [caller.f_locals["fut"]]
        return enter(self)

    def reschedule_told(self, when):
        reschedule(self, when)
        if when is None:
            _arm(self)

    def __aexit__(self, exc_type, exc_val, exc_tb):
        _close(self, exc_type)
        return leave(self, exc_type, exc_val, exc_tb)

    reschedule_told.__name__ = "reschedule"
    patches.set(timeout, "__aenter__", __aenter__)
    patches.set(timeout, "reschedule", reschedule_told)
    patches.set(timeout, "__aexit__", __aexit__)
    ROLES[id(timeout._on_timeout.__code__)] = Role(_of_time, _scheduled, _words)
    MAKERS[id(tasks.wait_for.__code__)] = _make_before_3_12
    MAKERS[id(tasks._cancel_and_wait.__code__)] = _make_ended


def _scheduled(watch, callback):
    _arm(callback.__self__)


def _arm(timeout):
    watch = getattr(events.get_running_loop(), "watch", None)
    if watch is None:
        return
    before = getattr(timeout, "_interleave", None)
    if before is not None:
        before.close()
    timeout._interleave = Limit(watch, getattr(timeout, "_interleave_members", ()), "", timeout.when()).open()


def _close(timeout, exc_type):
    box = getattr(timeout, "_interleave", None)
    if box is None:
        return
    note_cancelled = getattr(timeout._timeout_handler, "note_cancelled", None)
    if note_cancelled is not None:
        note_cancelled()
    if exc_type is None:
        box.close()
    else:
        box.close(TIMEOUT if timeout.expired() else CANCELLED if issubclass(exc_type, CancelledError) else RAISED)


def _of_time(watch, callback, args):
    box = getattr(callback.__self__, "_interleave", None)
    if box is not None:
        box.trip(TIMEOUT, None)
    return None, None, None


def _words(watch, callback, args, delay):
    return f"timeout of {watch.name_of(callback.__self__._task)}"


def _make_before_3_12(watch, loop, frame):
    names = frame.f_locals
    members = [names["fut"]] if futures.isfuture(names["fut"]) else []
    box = Limit(watch, members, "", loop.time() + names["timeout"]).open()
    return hidden_future(watch, loop, "wait_for", box)


def _make_ended(watch, loop, frame):
    ending = frame.f_locals["fut"]
    return hidden_future(watch, loop, lambda: f"end of {watch.tag_of(ending).words()}")
