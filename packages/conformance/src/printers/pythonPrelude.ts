/** What every program in Python begins with. Errors are shown under the names that JavaScript has for them. */
export const pythonPrelude = `import asyncio, contextvars

class Oops(Exception): pass

class Job:
    def __init__(self, rank, text): self.rank, self.text = rank, text
    def __lt__(self, other): return self.rank < other.rank
    def __str__(self): return self.text

def show(value):
    if value is None: return "None"
    if isinstance(value, bool): return "true" if value else "false"
    if isinstance(value, (list, tuple)): return "[" + ", ".join(map(show, value)) + "]"
    if isinstance(value, BaseException):
        return show_error(value) + (f" from {show(value.__cause__)}" if value.__cause__ else "")
    return str(value)

def show_error(error):
    if isinstance(error, ExceptionGroup): return f"ExceptionGroup{show(list(error.exceptions))}"
    name = {"RuntimeError": "Error", "ValueError": "RangeError"}.get(type(error).__name__, type(error).__name__)
    return f"{name}({error})"

def state(future):
    if not future.done(): return "pending"
    if future.cancelled(): return "cancelled"
    error = future.exception()
    return show(future.result() if error is None else error)

def names(futures):
    return "{" + ", ".join(name(f) for f in futures) + "}"

def name(future):
    if not isinstance(future, asyncio.Task): return "future"
    return "task" if future.get_name().startswith("#") else future.get_name()
`;
