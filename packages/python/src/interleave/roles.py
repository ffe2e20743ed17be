"""What is known of asyncio's own callbacks, by their code: whom they tell of what."""

# By the number of a code object: a `Role`.
ROLES = {}


class Role:
    """`about` says, from a callback and its arguments, which box it serves, with which member, to which end."""

    def __init__(self, about, scheduled=None, words=None):
        self._about = about
        # Called with the watch and the callback when that is put into the queue or onto a timer.
        self.scheduled = scheduled
        # What a timer with it is for, from the watch, the callback, its arguments and the delay in seconds.
        self.words = words

    def run(self, watch, callback, args, go):
        box, member, verdict = self._about(watch, callback, args)
        if box is None:
            go()
            return
        if member is not None:
            box.member_done(member)
        watch.member, watch.verdict = member, verdict
        try:
            go()
        finally:
            watch.member = watch.verdict = None


def cell(function, name):
    """What a closure holds under this name; None if it holds nothing yet."""
    index = function.__code__.co_freevars.index(name)
    try:
        return function.__closure__[index].cell_contents
    except ValueError:
        return None


def inner_code(function, name):
    """The code of a function defined inside another; None where this version has none of that name."""
    constants = function.__code__.co_consts
    return next((each for each in constants if hasattr(each, "co_name") and each.co_name == name), None)
