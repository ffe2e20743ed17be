"""What to do about a run that did not end well."""

import ast
import sys

_ALONE = "a scenario reaches nothing outside. Let `await asyncio.sleep(seconds)` stand for the waiting."

# Modules that tutorials import, and what they need.
_NEEDS = {
    "aiohttp": "the network",
    "httpx": "the network",
    "requests": "the network",
    "urllib3": "the network",
    "websockets": "the network",
    "aiofiles": "threads",
    "uvloop": "a machine of its own",
}


def no_main(tree):
    """Nothing was started, and nothing can be: what to say, at the place that most likely was meant."""
    found = [node for node in tree.body if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
    mains = [node for node in found if node.name == "main"]
    others = [node for node in found if isinstance(node, ast.AsyncFunctionDef)]
    if mains:
        message, node = "`main` is not a coroutine: `async` is missing before `def`.", mains[-1]
    elif others:
        message, node = f"Nothing is started. Is `{others[-1].name}` the one to start?", others[-1]
    else:
        message, node = "There is no `main` to start.", None
    return {
        "kind": "noMain",
        "message": message,
        "hint": "A scenario has an `async def main():`, or starts its own with `asyncio.run(...)`.",
        "line": node.lineno if node else 1,
        "col": node.col_offset + 1 if node else 1,
    }


def hint_for(error):
    """What to do; empty where the message says it all."""
    if isinstance(error, ModuleNotFoundError) and error.name:
        return _missing(error.name.partition(".")[0])
    if isinstance(error, RuntimeError) and "start new thread" in str(error):
        return f"There are no threads here, and no sockets: {_ALONE}"
    if isinstance(error, OSError) and not isinstance(error, (FileNotFoundError, TimeoutError)):
        return f"There is no network here: {_ALONE}"
    if isinstance(error, EOFError):
        return "Nobody is there to type: give the value in the source."
    if isinstance(error, RecursionError):
        return "A function calls itself without end."
    if isinstance(error, MemoryError):
        return "It asked for more memory than there is here."
    return ""


def _missing(name):
    if name in _NEEDS:
        return f"`{name}` needs {_NEEDS[name]}, and {_ALONE}"
    if name in sys.stdlib_module_names:
        return ""
    return f"Only Python's standard library is here, and `{name}` is not in it."
