"""Whether a program is written as asyncio was in 2013."""

import io
import tokenize

from .calls import is_old_async


def is_old(source):
    """
    By its marks: `async` called as a function, `@coroutine`, or coroutines that are made with `yield from` in a program
    that knows asyncio and has no `async def`. Source that Python cannot split into words is not.
    """
    try:
        words = [token for token in tokenize.generate_tokens(io.StringIO(source).readline) if token.string.strip()]
    except (tokenize.TokenError, SyntaxError):
        return False
    texts = [token.string for token in words]
    if "asyncio" not in texts:
        return False
    if any(is_old_async(words, at) for at in range(len(words))):
        return True
    if _has(texts, ["@", "asyncio", ".", "coroutine"]) or _has(texts, ["@", "coroutine"]):
        return True
    return _has(texts, ["yield", "from"]) and not _has(texts, ["async", "def"])


def _has(texts, wanted):
    return any(texts[at : at + len(wanted)] == wanted for at in range(len(texts)))
