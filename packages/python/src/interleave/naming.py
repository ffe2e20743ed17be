"""The name that a program gives a task. Before 3.13 asyncio sets it only when the task has been made."""

import sys
from asyncio import base_events

_LATE = sys.version_info < (3, 13)
# Where the loop knows the name itself, it gives it to a task from a factory only when that is made: an eager one has taken a
# step by then.
EAGER_NAMED_LATE = "name" in base_events.BaseEventLoop.create_task.__code__.co_varnames
_NAMED_NONE = (3, 13) <= sys.version_info < (3, 13, 3)


def give_name(task, name):
    """As asyncio does once the task is made. In 3.13.0 a nameless one is called `None`."""
    if name is not None or _NAMED_NONE:
        task.set_name(name)


def given_name():
    """For `create_task` of a loop: what asyncio is about to call the task; None where the program gave no name."""
    if not _LATE:
        return None
    frame = sys._getframe(1)
    while frame is not None and frame.f_globals.get("__name__", "").startswith("interleave"):
        frame = frame.f_back
    if frame is None or frame.f_globals.get("__name__") not in ("asyncio.tasks", "asyncio.taskgroups"):
        return None
    return frame.f_locals.get("name")
