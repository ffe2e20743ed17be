"""The box of `asyncio.as_completed`."""

import asyncio
import functools
import sys
from asyncio import queues, tasks

from ..box import CONDITION, TIMEOUT, Box, list_members
from ..future import let_read, let_read_in
from ..roles import ROLES, Role, cell, inner_code
from ..text import number_text


class Completions(Box):
    __slots__ = ("left", "queue")
    kind = "asCompleted"

    def words(self):
        return f"next of {list_members(self.watch, [member for member in self.members if not member.done()])}"

    def settled(self, getter):
        if self.closed or getter.cancelled():
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
        _install_function(patches)
    else:
        _install_iterator(patches, iterator)


def _install_iterator(patches, iterator):
    original = iterator.__init__

    def begin(self, aws, timeout):
        original(self, aws, timeout)
        if self._todo:
            _open(self._done, self._todo, None)

    begin.__name__ = "__init__"
    patches.set(iterator, "__init__", begin)
    ROLES[id(iterator._handle_completion.__code__)] = _completion(_queue_of_method)
    ROLES[id(iterator._handle_timeout.__code__)] = _timeout(_queue_of_method)
    let_read(iterator._wait_for_one)


def _install_function(patches):
    """Before 3.13 it is one generator with everything inside."""
    original = tasks.as_completed
    ROLES[id(inner_code(original, "_on_completion"))] = _completion(_queue_of_closure)
    ROLES[id(inner_code(original, "_on_timeout"))] = _timeout(_queue_of_closure)
    let_read_in(inner_code(original, "_wait_for_one"))

    @functools.wraps(original)
    def as_completed(fs, *, timeout=None):
        inner = original(fs, timeout=timeout)
        for index, each in enumerate(inner):
            if index == 0:
                names = inner.gi_frame.f_locals
                _open(names["done"], names["todo"], None)
            yield each

    for module in (tasks, asyncio):
        patches.set(module, "as_completed", as_completed)


def _queue_of_method(callback):
    return callback.__self__._done


def _queue_of_closure(callback):
    return cell(callback, "done")


def _completion(queue_of):
    def about(watch, callback, args):
        return _box_of(queue_of(callback)), args[0], (CONDITION, args[0])

    return Role(about)


def _timeout(queue_of):
    def about(watch, callback, args):
        return _box_of(queue_of(callback)), None, (TIMEOUT, None)

    def scheduled(watch, callback):
        """A limit is set while the whole is being made: the box opens just before."""
        frame = sys._getframe(1)
        while "todo" not in frame.f_locals:
            frame = frame.f_back
        _open(queue_of(callback), frame.f_locals["todo"], frame.f_locals["timeout"])

    def words(watch, callback, args, delay):
        return f"timeout({number_text(delay)}) of as_completed({list_members(watch, _box_of(queue_of(callback)).members)})"

    return Role(about, scheduled, words)


def _box_of(queue):
    return getattr(queue, "_interleave", None)


def _open(queue, todo, timeout):
    if _box_of(queue) is not None:
        return
    loop = next(iter(todo)).get_loop()
    watch = getattr(loop, "watch", None)
    if watch is None:
        return
    deadline = None if timeout is None else loop.time() + timeout
    queue._interleave = box = Completions(watch, todo, "", deadline).open()
    box.left = len(box.members)
    box.queue = queue

    def hand_out():
        member = queues.Queue.get_nowait(queue)
        box.left -= 1
        if box.left == 0:
            del queue.get_nowait
            box.queue = None
            box.close(TIMEOUT if member is None else CONDITION)
        return member

    queue.get_nowait = hand_out
