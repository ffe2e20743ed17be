"""Places in the program's source, down to the column."""

import gc
import opcode
import sys
import types
from operator import attrgetter

from .hidden_types import AWAITING

# What ends a function with a value.
_RETURN = {number for name, number in opcode.opmap.items() if name in ("RETURN_VALUE", "RETURN_CONST")}
_FOLLOWED = types.CoroutineType, types.GeneratorType, types.AsyncGeneratorType
_OF_COROUTINE, _OF_GENERATOR, _OF_ASYNC_GENERATOR = map(attrgetter, ("cr_frame", "gi_frame", "ag_frame"))
# So deep a chain of awaits is followed.
DEEPEST = 100


class Places:
    """Numbers the places of the files that are the program's own, in the order in which their code is first met."""

    def __init__(self, is_own, text_of):
        # Of a file's name, whether it is the program's; and its lines.
        self._is_own = is_own
        self._text_of = text_of
        # Who sees where coroutines return, if anybody does: `code` and `instruction` of what returned last.
        self.returns = None
        self.sites = []
        self._sites_told = 0
        self._lines = {}
        # By the code's own number, which is quicker than what it is equal to; the code is kept, so that it stays so.
        self._codes = {}
        self._kept = []

    def add(self, code):
        """All places of this code, and of the functions in it."""
        self._table_of(code)
        for constant in code.co_consts:
            if isinstance(constant, types.CodeType):
                self.add(constant)

    def new_sites(self):
        """Those that came since it was asked last."""
        before, self._sites_told = self._sites_told, len(self.sites)
        return self.sites[before:]

    def here(self):
        """The place in the program from which the code that runs now was called; -1 for none."""
        return self.of_frame(sys._getframe(1))

    def of_frame(self, frame):
        """The place in the program from which a frame was called, or where it is itself; -1 for none."""
        tables = self._codes
        while frame is not None:
            code = frame.f_code
            table = tables[id(code)] if id(code) in tables else self._table_of(code)
            if table is not None:
                return table[frame.f_lasti >> 1]
            frame = frame.f_back
        return -1

    def chain(self, coroutine):
        """Where a suspended coroutine stands, and each one that it waits for in turn."""
        places, tables = (), self._codes
        for _ in range(DEEPEST):
            kind = type(coroutine)
            if kind is AWAITING:
                break
            if kind is types.CoroutineType:
                code, of_frame, following = coroutine.cr_code, _OF_COROUTINE, coroutine.cr_await
            elif kind is types.GeneratorType:
                code, of_frame, following = coroutine.gi_code, _OF_GENERATOR, coroutine.gi_yieldfrom
            elif kind is types.AsyncGeneratorType:
                code, of_frame, following = coroutine.ag_code, _OF_ASYNC_GENERATOR, coroutine.ag_await
            else:
                code, following = None, _inside(coroutine)
            if code is not None:
                table = tables[id(code)] if id(code) in tables else self._table_of(code)
                # A frame that nobody has asked for is made first: only where it says something.
                frame = of_frame(coroutine) if table is not None else None
                if frame is not None:
                    places += (table[frame.f_lasti >> 1],)
            if following is None:
                break
            coroutine = following
        return places

    def of_return(self, code):
        """Where a coroutine that is over returned; -1 where that may have been in several places, and nobody saw it."""
        table = None if code is None else self._table_of(code)
        if table is None:
            return -1
        if self.returns is not None and self.returns.code is code:
            return table[self.returns.instruction]
        places = {table[index] for index, operation in enumerate(code.co_code[::2]) if operation in _RETURN}
        return places.pop() if len(places) == 1 else -1

    def of_error(self, error, stood=-1):
        """The innermost place of the program in a traceback; `stood` where it leads through that."""
        place = -1
        trace = error.__traceback__
        while trace is not None:
            table = self._table_of(trace.tb_frame.f_code)
            if table is not None:
                place = table[trace.tb_lasti >> 1]
                if place == stood:
                    break
            trace = trace.tb_next
        return place

    def _table_of(self, code):
        """The place of each instruction; None for code that is not the program's."""
        try:
            return self._codes[id(code)]
        except KeyError:
            table = self._make_table(code) if self._is_own(code.co_filename) else None
            self._codes[id(code)] = table
            self._kept.append(code)
            return table

    def _make_table(self, code):
        lines = self._lines_of(code.co_filename)
        name, sites, numbers, table = code.co_name[:256], self.sites, {}, []
        before, number = None, -1
        for position in code.co_positions():
            # Neighbours mostly share their place.
            if position != before:
                before = position
                if None in position:
                    # Nothing of the program's stands there but the function as such.
                    position = code.co_firstlineno, code.co_firstlineno, 0, 0
                number = numbers.get(position, -1)
                if number < 0:
                    numbers[position] = number = len(sites)
                    line, end_line, column, end_column = position
                    start, end = _column(lines, line, column), _column(lines, end_line, end_column)
                    sites.append(["code", name, max(line, 1), start, max(end_line, 1), end])
            table.append(number)
        return table

    def _lines_of(self, file):
        lines = self._lines.get(file)
        if lines is None:
            lines = self._lines[file] = self._text_of(file)
        return lines


def _column(lines, line, column):
    """A column counted from 1 in units of UTF-16, as editors have it; Python counts bytes of UTF-8."""
    if not 0 < line <= len(lines) or lines[line - 1].isascii():
        return column + 1
    return len(lines[line - 1].encode()[:column].decode(errors="ignore").encode("utf-16-le")) // 2 + 1


def _inside(awaitable):
    """What a step of an asynchronous generator, and the like, is about: they say it to the collector alone."""
    return next((held for held in gc.get_referents(awaitable) if isinstance(held, _FOLLOWED)), None)
