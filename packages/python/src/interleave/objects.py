"""Locks, queues, ...: what waiting for them is called."""

from asyncio import locks, queues

from .makers import MAKERS, hidden_future

_NOUNS = {
    locks.Lock: "lock",
    locks.Event: "event",
    locks.Condition: "condition",
    locks.Semaphore: "semaphore",
    queues.Queue: "queue",
}
_BARRIER = "barrier"


def install(patches):
    waits = {"acquire": [locks.Lock, locks.Semaphore], "wait": [locks.Event, locks.Condition]}
    for call, kinds in {**waits, "get": [queues.Queue], "put": [queues.Queue]}.items():
        for kind in kinds:
            MAKERS[id(vars(kind)[call].__code__)] = _maker(call)
    _own(patches, locks.Condition, lambda condition, args: None if args else condition._lock, None)
    _own(patches, queues.Queue, lambda queue, args: queue._finished, "join")
    _own(patches, locks.Barrier, lambda barrier, args: barrier._cond, "wait")


def _own(patches, kind, part_of, call):
    """A part of an object is waited for under the object's name."""
    begin = kind.__init__

    def __init__(self, *args, **options):
        begin(self, *args, **options)
        part = part_of(self, args or options.get("lock"))
        if part is not None:
            part._interleave_owner = self, call

    patches.set(kind, "__init__", __init__)


def _maker(call):
    kept = f"_interleave_{call}"

    def make(watch, loop, frame):
        waited = frame.f_locals["self"]
        known = vars(waited).get(kept)
        if known is None or known[0] is not watch:
            # An as_completed's own queue stands for its box.
            box = vars(waited).get("_interleave")
            known = watch, box.words if box is not None else _reason(watch, waited, call), box
            setattr(waited, kept, known)
        return hidden_future(watch, loop, known[1], known[2])

    return make


def _reason(watch, waited, call):
    while (owner := vars(waited).get("_interleave_owner")) is not None:
        waited, call = owner[0], owner[1] or call
    label = vars(waited).get("_interleave_label")
    if label is None or label[0] is not watch:
        noun = next((noun for kind, noun in _NOUNS.items() if isinstance(waited, kind)), _BARRIER)
        count = watch.objects[noun] = watch.objects.get(noun, 0) + 1
        label = waited._interleave_label = watch, noun if count == 1 else f"{noun}{count}"
    return f"{label[1]}.{call}()"
