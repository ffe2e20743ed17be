"""Objects at which tasks meet, as a watch knows them: they tell what happens there."""

from asyncio import events, locks, queues

from .. import layout
from .waiters import number_of

_NOUNS = {
    locks.Lock: "lock",
    locks.Semaphore: "semaphore",
    locks.Condition: "condition",
    locks.Event: "event",
    locks.Barrier: "barrier",
    queues.Queue: "queue",
}
# As a record holds it.
_MOST = 2**31 - 1


class Heard:
    """One object; `left` and `size` are counts, `to` is the future on which a task waits there, or None."""

    __slots__ = ("watch", "id", "name")

    def __init__(self, watch, kind, limit, name):
        watch.last_object += 1
        self.watch = watch
        self.id = watch.last_object
        self.name = _next_name(watch, kind) if name is None else name
        record = watch.record
        if record.room():
            code, name = layout.SYNC_KINDS.index(kind), record.string(self.name)
            record.write(layout.OBJECT_SEEN, code, self.id, name, _count(limit))

    def acquired(self, left):
        watch = self.watch
        if watch.record.room():
            watch.record.write(layout.LOCK_ACQUIRED, 0, self.id, watch.current_id, _count(left))

    def released(self, to, left):
        self._passed(layout.LOCK_RELEASED, to, left)

    def put(self, to, size):
        self._passed(layout.QUEUE_PUT, to, size)

    def got(self, to, size):
        self._passed(layout.QUEUE_GOT, to, size)

    def signal(self, signal, woken=()):
        """`woken` are numbers of tasks."""
        watch = self.watch
        record = watch.record
        if record.room():
            code = layout.SIGNALS.index(signal)
            record.write(layout.SIGNALLED, code, self.id, watch.current_id, record.ids(list(woken)))

    def passed_on(self, to):
        number = number_of(to)
        if number:
            self.signal("passedOn", [number])

    def _passed(self, kind, to, count):
        watch = self.watch
        if watch.record.room():
            watch.record.write(kind, 0, self.id, watch.current_id, number_of(to), _count(count))


def heard(thing):
    """The object as the running loop's watch knows it; None where nobody watches, and for a part that tells nothing."""
    watch = getattr(events._get_running_loop(), "watch", None)
    if watch is None:
        return None
    noted = thing.__dict__
    known = noted.get("_interleave_heard")
    if known is not None and known.watch is watch:
        return known
    owned = noted.get("_interleave_owner")
    if owned is None:
        # as_completed's own queue has a box that tells of it.
        return introduce(watch, thing) if "_interleave" not in noted else None
    # A condition's own lock goes by the condition's name. What else is a part of something keeps silent.
    return heard(owned[0]) if isinstance(owned[0], locks.Condition) else None


def introduce(watch, thing):
    """The object as this watch knows it; told of when the watch first hears of it."""
    known = thing.__dict__.get("_interleave_heard")
    if known is None or known.watch is not watch:
        kind = next(noun for base, noun in _NOUNS.items() if isinstance(thing, base))
        known = thing._interleave_heard = Heard(watch, kind, _limit_of(thing, kind), thing.__dict__.get("_interleave_name"))
    return known


def _next_name(watch, kind):
    count = watch.objects[kind] = watch.objects.get(kind, 0) + 1
    return kind if count == 1 else f"{kind}{count}"


def reason_of(watch, thing, call):
    """What waiting in one of its calls means, in words: `lock.acquire()`."""
    while (owner := thing.__dict__.get("_interleave_owner")) is not None:
        thing, call = owner[0], owner[1] or call
        if thing is None:
            return call
    return f"{introduce(watch, thing).name}.{call}()"


def _limit_of(thing, kind):
    if kind == "lock":
        return 1
    if kind == "semaphore":
        return thing.__dict__.get("_interleave_first", thing._value)
    return thing._parties if kind == "barrier" else max(0, thing._maxsize) if kind == "queue" else 0


def _count(number):
    return int(number) if 0 <= number < _MOST else _MOST
