"""A box: an open `wait`, `gather`, ..., whose members somebody waits for."""

from . import layout

CONDITION, TIMEOUT, CANCELLED, RAISED = range(4)

# Up to this many members are all named; of more, the first two.
_NAMED = 6


class Box:
    """From `open` on it tells what happens to it, until it is closed."""

    __slots__ = ("watch", "id", "members", "condition", "deadline", "why", "closed", "timer")
    kind = ""

    def __init__(self, watch, members, condition="", deadline=None):
        watch.last_box += 1
        self.watch = watch
        self.id = watch.last_box
        # asyncio's own sets have no order that says anything.
        members = sorted(members, key=watch.id_of) if type(members) is set else members
        self.members = list(dict.fromkeys(members))
        self.condition = condition
        # On the loop's clock, in seconds; None for none.
        self.deadline = deadline
        self.why = CONDITION
        self.closed = False
        # The timer that limits it, if there is one.
        self.timer = None

    def open(self):
        watch = self.watch
        record = watch.record
        if record.room():
            ids = record.ids([watch.id_of(member) for member in self.members])
            code = layout.BOX_KINDS.index(self.kind)
            words = record.string(self.condition)
            until = float("inf") if self.deadline is None else watch.instant(self.deadline)
            by = watch.current_id
            record.write(layout.WAIT_STARTED, code, self.id, by, ids, words, watch.here(), until)
        return self

    def member_done(self, member):
        record = self.watch.record
        if not self.closed and record.room():
            record.write(layout.WAIT_MEMBER_DONE, 0, self.id, self.watch.id_of(member))

    def trip(self, why, by):
        self.why = why
        record = self.watch.record
        if not self.closed and record.room():
            record.write(layout.WAIT_TRIPPED, why, self.id, 0 if by is None else self.watch.id_of(by))

    def settled(self, future):
        """The future that stands for it, or that its waiter waits on, has settled."""
        verdict = self.watch.verdict
        if verdict is not None:
            self.trip(*verdict)
        else:
            self.trip(CANCELLED if future.cancelled() else CONDITION, None)

    def left_by_waiter(self):
        """Whoever waited on its hidden future goes on."""

    def close(self, why=None):
        """With its members as they stand now."""
        if self.closed:
            return
        self.closed = True
        record, id_of = self.watch.record, self.watch.id_of
        if record.room():
            done = record.ids([id_of(member) for member in self.members if member.done()])
            pending = record.ids([id_of(member) for member in self.members if not member.done()])
            record.write(layout.WAIT_ENDED, self.why if why is None else why, self.id, done, pending)

    def words(self):
        """What waiting for it means."""
        return f"{self.kind}({list_members(self.watch, self.members)})"


def list_members(watch, members):
    names = [watch.name_of(member) for member in members[: _NAMED if len(members) <= _NAMED else 2]]
    more = len(members) - len(names)
    return f"{', '.join(names)} and {more} more" if more else ", ".join(names)
