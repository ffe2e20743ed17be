"""Whether a task gives way where it did so last: quicker to see than where that is."""

import opcode
from asyncio import tasks
from types import CoroutineType

# Behind asyncio's own sleep there is no frame of the program's.
SLEEP = tasks.sleep.__code__

_YIELD = bytes([opcode.opmap["YIELD_VALUE"]])

# By the number of a code object: the code, and whether there is but one place in it at which it can be suspended.
_known = {}


def note_standing(tag, coroutine):
    """The task of this tag and this coroutine has just given way."""
    levels, level = [], coroutine
    while type(level) is CoroutineType and level.cr_code is not SLEEP:
        code = level.cr_code
        levels.append((code, -1 if _suspends_in_one_place(code) else level.cr_frame.f_lasti))
        level = level.cr_await
    tag.levels = levels if type(level) is CoroutineType else None
    tag.looping = coroutine if tag.levels and len(levels) == 1 and levels[0][1] < 0 else None


def stands_as_before(task, tag):
    """Whether every coroutine of its chain is of the same code and stands at the same instruction."""
    levels = tag.levels
    if levels is None:
        return False
    level = task.get_coro()
    try:
        for code, stands in levels:
            if level.cr_code is not code or (stands >= 0 and level.cr_frame.f_lasti != stands):
                return False
            level = level.cr_await
        return level.cr_code is SLEEP
    except AttributeError:
        return False


def _suspends_in_one_place(code):
    known = _known.get(id(code))
    if known is None:
        known = _known[id(code)] = code, code.co_code[::2].count(_YIELD) == 1
    return known[1]
