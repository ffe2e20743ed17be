"""Short texts of values, made without running a line of the program's own code."""

from . import limits

# Deeper than this, containers are only hinted at.
DEPTH = 3
# So many entries of one container are looked at.
ENTRIES = 20

_PLAIN = (int, float, complex, bool, type(None), bytes)
_BRACKETS = {list: "[]", tuple: "()", set: "{}", frozenset: "{}"}


def cut(text, most):
    """At most `most` code units of UTF-16, the last an ellipsis where something is left out."""
    if len(text) * 2 <= most:
        return text
    units = 0
    for index, letter in enumerate(text):
        units += 2 if letter > "\uffff" else 1
        if units > most:
            return _shortened(text[:index], most)
    return text


def _shortened(text, most):
    while sum(2 if letter > "\uffff" else 1 for letter in text) > most - 1:
        text = text[:-1]
    return text + "…"


def value_text(value):
    """A value on one line, much like its `repr`; objects of the program's own classes say their class alone."""
    return cut(_write(value, 0).replace("\n", "\\n"), limits.VALUE)


def error_text(error):
    """An error's class, and what it says."""
    name = type(error).__name__
    message = _message(error)
    return f"{name}: {message}" if message else name


def _message(error):
    if isinstance(error, BaseExceptionGroup):
        # A group's own words, which are in C, count its members.
        return BaseExceptionGroup.__str__(error)
    args = BaseException.__getattribute__(error, "args")
    if not args:
        return ""
    return args[0][: limits.STRING] if type(args[0]) is str and len(args) == 1 else ", ".join(_write(each, 1) for each in args)


def _write(value, depth):
    kind = type(value)
    if kind is str:
        return repr(value[: limits.VALUE])
    if kind in _PLAIN:
        return repr(value) if kind is not bytes else repr(value[: limits.VALUE])
    if isinstance(value, BaseException):
        return error_text(value)
    if kind in _BRACKETS:
        return _container(value, kind, depth)
    if kind is dict:
        return _dictionary(value, depth)
    reason = getattr(kind, "_interleave_words", None)
    return reason(value) if reason is not None else f"<{kind.__name__}>"


def _container(value, kind, depth):
    opening, closing = _BRACKETS[kind]
    if not value:
        return "()" if kind is tuple else "[]" if kind is list else f"{kind.__name__}()"
    if depth == DEPTH:
        return f"{opening}…{closing}"
    parts = [_write(each, depth + 1) for each, _ in zip(value, range(ENTRIES))]
    if len(value) > ENTRIES:
        parts.append("…")
    comma = "," if kind is tuple and len(parts) == 1 else ""
    return f"{opening}{', '.join(parts)}{comma}{closing}"


def _dictionary(value, depth):
    if depth == DEPTH:
        return "{…}" if value else "{}"
    parts = [f"{_write(key, DEPTH)}: {_write(each, depth + 1)}" for (key, each), _ in zip(value.items(), range(ENTRIES))]
    if len(value) > ENTRIES:
        parts.append("…")
    return f"{{{', '.join(parts)}}}"


def number_text(number):
    """A number of seconds as a person writes it: `3`, `0.2`."""
    if isinstance(number, float) and number.is_integer() and abs(number) < 1e15:
        return str(int(number))
    return repr(number) if isinstance(number, (int, float)) else value_text(number)
