"""What is acquired and released: locks and semaphores."""

import functools
import sys
from asyncio import locks

from .heard import heard
from .reasons import let_wait
from .waiters import first_asleep, head, number_of

_ACQUIRE = locks.Lock.acquire.__code__
_LET_IN = locks.Semaphore.release.__code__


def install(patches):
    lock, semaphore = locks.Lock, locks.Semaphore
    let_wait(lock, "acquire")
    let_wait(semaphore, "acquire")
    patches.set(lock, "acquire", _acquiring(lock.acquire, lambda held: 0))
    patches.set(semaphore, "acquire", _acquiring(semaphore.acquire, lambda entered: entered._value))
    patches.set(lock, "release", _releasing(lock.release))
    patches.set(lock, "_wake_up_first", _waking_first(lock._wake_up_first))
    patches.set(semaphore, "__init__", _beginning(semaphore.__init__))
    patches.set(semaphore, "release", _letting_in(semaphore.release))
    patches.set(semaphore, "_wake_up_next", _waking_next(semaphore._wake_up_next))


def _acquiring(acquire, left):
    @functools.wraps(acquire)
    async def acquire_told(self):
        got = await acquire(self)
        told = heard(self)
        if told is not None:
            told.acquired(left(self))
        return got

    return acquire_told


def _releasing(release):
    @functools.wraps(release)
    def release_told(self):
        told = heard(self) if self._locked else None
        if told is not None:
            waiters = self._waiters or ()
            told.released(number_of(head(waiters)), 1 if all(future.cancelled() for future in waiters) else 0)
        release(self)

    return release_told


def _waking_first(wake):
    @functools.wraps(wake)
    def wake_told(self):
        # `release` has told of it itself: whoever is cancelled in line hands on a turn that may have been its own.
        told = heard(self) if sys._getframe(1).f_code is _ACQUIRE else None
        if told is not None:
            told.passed_on(number_of(head(self._waiters)))
        wake(self)

    return wake_told


def _beginning(begin):
    @functools.wraps(begin)
    def __init__(self, value=1):
        begin(self, value)
        self._interleave_first = value

    return __init__


def _letting_in(release):
    @functools.wraps(release)
    def release_told(self):
        told = heard(self)
        if told is not None:
            to = first_asleep(self._waiters)
            told.released(number_of(to), self._value + (to is None))
        release(self)

    return release_told


def _waking_next(wake):
    @functools.wraps(wake)
    def wake_told(self):
        told = heard(self) if sys._getframe(1).f_code is not _LET_IN else None
        if told is not None:
            told.passed_on(number_of(first_asleep(self._waiters)))
        return wake(self)

    return wake_told
