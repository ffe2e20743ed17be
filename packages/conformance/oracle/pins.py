"""Where CPython leaves an order open, or a later version went another way: what the scheduler promises, fixed here too."""

import asyncio
import inspect
from asyncio import tasks


class InsertionOrderedSet(dict):
    """As much of a set as `asyncio.tasks` and the programs use; a dict keeps its keys in the order added."""

    def __init__(self, members=()):
        super().__init__((member, None) for member in members)

    def add(self, member):
        self[member] = None

    def remove(self, member):
        del self[member]


def keep_insertion_order():
    """`wait` and `as_completed` find this class under the builtin's name; a set comprehension wouldn't look there."""
    tasks.set = InsertionOrderedSet
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


def rewrite(thing, *changes):
    """Defines a function or class of `asyncio.tasks` again, with some of its text replaced."""
    source = inspect.getsource(thing)
    for old, new in changes:
        if source.count(old) != 1:
            raise RuntimeError(f"{thing.__name__} isn't written as this pin expects: {old!r}")
        source = source.replace(old, new)
    exec(source, vars(tasks))
    if hasattr(asyncio, thing.__name__):
        setattr(asyncio, thing.__name__, getattr(tasks, thing.__name__))
