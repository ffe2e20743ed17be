"""What wakes those who wait for something to happen: events, conditions, barriers."""

import functools
import sys
from asyncio import locks, queues

from .heard import heard
from .parts import owner_of
from .reasons import let_wait
from .waiters import asleep, first_asleep, number_of

_WAIT = locks.Condition.wait.__code__
# What a barrier's condition means when it wakes everybody, by who asks it to.
_OF_BARRIER = {
    locks.Barrier._release.__code__: "opened",
    locks.Barrier._exit.__code__: "drained",
    locks.Barrier.reset.__code__: "reset",
    locks.Barrier.abort.__code__: "aborted",
}
_QUEUE = queues.Queue.__init__.__code__
_SHUT_DOWN = getattr(getattr(queues.Queue, "shutdown", None), "__code__", None)


def install(patches):
    event, condition = locks.Event, locks.Condition
    let_wait(event, "wait")
    let_wait(condition, "wait")
    patches.set(event, "set", _setting(event.set))
    patches.set(event, "clear", _clearing(event.clear))
    patches.set(condition, "notify", _notifying(condition.notify))
    patches.set(condition, "notify_all", _notifying_all(condition.notify_all))
    if hasattr(condition, "_notify"):
        patches.set(condition, "_notify", _handing_on(condition._notify))


def _setting(set_flag):
    @functools.wraps(set_flag)
    def set_told(self):
        # No other object has an event as a part.
        queue, _ = owner_of(self)
        caller = None if queue is None else sys._getframe(1).f_code
        told = heard(self if queue is None else queue) if not self._value and caller is not _QUEUE else None
        if told is not None:
            told.signal("set" if queue is None else "finished", asleep(self._waiters))
        set_flag(self)
        if caller is _SHUT_DOWN and caller is not None:
            tell_shut_down(queue)

    return set_told


def _clearing(clear):
    @functools.wraps(clear)
    def clear_told(self):
        # A queue clears its own with every item, mostly to no effect.
        if self._value:
            told = heard(self)
            if told is not None:
                told.signal("cleared")
            clear(self)

    return clear_told


def tell_shut_down(queue):
    told = heard(queue)
    if told is not None:
        told.signal("shutDown", asleep(queue._getters) + asleep(queue._putters))


def _notifying(notify):
    @functools.wraps(notify)
    def notify_told(self, n=1):
        told = heard(self) if self.locked() else None
        if told is not None:
            told.signal("notified", asleep(self._waiters, n))
        notify(self, n)

    return notify_told


def _notifying_all(notify_all):
    @functools.wraps(notify_all)
    def notify_all_told(self):
        caller = sys._getframe(1)
        signal = _OF_BARRIER.get(caller.f_code)
        told = None if signal is None else heard(caller.f_locals["self"])
        if told is not None:
            woken = asleep(self._waiters)
            if woken or signal != "drained":
                told.signal(signal, woken)
        notify_all(self)

    return notify_all_told


def _handing_on(wake):
    @functools.wraps(wake)
    def wake_told(self, n):
        # Who was notified, and does nothing about it.
        told = heard(self) if sys._getframe(1).f_code is _WAIT else None
        if told is not None:
            told.passed_on(number_of(first_asleep(self._waiters)))
        wake(self, n)

    return wake_told
