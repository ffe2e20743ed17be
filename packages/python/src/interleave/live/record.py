"""`record`: what a program does in a block of code, as a file."""

import contextlib
import os
import sys

from .session import Session


@contextlib.contextmanager
def record(path, script=None, **limits):
    """
    Records the first loop that runs in this block, or runs already, to a file. Its source is that of `script`; without
    one, of the file in which this is called. Tasks that were there before are not told of.
    """
    caller = sys._getframe(2).f_code.co_filename
    session = Session(os.fspath(path), caller if script is None else script, **limits)
    session.start()
    try:
        yield session
    finally:
        session.stop()
        session.wait()
