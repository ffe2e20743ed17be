"""What is changed in asyncio while a loop is watched, and changed back."""


class Patches:
    def __init__(self):
        self._before = []

    def set(self, owner, name, value):
        self._before.append((owner, name, vars(owner)[name]))
        setattr(owner, name, value)

    def undo(self):
        while self._before:
            setattr(*self._before.pop())
