"""What objects are made of: who waits at a part waits at the object."""

import sys
import weakref
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


def owner_of(thing):
    """What it is a part of, and the call in which a task waits there; None and None for what stands alone."""
    owned = thing.__dict__.get("_interleave_owner")
    return (None, None) if owned is None else (owned[0](), owned[1])


def hidden_reason(thing):
    """What waiting there means where it is part of a function of asyncio's; else None."""
    return thing.__dict__.get("_interleave_hidden")


def _note_owner(patches, kind):
    begin = kind.__init__

    def __init__(self, *args, **options):
        maker = sys._getframe(1)
        if maker.f_code in _OWNERS:
            # Weak, or the two would be thrown away later than they would be otherwise.
            self._interleave_owner = weakref.ref(maker.f_locals["self"]), _OWNERS[maker.f_code]
        elif maker.f_code is _AS_COMPLETED:
            # Up to 3.12 it is a function, with a queue inside; whoever took it before it was watched has no box.
            self._interleave_hidden = "next of as_completed"
        begin(self, *args, **options)

    patches.set(kind, "__init__", __init__)
