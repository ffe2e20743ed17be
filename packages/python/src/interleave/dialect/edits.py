"""Replacements within lines. No line is added and none is taken away, so that whatever names a line stays true."""


class Edits:
    """Lines count from 1 and columns from 0, in characters."""

    def __init__(self):
        self._of = {}

    def replace(self, line, start, end, text):
        self._of.setdefault(line, []).append((start, end, text))

    def insert(self, line, at, text):
        self.replace(line, at, at, text)

    def apply(self, source):
        lines = source.split("\n")
        for line, edits in self._of.items():
            text = lines[line - 1]
            # From the right, so that what is still to come stays where it was; of two at one place the first given comes first.
            for start, end, new in sorted(reversed(edits), key=lambda edit: edit[0], reverse=True):
                text = text[:start] + new + text[end:]
            lines[line - 1] = text
        return "\n".join(lines)

    def before(self, line, column):
        """Where a column of the edited text was before; for one in new text, where that was put."""
        shift = 0
        for start, end, new in sorted(self._of.get(line, []), key=lambda edit: edit[0]):
            place = start + shift
            if column < place:
                break
            if column < place + len(new):
                return start
            shift += len(new) - (end - start)
        return column - shift
