"""Those who wait at an object, each with a future of its own."""


def number_of(future):
    """Of the task that waits on it; 0 for none, and where it is not known."""
    tag = getattr(future, "_interleave", None)
    return 0 if tag is None else tag.waiter


def head(waiters):
    """The first, unless it is awake by now."""
    for future in waiters or ():
        return None if future.done() else future
    return None


def first_asleep(waiters):
    for future in waiters or ():
        if not future.done():
            return future
    return None


def asleep(waiters, most=float("inf")):
    """The numbers of the first so many tasks that are not awake yet."""
    found = []
    for future in waiters:
        if len(found) >= most:
            break
        if not future.done():
            found.append(number_of(future))
    return [number for number in found if number]
