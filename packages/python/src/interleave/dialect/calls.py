"""`async(...)`, which is no Python any more: it has to be found word by word."""


def is_old_async(words, at):
    """Whether the word at this place is `async` as the name of a function."""
    return words[at].string == "async" and at + 1 < len(words) and words[at + 1].string == "("
