"""Where CPython leaves an order open, or a later version went another way: what the scheduler promises, fixed here too."""

import asyncio
import inspect
import sys
from asyncio import taskgroups, tasks

from .ordered_set import InsertionOrderedSet


_pinned = False


def pin():
    """For good: asyncio in this interpreter keeps these orders from here on."""
    global _pinned
    if _pinned:
        return
    _pinned = True
    keep_insertion_order()
    if sys.version_info >= (3, 14):
        shield_as_in_3_13()
        task_group_as_in_3_13()


def keep_insertion_order():
    """
    `wait`, `as_completed` and `TaskGroup` find this class under the builtin's name; a set comprehension wouldn't look
    there.
    """
    tasks.set = InsertionOrderedSet
    taskgroups.set = InsertionOrderedSet
    if hasattr(tasks, "_AsCompletedIterator"):
        rewrite(
            tasks._AsCompletedIterator,
            ("{ensure_future(aw, loop=loop) for aw in set(aws)}", "set(ensure_future(aw, loop=loop) for aw in set(aws))"),
        )


def shield_as_in_3_13():
    """
    The reference is 3.13.0. Since then `shield` leaves one more callback on the inner future, which costs a turn, and no
    longer takes the inner exception for read when the outer future was cancelled before.
    """
    rewrite(
        tasks.shield,
        ("        inner.add_done_callback(_clear_awaited_by_callback)\n", "        pass\n"),
        (
            "        if outer.cancelled():\n            return\n",
            "        if outer.cancelled():\n            inner.cancelled() or inner.exception()\n            return\n",
        ),
        ("            inner.remove_done_callback(_log_on_exception)\n", ""),
        ("            inner.add_done_callback(_log_on_exception)\n", ""),
    )


def task_group_as_in_3_13():
    """In 3.13.0 a group takes note of an eager task that ended where it was created at once; later, a turn after."""
    rewrite(
        taskgroups.TaskGroup,
        (
            "        self._tasks.add(task)\n        task.add_done_callback(self._on_task_done)\n",
            "        if task.done():\n            self._on_task_done(task)\n        else:\n"
            "            self._tasks.add(task)\n            task.add_done_callback(self._on_task_done)\n",
        ),
    )


def rewrite(thing, *changes):
    """Defines a function or class of asyncio again, with some of its text replaced."""
    module = sys.modules[thing.__module__]
    source = inspect.getsource(thing)
    for old, new in changes:
        if source.count(old) != 1:
            raise RuntimeError(f"{thing.__name__} isn't written as this pin expects: {old!r}")
        source = source.replace(old, new)
    exec(source, vars(module))
    if hasattr(asyncio, thing.__name__):
        setattr(asyncio, thing.__name__, getattr(module, thing.__name__))
