"""Counts what a run uses up, and remembers the first limit that it hits."""

KEPT = "What was recorded so far is kept."


class LimitReached(BaseException):
    """Ends a run from within. No `except Exception` catches it; what catches it all the same meets it again."""


class Limits:
    """`broke(problem)` is told of the first limit that ends the run."""

    def __init__(self, most, broke):
        self.most = most
        self._broke = broke
        self._prints = 0
        self._alive = 0
        # Why the run ends, as a problem; None while it goes on.
        self.broken = None
        # What is only left out: told if the run ends well.
        self.trimmed = None

    def check(self, record, line=None):
        """Raises LimitReached once there is too much of something."""
        if self.broken is None and (record.count >= self.most["events"] or record.dropped):
            self._break(
                f"The run reached {_amount(min(record.count, self.most['events']))} events, the most that one run may record. {KEPT}",
                "Let the scenario do less, or end sooner.",
                line,
            )
        if self.broken is None and self._alive > self.most["liveTasks"]:
            self._break(
                f"More than {_amount(self.most['liveTasks'])} tasks were alive at once. {KEPT}",
                "Start fewer tasks at a time: wait for some before starting more.",
                line,
            )
        if self.broken is not None:
            raise LimitReached

    def task_created(self):
        self._alive += 1

    def task_ended(self):
        self._alive -= 1

    def may_print(self):
        """Whether one more line may be kept."""
        self._prints += 1
        most = self.most["prints"]
        if self._prints > most and self.trimmed is None:
            self.trimmed = _problem(
                f"The scenario printed more than {_amount(most)} lines; the first {_amount(most)} are kept.",
                "Print less, for example only every hundredth time.",
            )
        return self._prints <= most


    def end(self, problem):
        """The run goes no further, for whatever reason."""
        if self.broken is None:
            self.broken = problem
            self._broke(problem)

    def _break(self, message, hint, line):
        self.end(_problem(message, hint) | ({} if line is None else {"line": line}))


def _problem(message, hint):
    return {"kind": "limit", "message": message, "hint": hint}


def _amount(number):
    return f"{number:,}"
