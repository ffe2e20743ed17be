"""What objects are made of: who waits at a part waits at the object."""

import sys
from asyncio import locks, queues, tasks

# What makes parts, and in which call of the whole a task waits there; None for the call of the same name.
_OWNERS = {
    locks.Condition.__init__.__code__: None,
    locks.Barrier.__init__.__code__: "wait",
    queues.Queue.__init__.__code__: "join",
}
_AS_COMPLETED = tasks.as_completed.__code__


def install(patches):
    for kind in (locks.Lock, locks.Condition, locks.Event, queues.Queue):
        _note_owner(patches, kind)


def _note_owner(patches, kind):
    begin = kind.__init__

    def __init__(self, *args, **options):
        maker = sys._getframe(1)
        if maker.f_code in _OWNERS:
            self._interleave_owner = maker.f_locals["self"], _OWNERS[maker.f_code]
        elif maker.f_code is _AS_COMPLETED:
            # Up to 3.12 it is a function, with a queue inside; whoever took it before it was watched has no box.
            self._interleave_owner = None, "next of as_completed"
        begin(self, *args, **options)

    patches.set(kind, "__init__", __init__)
