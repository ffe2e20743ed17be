"""What is watched of a loop: its queue, its timers, the tasks and futures that it makes."""

import gc
import heapq
import sys
import types
from asyncio import coroutines, events, futures, tasks

from . import layout
from .future import Future
from .handle import Step, Told
from .makers import MAKERS, hidden_future, reason_inside
from .roles import ROLES
from .hidden_types import STEP_TYPE
from .tag import Tag
from .task import Task
from .text import number_text
from .timer import Timer

_BUILTIN = types.BuiltinMethodType


class Watched:
    """Goes before a loop's own class. `watch` is set on the loop."""

    task_type = Task

    def create_task(self, coro, *, name=None, context=None, **options):
        factory = self._task_factory
        eager = factory is not None and factory is getattr(tasks, "eager_task_factory", None)
        if (factory is not None and not eager) or not coroutines.iscoroutine(coro):
            return super().create_task(coro, name=name, context=context, **options)
        self._check_closed()
        eager = options.pop("eager_start", eager) and self.is_running()
        return self.task_type(coro, watch=self.watch, eager=eager, name=name, loop=self, context=context, **options)

    def create_future(self):
        watch = self.watch
        caller = sys._getframe(1)
        make = MAKERS.get(id(caller.f_code))
        if make is not None:
            return make(watch, self, caller)
        # A gather of nothing gives a plain future.
        inside = caller.f_globals.get("__name__", "").startswith("asyncio.")
        if inside and caller.f_code is not tasks.gather.__code__:
            return hidden_future(watch, self, reason_inside(caller.f_code.co_name))
        tag = Tag(watch.next_id(), hidden=False)
        watch.created(tag)
        future = Future(watch, tag, self)
        self.keep(future)
        return future

    def _call_soon(self, callback, args, context):
        kind = type(callback)
        if kind is _BUILTIN and type(callback.__self__) is self.task_type and callback.__name__ == "task_wakeup":
            handle = Step(callback, args, self, context)
            handle.task, handle.on, handle.fault = task, on, _ = callback.__self__, args[0], False
            self.watch.woken(task, on)
        elif kind is STEP_TYPE and type(callback.__self__) is self.task_type:
            handle = Step(callback, args, self, context)
            handle.task, handle.on = callback.__self__, None
            handle.fault = self._first_step_or_next(callback, handle.task)
        else:
            role = ROLES.get(id(getattr(callback, "__code__", None)))
            if role is None:
                return super()._call_soon(callback, args, context)
            if role.scheduled is not None:
                role.scheduled(self.watch, callback)
            handle = Told(callback, args, self, context)
            handle.role, handle.watch = role, self.watch
        self._ready.append(handle)
        return handle

    def _first_step_or_next(self, callback, task):
        """A step without a future: the first one, one after a bare yield, or one that is told of a misuse."""
        watch, tag = self.watch, task._interleave
        if task is not watch.current:
            watch.task_created(task, tag, task.get_name(), task.get_coro())
            watch.ready(tag, layout.CREATED)
            return False
        fault = any(isinstance(held, BaseException) for held in gc.get_referents(callback))
        if fault:
            watch.ready(tag, layout.ERROR)
        else:
            watch.gave_way(task)
        return fault

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError("delay must not be None")
        return self._set_timer(self.time() + delay, callback, args, context, delay)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError("when cannot be None")
        return self._set_timer(when, callback, args, context, None)

    def _set_timer(self, when, callback, args, context, delay):
        self._check_closed()
        if self._debug:
            self._check_thread()
            self._check_callback(callback, "call_at" if delay is None else "call_later")
        watch = self.watch
        role = ROLES.get(id(getattr(callback, "__code__", None)))
        if role is not None and role.scheduled is not None:
            role.scheduled(watch, callback)
        if role is not None and role.words is not None:
            reason = role.words(watch, callback, args, delay)
        else:
            reason = self._reason_of_timer(callback, args, when, delay)
        timer = self.make_timer(when, callback, args, context, reason)
        if args and callback is tasks._release_waiter:
            box = watch.tag_of(args[0]).box
            if box is not None:
                box.timer = timer
        heapq.heappush(self._scheduled, timer)
        timer._scheduled = True
        return timer

    def make_timer(self, when, callback, args, context, reason):
        return Timer(when, callback, args, self, context, self.watch, reason)

    def _reason_of_timer(self, callback, args, when, delay):
        if callback is futures._set_result_unless_cancelled and delay is not None:
            words = f"sleep({number_text(delay)})"
            tag = self.watch.tag_of(args[0])
            tag.reason, tag.timed = words, True
            return words
        return f"call_at({number_text(when)})" if delay is None else f"call_later({number_text(delay)})"
