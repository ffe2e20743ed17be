"""Who waits at an object waits for a future that the object's own method makes."""

from ..makers import MAKERS, hidden_future
from .heard import introduce, reason_of


def let_wait(kind, call):
    """Gives futures made in this method, which is asyncio's own, their reason."""
    kept = f"_interleave_{call}"

    def make(watch, loop, frame):
        waited = frame.f_locals["self"]
        known = getattr(waited, kept, None)
        if known is None or known[0] is not watch:
            # An as_completed's own queue stands for its box.
            box = waited.__dict__.get("_interleave")
            known = watch, reason_of(watch, waited, call) if box is None else box.words, box
            setattr(waited, kept, known)
        future = hidden_future(watch, loop, known[1], known[2])
        future._interleave.waiter = watch.current_id
        return future

    MAKERS[id(vars(kind)[call].__code__)] = make
