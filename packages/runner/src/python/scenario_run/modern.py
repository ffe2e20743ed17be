"""A program of 2013 is run as it would be written today; what is told of it stays in its own words and places."""

from interleave.dialect import NOTES, is_old, modernise


def modern_of(source):
    """None for a program that needs no change, or that nobody can read."""
    if not is_old(source):
        return None
    try:
        return modernise(source)
    except (SyntaxError, ValueError):
        return None


def told(modern):
    """The text as of today, and a sentence for each thing that has changed since."""
    return {"source": modern.source, "notes": [NOTES[change] for change in modern.changes]}


def placed(modern, site):
    """A place of the modern text as one of the old."""
    kind, function, line, column, end_line, end_column = site
    start, end = modern.place(line, column - 1) + 1, modern.place(end_line, end_column - 1) + 1
    return [kind, function, line, start, end_line, max(end, start + 1) if end_line == line else end]


def problem_placed(modern, problem):
    problem = dict(problem)
    for line, column in (("line", "col"), ("endLine", "endCol")):
        if line in problem and column in problem:
            problem[column] = modern.place(problem[line], problem[column] - 1) + 1
    return problem
