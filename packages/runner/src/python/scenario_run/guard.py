"""Looks at the clock, now and then, while a loop of the scenario goes round."""

import sys

# Rounds of a loop between two looks.
STRIDE = 20_000


class Guard:
    """Counts the rounds of every loop in the given code. What `look` raises is raised in the loop."""

    def __init__(self, codes, look):
        self._left = STRIDE
        self._look = look
        self._lines = {}
        monitoring = sys.monitoring
        self._tool = monitoring.OPTIMIZER_ID
        monitoring.use_tool_id(self._tool, "scenario")
        monitoring.register_callback(self._tool, monitoring.events.JUMP, self._jumped)
        for code in codes:
            monitoring.set_local_events(self._tool, code, monitoring.events.JUMP)

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
