"""The box of `asyncio.TaskGroup`: it opens when the body is over and tasks are left."""

from asyncio import CancelledError, taskgroups

from ..box import CANCELLED, CONDITION, RAISED, Box, list_members
from ..makers import MAKERS, hidden_future


class Group(Box):
    kind = "taskGroup"

    def words(self):
        return f"TaskGroup({list_members(self.watch, self.members)})"

    def settled(self, waiter):
        if not waiter.cancelled():
            self.trip(self.why, self.watch.member)
        elif self.why == CONDITION:
            # Not when the group itself cancels its parent, because a task has failed.
            self.trip(CANCELLED, None)


def install(patches):
    group = taskgroups.TaskGroup
    leave, done, abort = group.__aexit__, group._on_task_done, group._abort

    async def __aexit__(self, et, exc, tb):
        raised = CONDITION
        try:
            return await leave(self, et, exc, tb)
        except CancelledError:
            raised = CANCELLED
            raise
        except BaseException:
            raised = RAISED
            raise
        finally:
            box = getattr(self, "_interleave", None)
            if box is not None:
                box.close(raised)

    def _on_task_done(self, task):
        box = getattr(self, "_interleave", None)
        if box is None:
            done(self, task)
            return
        if task in box.members:
            box.member_done(task)
        box.watch.member = task
        try:
            done(self, task)
        finally:
            box.watch.member = None

    def _abort(self):
        box = getattr(self, "_interleave", None)
        if box is not None and box.watch.member is not None:
            box.trip(RAISED, box.watch.member)
        abort(self)

    patches.set(group, "__aexit__", __aexit__)
    patches.set(group, "_on_task_done", _on_task_done)
    patches.set(group, "_abort", _abort)
    MAKERS[id(getattr(group, "_aexit", leave).__code__)] = _make


def _make(watch, loop, frame):
    group = frame.f_locals["self"]
    box = getattr(group, "_interleave", None)
    if box is None:
        box = group._interleave = Group(watch, group._tasks).open()
    return hidden_future(watch, loop, box.words, box)
