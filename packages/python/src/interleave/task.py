"""Tasks that are watched. They are C tasks still, and behave as such."""

import asyncio

from .future import Reading
from .naming import give_name
from .tag import Tag


class Task(Reading, asyncio.Task):
    # Whether an eager one takes its first step before it has its name.
    _named_late = False

    def __init__(self, coro, *, watch, eager=False, name=None, **options):
        self._interleave = tag = Tag(watch.next_id(), hidden=False)
        self._watch = watch
        if not eager:
            # Its creation is told when its first step is put into the queue: by then it has its name.
            super().__init__(coro, name=name, **options)
            return
        outer = watch.current, watch.current_id, watch.told
        watch.task_created(self, tag, f"Task-{tag.id}" if name is None else str(name), coro)
        watch.enter(self, False)
        watch.inside += 1
        try:
            super().__init__(coro, name=None if self._named_late else name, eager_start=True, **options)
            if self._named_late:
                give_name(self, name)
        finally:
            watch.inside -= 1
            watch.end(self)
            watch.current, watch.current_id, watch.told = outer

    def __hash__(self):
        """Its number, not its address: a program's own small sets of tasks have the order of creation on every machine."""
        return self._interleave.id

    def cancel(self, msg=None):
        self._watch.cancel_requested(self, msg)
        return super().cancel(msg)


def words(task):
    return f"task {task.get_name()}"


# Who prints one sees what asyncio's own would show.
Task.__qualname__ = "Task"
Task._interleave_words = staticmethod(words)
