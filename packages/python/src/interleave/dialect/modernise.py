"""Writes a program of 2013 as it would be written today. Every line stays where it was."""

import ast
import io
import tokenize
from typing import NamedTuple

from .calls import is_old_async
from .edits import Edits

# What `await` binds as tightly as `yield from` did; around everything else go brackets.
_TIGHT = (ast.Call, ast.Name, ast.Attribute, ast.Subscript)

NOTES = {
    "async": "`async(...)` is `ensure_future(...)` now, or `create_task(...)`: `async` became a keyword in Python 3.7.",
    "yield from": "Coroutines are made with `async def` and wait with `await` since Python 3.5; before, `yield from` did both.",
    "coroutine": "`@coroutine` is gone since Python 3.11: `async def` says the same.",
    "wait": "`wait` takes tasks alone since Python 3.11: a bare coroutine has to be made one first.",
}


class Modern(NamedTuple):
    source: str
    # The keys of NOTES that apply, in the order of the first line that each is about.
    changes: list[str]
    # Columns of the new text as columns of the old, by `place(line, column)`; both in characters, from 0.
    place: object


def modernise(source):
    """Raises SyntaxError for source that is neither."""
    first, second = Edits(), Edits()
    found = {}
    _rename_async(source, first, found)
    between = first.apply(source)
    lines = between.split("\n")
    _Rewriter(lines, second, found).visit(ast.parse(between))

    def place(line, column):
        return first.before(line, second.before(line, column))

    return Modern(second.apply(between), sorted(found, key=found.get), place)


def _rename_async(source, edits, found):
    words = [token for token in tokenize.generate_tokens(io.StringIO(source).readline) if token.string.strip()]
    for at, word in enumerate(words):
        if is_old_async(words, at):
            line, column = word.start
            edits.replace(line, column, column + len("async"), "ensure_future")
            found.setdefault("async", line)


class _Rewriter(ast.NodeVisitor):
    def __init__(self, lines, edits, found):
        self._lines = lines
        self._edits = edits
        self._found = found
        # Whether `yield from` waits, in the function that is being read.
        self._waits = False
        self._prefix = "asyncio."

    def visit_ImportFrom(self, node):
        if node.module == "asyncio" and any(name.name in ("*", "ensure_future") for name in node.names):
            self._prefix = ""

    def visit_FunctionDef(self, node):
        marks = [each for each in node.decorator_list if _is_mark(each)]
        own = list(_own(node))
        yields = any(isinstance(each, ast.Yield) for each in own)
        waits = any(isinstance(each, ast.YieldFrom) for each in own)
        outer, self._waits = self._waits, bool(marks) or (waits and not yields)
        for mark in marks:
            self._edits.insert(mark.lineno, self._column(mark.lineno, mark.col_offset) - 1, "# ")
            self._note("coroutine", mark)
        if self._waits:
            self._edits.insert(node.lineno, self._column(node.lineno, node.col_offset), "async ")
            self._note("yield from", node)
        self.generic_visit(node)
        self._waits = outer

    def visit_YieldFrom(self, node):
        if self._waits:
            line, column = node.lineno, self._column(node.lineno, node.col_offset)
            value = self._column(node.value.lineno, node.value.col_offset)
            end = value if node.value.lineno == line else column + len("yield from ")
            tight = isinstance(node.value, _TIGHT) or self._lines[line - 1][end - 1 : end] == "("
            self._edits.replace(line, column, column + len("yield from"), "await" if tight else "await (")
            if not tight:
                self._edits.insert(node.end_lineno, self._column(node.end_lineno, node.end_col_offset), ")")
        self.generic_visit(node)

    def visit_Call(self, node):
        if node.args and _is_wait(node.func) and not isinstance(node.args[0], ast.Starred):
            given = node.args[0]
            made = f"[{self._prefix}ensure_future(each) for each in "
            self._edits.insert(given.lineno, self._column(given.lineno, given.col_offset), made)
            self._note("wait", node)
            self.generic_visit(node)
            self._edits.insert(given.end_lineno, self._column(given.end_lineno, given.end_col_offset), "]")
            return
        self.generic_visit(node)

    def _note(self, change, node):
        self._found.setdefault(change, node.lineno)

    def _column(self, line, byte):
        return len(self._lines[line - 1].encode()[:byte].decode())


def _is_mark(decorator):
    return ast.unparse(decorator) in ("coroutine", "asyncio.coroutine")


def _is_wait(function):
    return ast.unparse(function) in ("wait", "asyncio.wait")


def _own(function):
    """What stands in a function, without the functions in it."""
    waiting = list(function.body)
    while waiting:
        node = waiting.pop()
        yield node
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            waiting.extend(ast.iter_child_nodes(node))
