"""What comes into a run from outside, at its instant on the loop's clock, before the timers of that instant."""

import heapq
import re
from asyncio import events

from .. import layout, limits
from ..inboxes import inbox
from ..text import cut


_DEFAULT_NAME = re.compile(r"Task-\d+")


class Arrivals:
    """
    `inputs` are dictionaries with `at` (seconds), `kind` ("send" or "cancel"), `target` (an inbox, or a task) and, where
    something is sent, `text`.
    """

    def __init__(self, inputs):
        self._inputs = inputs
        # Of each input that has not come yet; before there is a loop, of none.
        self._handles = {}
        self._arrived = set()

    def move_to(self, loop):
        """What has not come yet will come while this loop runs."""
        for handle in self._handles.values():
            handle.cancel()
        for index, each in enumerate(self._inputs):
            if index not in self._arrived:
                place = index - len(self._inputs)
                handle = self._handles[index] = _Arrival(each["at"], self._arrive, (loop, index), loop, place)
                heapq.heappush(loop._scheduled, handle)
                handle._scheduled = True

    def _arrive(self, loop, index):
        self._arrived.add(index)
        del self._handles[index]
        each = self._inputs[index]
        target = each["target"]
        if each["kind"] == "send":
            text = each.get("text")
            record = loop.watch.record
            if record.room():
                name, words = record.string(cut(target, limits.NAME)), record.string(str(text))
                record.write(layout.INPUT_RECEIVED, 0, name, words)
            inbox(target).put_nowait(text)
            return
        meant = next((task for task in loop.left() if called(task) == target), None)
        if meant is not None:
            meant.cancel()


class _Arrival(events.TimerHandle):
    """No timer of the program: it takes no number of theirs, so that what happens before it is the same as without it."""

    def __init__(self, when, callback, args, loop, number):
        super().__init__(when, callback, args, loop)
        self.id = number

    def __lt__(self, other):
        return (self._when, self.id) < (other._when, other.id)


def called(task):
    """As a person sees it: the name that the program gave, else the coroutine's."""
    name = task.get_name()
    return getattr(task.get_coro(), "__name__", name) if _DEFAULT_NAME.fullmatch(name) else name
