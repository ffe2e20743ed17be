"""A set whose order is that in which its members were added."""

from itertools import chain


class InsertionOrderedSet(set):
    """In all else a set, also to whoever asks what it is."""

    def __init__(self, members=()):
        self._order = dict.fromkeys(members)
        super().__init__(self._order)

    def __iter__(self):
        return iter(self._order)

    def __repr__(self):
        return f"{{{', '.join(map(repr, self._order))}}}" if self._order else "set()"

    def add(self, member):
        super().add(member)
        self._order[member] = None

    def discard(self, member):
        super().discard(member)
        self._order.pop(member, None)

    def remove(self, member):
        super().remove(member)
        del self._order[member]

    def pop(self):
        if not self._order:
            raise KeyError("pop from an empty set")
        first = next(iter(self._order))
        self.remove(first)
        return first

    def clear(self):
        super().clear()
        self._order.clear()

    def copy(self):
        return InsertionOrderedSet(self)


def _changing(name):
    change = getattr(set, name)

    def changed(self, *others):
        others = [list(each) if name.endswith("update") else each for each in others]
        result = change(self, *others)
        if result is not NotImplemented:
            self._order = {member: None for member in chain(self._order, *others) if member in self}
        return result

    changed.__name__ = name
    return changed


for _name in ("update", "difference_update", "intersection_update", "symmetric_difference_update"):
    setattr(InsertionOrderedSet, _name, _changing(_name))
for _name in ("__ior__", "__iand__", "__isub__", "__ixor__"):
    setattr(InsertionOrderedSet, _name, _changing(_name))
