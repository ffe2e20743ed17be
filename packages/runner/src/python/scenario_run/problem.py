"""What to do about a run that did not end well."""

import ast
import re
import sys

from interleave.virtual.arrivals import called

from .absent import why_missing


def no_main(tree):
    """Nothing was started, and nothing can be: what to say, at the place that most likely was meant, if there is any."""
    found = [node for node in tree.body if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
    mains = [node for node in found if node.name == "main"]
    others = [node for node in found if isinstance(node, ast.AsyncFunctionDef)]
    if mains:
        message, node = "`main` is not a coroutine: `async` is missing before `def`.", mains[-1]
    elif others:
        message, node = f"Nothing is started. Is `{others[-1].name}` the one to start?", others[-1]
    else:
        message, node = "No `async def` stands at the top of the file." if tree.body else "The program is empty.", None
    return {
        "kind": "noMain",
        "message": message,
        "hint": "A scenario has an `async def main():`, or starts its own with `asyncio.run(...)`.",
        **({"line": node.lineno, "col": node.col_offset + 1} if node else {}),
    }


# What a wait is called that ends when a person sends something.
_AT_AN_INBOX = re.compile(r"inbox\(.*\)\.get\(\)", re.DOTALL)


def waiting_problem(loop):
    """What to say of a loop in which nothing can happen, if it would go on once somebody sent something; else None."""
    for task in loop.left():
        reason = loop.reason_of(task)
        if _AT_AN_INBOX.fullmatch(reason):
            message = f"Nothing more happens until something is sent: {called(task)} waits for {reason}."
            return {"kind": "waiting", "message": message}
    return None


def hint_for(error):
    """What to do; empty where the message says it all."""
    if isinstance(error, ModuleNotFoundError) and error.name:
        return _missing(error.name.partition(".")[0])
    if isinstance(error, NotImplementedError) and "multiprocessing" in str(error):
        return why_missing("_multiprocessing")
    if type(error) is EOFError:
        return 'input() has nobody to wait for: get what is typed below the output by `await inbox("name").get()`, with `from interleave import inbox`.'
    if isinstance(error, RecursionError):
        return "A function calls itself without end."
    if isinstance(error, MemoryError):
        return "It asked for more memory than there is here."
    return ""


def _missing(name):
    if name in sys.stdlib_module_names and why_missing(name) is None:
        return f"Python as it is compiled for browsers comes without `{name}`."
    return why_missing(name) or f"A scenario has Python's standard library alone, and `{name}` is not in it."
