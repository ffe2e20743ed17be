"""The box of `asyncio.as_completed`."""

import sys
from asyncio import queues, tasks

from ..box import CONDITION, TIMEOUT, Box, list_members
from ..future import let_read
from ..roles import ROLES, Role
from ..text import number_text


class Completions(Box):
    __slots__ = ("left", "queue")
    kind = "asCompleted"

    def words(self):
        return f"next of {list_members(self.watch, [member for member in self.members if not member.done()])}"

    def settled(self, getter):
        if getter.cancelled():
            return
        verdict = self.watch.verdict
        if verdict is None:
            # One who had been chosen gave up: somebody else is.
            first = self.queue._queue[0]
            verdict = (TIMEOUT if first is None else CONDITION), first
        self.trip(*verdict)


def install(patches):
    iterator = getattr(tasks, "_AsCompletedIterator", None)
    if iterator is None:
        # Before 3.13 it is one generator with everything inside.
        return
    original = iterator.__init__

    def begin(self, aws, timeout):
        original(self, aws, timeout)
        if getattr(self, "_interleave", None) is None and self._todo:
            _open(self, self._todo, None)

    begin.__name__ = "__init__"
    patches.set(iterator, "__init__", begin)
    ROLES[id(iterator._handle_completion.__code__)] = Role(_of_member)
    ROLES[id(iterator._handle_timeout.__code__)] = Role(_of_time, scheduled=_limited, words=_words)
    let_read(iterator._wait_for_one)


def _limited(watch, callback):
    """A limit is set while the iterator is made: the box opens just before."""
    frame = sys._getframe(1)
    while "todo" not in frame.f_locals:
        frame = frame.f_back
    _open(callback.__self__, frame.f_locals["todo"], frame.f_locals["timeout"])


def _open(iterator, todo, timeout):
    loop = next(iter(todo)).get_loop()
    watch = getattr(loop, "watch", None)
    if watch is None:
        return
    deadline = None if timeout is None else loop.time() + timeout
    iterator._interleave = box = Completions(watch, todo, "", deadline).open()
    box.left = len(box.members)
    box.queue = queue = iterator._done
    queue._interleave = box

    def hand_out():
        member = queues.Queue.get_nowait(queue)
        box.left -= 1
        if box.left == 0:
            del queue.get_nowait
            box.close(TIMEOUT if member is None else CONDITION)
        return member

    queue.get_nowait = hand_out


def _of_member(watch, callback, args):
    iterator = callback.__self__
    return getattr(iterator, "_interleave", None), args[0], (CONDITION, args[0])


def _of_time(watch, callback, args):
    return getattr(callback.__self__, "_interleave", None), None, (TIMEOUT, None)


def _words(watch, callback, args, delay):
    box = callback.__self__._interleave
    return f"timeout({number_text(delay)}) of as_completed({list_members(watch, box.members)})"
