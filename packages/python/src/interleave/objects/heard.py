"""Objects at which tasks meet, as a watch knows them: they tell what happens there."""

from asyncio import events, locks, queues

from .. import layout
from .parts import hidden_reason, owner_of

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
    """One object; `left` is a count, `to` and `woken` are numbers of tasks, 0 for none."""

    __slots__ = ("watch", "id", "name")

    def __init__(self, watch, kind, limit, name):
        watch.last_object += 1
        self.watch = watch
        self.id = watch.last_object
        self.name = _next_name(watch, kind) if name is None else name
        record = watch.record
        if record.room():
            code, name = layout.SYNC_KINDS.index(kind), record.string(self.name)
            record.write(layout.OBJECT_SEEN, code, self.id, name, bounded(limit))

    def acquired(self, left):
        self.watch.met(layout.LOCK_ACQUIRED, self.id, bounded(left))

    def released(self, to, left):
        self.watch.met(layout.LOCK_RELEASED, self.id, to, bounded(left))

    def signal(self, signal, woken=()):
        watch = self.watch
        record = watch.record
        if record.room():
            code = layout.SIGNALS.index(signal)
            record.write(layout.SIGNALLED, code, self.id, watch.current_id, record.ids(list(woken)))

    def passed_on(self, to):
        if to:
            self.signal("passedOn", [to])


def heard(thing):
    """The object as the running loop's watch knows it; None where nobody watches, and for a part that tells nothing."""
    watch = getattr(events._get_running_loop(), "watch", None)
    if watch is None:
        return None
    try:
        known = thing._interleave_heard
        if known.watch is watch:
            return known
    except AttributeError:
        pass
    owner, _ = owner_of(thing)
    if owner is not None:
        # A condition's own lock goes by the condition's name. What else is a part of something keeps silent.
        return heard(owner) if isinstance(owner, locks.Condition) else None
    # as_completed's own queue has a box that tells of it.
    is_silent = "_interleave" in thing.__dict__ or hidden_reason(thing) is not None
    return None if is_silent else introduce(watch, thing)


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
    if hidden_reason(thing) is not None:
        return hidden_reason(thing)
    owner, owners_call = owner_of(thing)
    if owner is not None:
        return reason_of(watch, owner, owners_call or call)
    return f"{introduce(watch, thing).name}.{call}()"


def _limit_of(thing, kind):
    if kind == "lock":
        return 1
    if kind == "semaphore":
        return thing.__dict__.get("_interleave_first", thing._value)
    return thing._parties if kind == "barrier" else max(0, thing._maxsize) if kind == "queue" else 0


def bounded(number):
    """A number of the program's as a record holds it."""
    return int(number) if 0 <= number < _MOST else _MOST
