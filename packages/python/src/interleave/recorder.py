"""Writes events as records, in the layout of `docs/trace-format.md`, for whoever takes them in batches."""

import struct

from . import layout, limits
from .text import cut

# Kind, code, nothing, five integers, the time, one more float: 40 bytes.
_RECORD = struct.Struct("<BBH5i2d").pack
_MOST_REMEMBERED = 10_000


class Recorder:
    """Records fall where they are written, at the time `now`, in seconds; what is beyond the limit is counted."""

    def __init__(self, most_events=limits.EVENTS):
        self.now = 0.0
        self.count = 0
        # What happens while it is set is not told.
        self.muted = False
        self.dropped = 0
        self._dropped_told = 0
        self._most_events = min(most_events, limits.EVENTS)
        self._records = bytearray()
        self._strings = []
        self._strings_before = 0
        self._numbers = {}
        self._text = 0
        self._lists = []
        self._lists_before = 0
        self._entries = 0
        self._chains = {}

    def room(self):
        """Whether one more event may be written; if not, it counts as dropped."""
        if not self.muted and self.count < self._most_events and self._text <= limits.TEXT and self._entries <= limits.LIST_ENTRIES:
            self.count += 1
            return True
        self.dropped += not self.muted
        return False

    def write(self, kind, code=0, a=0, b=0, c=0, d=0, e=0, more=0.0):
        """Only after `room` said yes."""
        self._records += _RECORD(kind, code, 0, a, b, c, d, e, self.now, more)

    def string(self, text, most=limits.STRING):
        """The number of a text."""
        number = self._numbers.get(text)
        if number is not None:
            return number
        kept = cut(text, most)
        number = self._strings_before + len(self._strings)
        self._strings.append(kept)
        self._text += len(kept)
        if len(self._numbers) >= _MOST_REMEMBERED:
            self._numbers.clear()
        self._numbers[text] = number
        return number

    def ids(self, ids):
        """The number of a list."""
        self._lists.append(ids)
        self._entries += len(ids)
        return self._lists_before + len(self._lists) - 1

    def chain(self, places):
        """The number of a chain of places, each kept once."""
        number = self._chains.get(places)
        if number is None:
            number = self._chains[places] = self.ids(list(places))
        return number

    def take(self):
        """What was written since the last take: the records as bytes, the new strings, the new lists."""
        if self.dropped > self._dropped_told:
            self.write(layout.EVENTS_DROPPED, 0, self.dropped - self._dropped_told)
            self._dropped_told = self.dropped
        batch = bytes(self._records), self._strings, self._lists
        self._records.clear()
        self._strings_before += len(self._strings)
        self._lists_before += len(self._lists)
        self._strings, self._lists = [], []
        return batch
