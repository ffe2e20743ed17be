"""Coroutines that are thrown away before anybody has awaited them: the interpreter warns of them, and so does the trace."""

import threading
import warnings

_NEVER = "was never awaited"


def install(patches, watch, advice=True):
    """From now on `watch` is told what the interpreter warns of in this thread, which is written as before; without its
    `advice` on tracemalloc where nobody can follow that."""
    show = warnings._showwarnmsg
    thread = threading.get_ident()

    def showwarnmsg(warning):
        words = str(warning.message)
        never_awaited = warning.category is RuntimeWarning and words.endswith(_NEVER)
        if never_awaited and not advice:
            warning.source = None
        show(warning)
        if never_awaited and threading.get_ident() == thread:
            watch.unawaited(words)

    patches.set(warnings, "_showwarnmsg", showwarnmsg)
