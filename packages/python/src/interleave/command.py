"""The command line: `python -m interleave record app.py -o run.trace [arguments]`."""

import os
import sys
import types

USAGE = """\
python -m interleave record app.py [-o run.trace] [arguments ...]

Runs the program and records what its asyncio tasks do. The trace opens in the playground.
  -o FILE   where it is written to; else a file named after the program: app.trace
  --        all that follows are arguments of the program's own"""


def main(arguments):
    """Gives what the process is to end with."""
    if not arguments or arguments[0] != "record":
        print(USAGE, file=sys.stderr)
        return 2
    script, output, rest = _read(arguments[1:])
    if script is None:
        print(USAGE, file=sys.stderr)
        return 2
    if not os.path.isfile(script):
        print(f"There is no program {script}.", file=sys.stderr)
        return 2
    output = output or f"{os.path.splitext(os.path.basename(script))[0]}.trace"
    return _record(os.path.abspath(script), os.path.abspath(output), [script, *rest], output)


def _read(arguments):
    script = output = None
    rest = list(arguments)
    while rest:
        if rest[0] == "-o" and len(rest) > 1 and output is None:
            output = rest[1]
            del rest[:2]
        elif rest[0] == "--" and script is not None:
            return script, output, rest[1:]
        elif script is None and not rest[0].startswith("-"):
            script = rest.pop(0)
        else:
            break
    return script, output, rest


def _record(script, path, argv, shown):
    from .live.session import Session

    session = Session(path, script)
    status = 1
    session.start()
    try:
        status = _run(script, argv)
    finally:
        session.stop()
        count = session.wait()
        print(f"{shown}: {count} events", file=sys.stderr)
        if not session.watched:
            print("No event loop of asyncio's own has run in the program's first thread.", file=sys.stderr)
    return status


def _run(script, argv):
    """As `python script` would, with its own errors and its own ways to end."""
    module = types.ModuleType("__main__")
    module.__file__ = script
    sys.modules["__main__"] = module
    sys.argv = argv
    sys.path[0] = os.path.dirname(script)
    try:
        with open(script, "rb") as file:
            code = compile(file.read(), script, "exec", dont_inherit=True)
        exec(code, module.__dict__)
    except SystemExit as end:
        if end.code is None or isinstance(end.code, int):
            return end.code or 0
        print(end.code, file=sys.stderr)
        return 1
    except BaseException as error:
        # Without this very line.
        error.__traceback__ = error.__traceback__.tb_next
        sys.excepthook(type(error), error, error.__traceback__)
        return 130 if isinstance(error, KeyboardInterrupt) else 1
    return 0
