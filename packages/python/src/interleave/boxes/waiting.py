"""The box of `asyncio.wait`."""

from asyncio import tasks

from ..box import TIMEOUT, CONDITION, Box, list_members
from ..makers import MAKERS, hidden_future
from ..roles import ROLES, Role, cell, inner_code
from ..text import number_text

_OPENING = {
    "FIRST_COMPLETED": "any of",
    "FIRST_EXCEPTION": "first exception of",
    "ALL_COMPLETED": "all of",
}


class Waiting(Box):
    kind = "wait"

    def words(self):
        return f"{_OPENING[self.condition]} {list_members(self.watch, self.members)}"

    def left_by_waiter(self):
        if self.timer is not None:
            self.timer.note_cancelled()
        self.close()


def install(patches):
    MAKERS[id(tasks._wait.__code__)] = _make
    ROLES[id(inner_code(tasks._wait, "_on_completion"))] = Role(_of_member)
    ROLES[id(tasks._release_waiter.__code__)] = Role(_of_time, words=_words)


def _make(watch, loop, frame):
    names = frame.f_locals
    timeout = names["timeout"]
    deadline = None if timeout is None else loop.time() + timeout
    box = Waiting(watch, names["fs"], names["return_when"], deadline).open()
    return hidden_future(watch, loop, box.words, box)


def _of_member(watch, callback, args):
    return watch.tag_of(cell(callback, "waiter")).box, args[0], (CONDITION, args[0])


def _of_time(watch, callback, args):
    return watch.tag_of(args[0]).box, None, (TIMEOUT, None)


def _words(watch, callback, args, delay):
    return f"timeout({number_text(delay)}) of {watch.tag_of(args[0]).words()}"
