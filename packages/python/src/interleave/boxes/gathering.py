"""The box of `asyncio.gather`."""

import sys
from asyncio import tasks

from ..box import CANCELLED, CONDITION, RAISED, Box
from ..future import Visible
from ..roles import ROLES, Role, cell, inner_code
from ..tag import Tag


class GatherBox(Box):
    kind = "gather"

    def settled(self, outer):
        member = self.watch.member or outer._last_done
        failed = member.cancelled() or member._exception is not None
        if self.condition != "returnExceptions" and failed:
            why = CANCELLED if member.cancelled() else RAISED
        else:
            why = CANCELLED if outer._cancel_requested else CONDITION
        self.trip(why, member)


def install(patches):
    # With the names that asyncio's own has, for who prints one.
    plain = tasks._GatheringFuture
    gathering = type("_GatheringFuture", (_Gathering, plain), {"__module__": "asyncio.tasks"})

    def make(children, *, loop):
        return (gathering if hasattr(loop, "watch") else plain)(children, loop=loop)

    ROLES[id(inner_code(tasks.gather, "_done_callback"))] = Role(_of_member)
    patches.set(tasks, "_GatheringFuture", make)


class _Gathering(Visible):
    _last_done = None
    _late = ()

    def __init__(self, children, *, loop):
        super().__init__(children, loop=loop)
        self._watch = watch = loop.watch
        self._interleave = tag = Tag(watch.next_id(), hidden=False)
        # gather itself called the function that called this.
        asked = sys._getframe(2).f_locals["return_exceptions"]
        tag.box = GatherBox(watch, children, "returnExceptions" if asked else "ALL_COMPLETED")
        tag.reason = tag.box.words
        watch.created(tag)
        tag.box.open()
        loop.keep(self)
        self._tell_those_done(asked)

    def _tell_those_done(self, asked):
        """gather counts members that were done before one after the other, up to the first failure at once."""
        done = [child for child in self._interleave.box.members if child.done()]
        for index, child in enumerate(done):
            self._interleave.box.member_done(child)
            self._last_done = child
            if not asked and (child.cancelled() or child._exception is not None):
                self._late = done[index + 1 :]
                return

    def _note_settled(self):
        super()._note_settled()
        for child in self._late:
            self._interleave.box.member_done(child)
        self._late = ()


def _of_member(watch, callback, args):
    outer = cell(callback, "outer")
    if outer is None:
        return None, None, None
    return watch.tag_of(outer).box, args[0], None
