"""Entries of the ready queue that are watched."""

from asyncio import events


class Step(events.Handle):
    """One step of a task. `on` is the future that it waited for, or None; `fault` says that it is told of a misuse."""

    __slots__ = ("task", "on", "fault")

    def _run(self):
        task = self.task
        watch = task._watch
        if task.done():
            # Somebody settled it behind its back: asyncio will say so.
            super()._run()
            return
        watch.begin(task, self.on, self.fault)
        try:
            super()._run()
        finally:
            watch.end(task)
        self = None


class Told(events.Handle):
    """A callback of asyncio's own."""

    __slots__ = ("role", "watch")

    def _run(self):
        self.role.run(self.watch, self._callback, self._args, super()._run)
        self = None
