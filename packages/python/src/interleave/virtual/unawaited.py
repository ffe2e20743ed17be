"""Coroutines that are thrown away before anybody has awaited them: the interpreter warns of them, and so does the trace."""

import warnings

_NEVER = "was never awaited"


def install(patches, watch):
    """From now on `watch` is told what the interpreter warns of, which is written as before."""
    show = warnings.showwarning

    def showwarning(message, category, filename, lineno, file=None, line=None):
        show(message, category, filename, lineno, file, line)
        words = str(message)
        if category is RuntimeWarning and words.endswith(_NEVER):
            watch.unawaited(words)

    patches.set(warnings, "showwarning", showwarning)
