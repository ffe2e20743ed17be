"""How long things take, and which of them fail."""

from random import Random

# From a tenth of a second to a second: long enough to be seen.
LATENCY = 0.1, 1.0


class Conditions:
    """`latency` in seconds, or the least and the most of it; `fail` the share that fails, from 0 to 1."""

    def __init__(self, latency, fail):
        least, most = latency if isinstance(latency, tuple) else (latency, latency)
        if not 0 <= least <= most:
            raise ValueError(f"latency={latency!r}: give seconds, or the least and the most of them as (0.1, 0.5)")
        if not 0 <= fail <= 1:
            raise ValueError(f"fail={fail!r}: give the share that fails, from 0 to 1")
        self._least = least
        self._most = most
        self.fail = fail

    def seconds(self, chance):
        """To the millisecond, so that it can be read; infinity for what never comes."""
        return self._least if self._least == self._most else round(chance.uniform(self._least, self._most), 3)

    def fails(self, chance):
        return chance.random() < self.fail


class Chances:
    """
    Gives each thing a source of chance of its own, and another each time that it is asked for: in whichever order a
    program fetches its pages, each takes as long as it did.
    """

    def __init__(self, seed):
        self._seed = seed
        self._counts = {}

    def next_for(self, what):
        count = self._counts[what] = self._counts.get(what, 0) + 1
        return Random(f"{self._seed} {what} {count}")
