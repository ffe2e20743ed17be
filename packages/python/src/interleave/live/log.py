"""What happens, as numbers in a row: quick to write, and turned into events only when the program is over."""

import marshal
from time import monotonic

from .. import limits
from ..recorder import Recorder

# A row begins with what it is. A number above zero is a task: it took a step and gave way at once, where it did so last; the
# time follows.
TURN = -1.0
EVENT = -2.0
STEP_ENDED = -3.0
READY = -4.0
WAITING = -5.0
# A task waits, and its step is over.
SUSPENDED = -6.0
# Something happens at a lock, a queue, ...
MET = -7.0
# A task gave way, and is ready again; where.
YIELDED = -8.0
# An item comes out of a queue.
RECEIVED = -9.0
# From here down it is a task, less this: its step begins; the time follows.
STEP_STARTED = -100.0

# Of events that are not steps that give way at once, so many on average.
_NUMBERS_AN_EVENT = 5

# The form of marshal that says each number as it is.
_PLAIN = 2

# So many numbers follow each.
LENGTHS = {TURN: 2, EVENT: 9, STEP_ENDED: 2, READY: 4, WAITING: 6, SUSPENDED: 6, MET: 6, YIELDED: 3, RECEIVED: 4}


def rows(numbers):
    """Each row as its beginning and what follows."""
    index = 0
    while index < len(numbers):
        head = numbers[index]
        length = LENGTHS.get(head, 1)
        yield head, numbers[index + 1 : index + 1 + length]
        index += 1 + length


def loaded(numbers):
    """What `Log.take` gave, as numbers again."""
    return marshal.loads(numbers) if numbers else []


class Log(Recorder):
    """Here `now` is the time on the loop's clock, and each event reads it anew."""

    def __init__(self, most_events=limits.EVENTS):
        super().__init__(most_events)
        self.items = []
        # Whoever makes the file counts events; here, what stands on the disk meanwhile is kept within bounds.
        self._taken = 0
        self._most_numbers = _NUMBERS_AN_EVENT * self._most_events
        self.now = monotonic()

    def room(self):
        """Always: what is beyond the limit is dropped when it is taken."""
        return True

    def write(self, kind, code=0, a=0, b=0, c=0, d=0, e=0, more=0.0):
        self.now = now = monotonic()
        self.items += (EVENT, kind, code, a, b, c, d, e, more, now)

    def take(self):
        """The numbers as bytes, the new strings, the new lists. What is beyond the limit is counted and dropped."""
        items = self.items
        numbers = marshal.dumps(items, _PLAIN)
        full = self._taken >= self._most_numbers or self._text > limits.TEXT or self._entries > limits.LIST_ENTRIES
        if full:
            self.dropped += sum(4 if head > 0 else 2 if head in (SUSPENDED, YIELDED) else 1 for head, _ in rows(items))
            numbers = b""
        else:
            self._taken += len(items)
        items.clear()
        strings, lists = self._strings, self._lists
        self._strings_before += len(strings)
        self._lists_before += len(lists)
        self._strings, self._lists = [], []
        return numbers, strings, lists
