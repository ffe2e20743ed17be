"""Sets in `asyncio.tasks` keep insertion order, where CPython leaves the order to hashing."""

import inspect
from asyncio import tasks

COMPREHENSION = "{ensure_future(aw, loop=loop) for aw in set(aws)}"


class InsertionOrderedSet(dict):
    """As much of a set as `asyncio.tasks` and the programs use; a dict keeps its keys in the order added."""

    def __init__(self, members=()):
        super().__init__((member, None) for member in members)

    def add(self, member):
        self[member] = None

    def remove(self, member):
        del self[member]


def pin():
    """`wait` and `as_completed` find this class under the builtin's name; a set comprehension wouldn't look there."""
    tasks.set = InsertionOrderedSet
    source = inspect.getsource(tasks._AsCompletedIterator)
    if source.count(COMPREHENSION) != 1:
        raise RuntimeError("asyncio.as_completed isn't written as this pin expects")
    exec(source.replace(COMPREHENSION, f"set({COMPREHENSION[1:-1]})"), vars(tasks))
