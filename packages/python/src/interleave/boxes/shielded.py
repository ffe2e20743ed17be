"""The box of `asyncio.shield`."""

from asyncio import tasks

from ..box import CANCELLED, CONDITION, RAISED, Box
from ..future import Future
from ..makers import MAKERS
from ..roles import ROLES, Role, cell, inner_code
from ..tag import Tag


class ShieldBox(Box):
    kind = "shield"

    def settled(self, outer):
        inner = self.watch.member
        if inner is not None:
            self.trip(CANCELLED if inner.cancelled() else CONDITION if inner._exception is None else RAISED, inner)


class Shield(Future):
    """The outer future."""

    def cancel(self, msg=None):
        tag = self._interleave
        # When the inner future was cancelled, this one ends without being asked.
        tag.silent = self._watch.member is not None and self._watch.member in tag.box.members
        if not tag.silent and not self.done():
            self._watch.tell_suspension()
            tag.box.trip(CANCELLED, None)
        return super().cancel(msg)


Shield.__name__ = Shield.__qualname__ = "Future"


def install(patches):
    MAKERS[id(tasks.shield.__code__)] = _make
    ROLES[id(inner_code(tasks.shield, "_inner_done_callback"))] = Role(_of_inner)


def _make(watch, loop, frame):
    inner = frame.f_locals["inner"]
    tag = Tag(watch.next_id(), hidden=False)
    tag.box = ShieldBox(watch, [inner])
    tag.reason = tag.box.words
    watch.created(tag)
    tag.box.open()
    shield = Shield(watch, tag, loop)
    loop.keep(shield)
    return shield


def _of_inner(watch, callback, args):
    return watch.tag_of(cell(callback, "outer")).box, args[0], None
