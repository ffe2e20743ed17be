"""The name that a program gives a task. Before 3.13 asyncio sets it only when the task has been made."""

import sys

_LATE = sys.version_info < (3, 13)


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
