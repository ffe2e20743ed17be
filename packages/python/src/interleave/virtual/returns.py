"""Where coroutines of the program return: from 3.12 on the interpreter says so itself."""

import inspect
import sys
import types

_NAME = "interleave"


class Returns:
    """The code of what returned last, and at which of its instructions."""

    def __init__(self):
        self.code = None
        self.instruction = 0

    def follow(self, code):
        """All coroutines in this code."""
        monitoring = getattr(sys, "monitoring", None)
        if monitoring is None:
            return
        tool = monitoring.PROFILER_ID
        if monitoring.get_tool(tool) is None:
            monitoring.use_tool_id(tool, _NAME)
        if monitoring.get_tool(tool) != _NAME:
            # Whoever measures the interpreter itself has gone before.
            return
        monitoring.register_callback(tool, monitoring.events.PY_RETURN, self._returned)
        for each in _coroutines(code):
            monitoring.set_local_events(tool, each, monitoring.events.PY_RETURN)

    def _returned(self, code, offset, value):
        self.code, self.instruction = code, offset >> 1


def _coroutines(code):
    if code.co_flags & inspect.CO_COROUTINE:
        yield code
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from _coroutines(constant)
