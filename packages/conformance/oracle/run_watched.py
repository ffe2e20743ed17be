"""Runs programs as `run_programs` does, on a loop that is watched by the package's own instrument."""

import asyncio

from interleave.attach import attach
from interleave.loop import Watched
from interleave.places import Places
from interleave.recorder import Recorder
from interleave.task import Task
from interleave.virtual.loop import WatchedTimer
from interleave.watch import Watch
from run_programs import run_programs
from virtual_loop import VirtualLoop


class WatchedLoop(Watched, VirtualLoop):
    def __init__(self):
        super().__init__()
        self.watch = Watch(Recorder(), Places("program.py".__eq__, lambda file: []))

    create_task = asyncio.BaseEventLoop.create_task

    def make_task(self, coro, *, eager_start, **options):
        return Task(coro, watch=self.watch, eager=eager_start and self.is_running(), loop=self, **options)

    def make_timer(self, when, callback, args, context, reason):
        return WatchedTimer(when, callback, args, self, context, self.watch, reason)

    def keep(self, future):
        """The oracle keeps its tasks itself."""


def run_watched(sources):
    patches = attach()
    try:
        return run_programs(sources, WatchedLoop)
    finally:
        patches.undo()
