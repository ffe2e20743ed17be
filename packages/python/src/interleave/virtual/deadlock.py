"""Nothing is ready, and no timer is set: a real loop would hang."""


class Deadlock(Exception):
    pass


def deadlock(loop):
    """Reports it, and gives the error to raise."""
    left = loop.left()
    waits = [f"{loop.label_of(task)} waits for {loop.reason_of(task)}" for task in left]
    message = f"Deadlock: nothing is ready and no timer is set. {'; '.join(waits) or 'No task is left'}."
    error = Deadlock(message)
    loop.problem("deadlock", left[0] if left else None, message)
    return error
