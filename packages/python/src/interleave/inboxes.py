"""Queues that are filled from outside: by what a person sends while a program runs."""

import asyncio
import json

_inboxes = {}


def inbox(name):
    """The queue of this name, an `asyncio.Queue`: each run has its own, and within it the same name means the same queue."""
    found = _inboxes.get(name)
    if found is None:
        found = _inboxes[name] = Inbox(name)
    return found


def begin():
    """A run begins, and none is there yet."""
    _inboxes.clear()


class Inbox(asyncio.Queue):
    def __init__(self, name):
        super().__init__()
        # What it goes by in the timeline.
        self._interleave_name = f"inbox({json.dumps(name, ensure_ascii=False)})"

    def _get_loop(self):
        """It may be asked for before any loop runs, and serves each that does."""
        return asyncio.get_running_loop()
