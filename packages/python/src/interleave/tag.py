"""What is noted of a future or a task."""


class Tag:
    """Stands on a future as its attribute `_interleave`. `hidden` futures are part of another construct."""

    __slots__ = ("id", "reason", "box", "hidden", "timed", "settled", "read", "at", "silent")

    def __init__(self, number, reason="future", box=None, hidden=True):
        self.id = number
        # In words; a function where words would cost something that nobody may want.
        self.reason = reason
        self.box = box
        self.hidden = hidden
        # A sleep's: whoever waits for it wakes because of time.
        self.timed = False
        self.settled = False
        self.read = False
        # When it got done, in seconds.
        self.at = 0.0
        # Its cancellation is no request, but the end of what it stands for.
        self.silent = False

    def words(self):
        return self.reason if isinstance(self.reason, str) else self.reason()
