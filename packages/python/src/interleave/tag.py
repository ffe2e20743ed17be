"""What is noted of a future or a task."""


class Tag:
    """Stands on a future as its attribute `_interleave`. `hidden` futures are part of another construct."""

    # A sleep's: whoever waits for it wakes because of time.
    timed = False
    settled = False
    read = False
    # When it got done, in seconds.
    at = 0.0
    # Its cancellation is no request, but the end of what it stands for.
    silent = False
    # Of one who waits at a lock, a queue, ...: the task's number; 0 where that is not known.
    waiter = 0
    # Of a task: its coroutine's.
    code = None
    # Of a task that gave way: what is to be compared to know whether it does so in the same place; None where that is not told.
    levels = None
    # Its coroutine, if that can be suspended in one place alone, and was so by asyncio's own sleep.
    looping = None

    def __init__(self, number, reason="future", box=None, hidden=True):
        self.id = number
        # In words; a function where words would cost something that nobody may want.
        self.reason = reason
        self.box = box
        self.hidden = hidden

    def words(self):
        return self.reason if isinstance(self.reason, str) else self.reason()
