"""Looks at the clock, now and then, while a loop of the scenario goes round."""

import sys
import types

# Rounds of a loop between two looks.
STRIDE = 2_000


class Guard:
    """Counts the rounds of every loop in the code and in the functions in it. What `look` raises is raised in the loop."""

    def __init__(self, code, look):
        self._left = STRIDE
        self._look = look
        monitoring = sys.monitoring
        self._tool = monitoring.OPTIMIZER_ID
        monitoring.use_tool_id(self._tool, "scenario")
        monitoring.register_callback(self._tool, monitoring.events.JUMP, self._jumped)
        for each in _nested(code):
            monitoring.set_local_events(self._tool, each, monitoring.events.JUMP)

    def _jumped(self, code, instruction, destination):
        if destination > instruction:
            return sys.monitoring.DISABLE
        self._left -= 1
        if self._left <= 0:
            self._left = STRIDE
            self._look(self._line(code, instruction))

    def _line(self, code, instruction):
        lines = (line for start, end, line in code.co_lines() if start <= instruction < end and line)
        return next(lines, code.co_firstlineno)


def _nested(code):
    yield code
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from _nested(constant)
