"""What to do about a run that did not end well."""

import ast
import sys

# Modules that tutorials import and that need a network, a thread or another process.
_OUTSIDE = {
    "aiohttp": "the network",
    "httpx": "the network",
    "requests": "the network",
    "websockets": "the network",
    "aiofiles": "threads",
    "uvloop": "a machine of its own",
    "js": "the page",
    "pyodide_js": "the page",
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
    if isinstance(error, ModuleNotFoundError) and error.name:
        name = error.name.partition(".")[0]
        if name in _OUTSIDE:
            return (
                f"`{name}` needs {_OUTSIDE[name]}, and a scenario reaches nothing outside. "
                "Let `await asyncio.sleep(seconds)` stand for the waiting."
            )
        if name not in sys.stdlib_module_names:
            return f"Only Python's standard library is here, and `{name}` is not in it."
    if isinstance(error, RecursionError):
        return "A function calls itself without end."
    if isinstance(error, MemoryError):
        return "It asked for more memory than there is here."
    return ""
