"""Pages, and how to get them."""

import inspect
import json
from urllib.parse import urlsplit

from .chance import LATENCY, Conditions
from .network import network
from .response import Response
from .waiting import pause

_ANYWHERE = "*"


class _Page:
    def __init__(self, answer, conditions):
        self.answer = answer
        self.conditions = conditions

    async def respond(self, url):
        answer = _ordinary(url) if self.answer is None else self.answer
        if callable(answer):
            answer = answer(url)
        if inspect.isawaitable(answer):
            answer = await answer
        response = answer if isinstance(answer, Response) else Response(answer)
        response.url = url
        return response


def serve(url, answer=None, *, latency=LATENCY, fail=0.0):
    """
    Declares what there is at a URL; with `*` at its end, at all that begin like this; at `"*"`, everywhere. Where several
    fit, the longest holds. `answer` is the body (text, bytes, or what can be JSON), a `Response`, or a function of the URL,
    also an `async` one, that gives either; left out, it is an ordinary page. `latency` is in seconds, or a pair of the least
    and the most, to be drawn from; `fail` is the share of requests that raise `ConnectionResetError`, from 0 to 1.
    """
    if url != _ANYWHERE:
        _check(url, "serve")
    page = _Page(answer, Conditions(latency, fail))
    if url.endswith("*"):
        network.beginnings[url.removesuffix("*")] = page
    else:
        network.pages[url] = page


async def fetch(url):
    """
    Gets a page: a `Response`. At a host for which nothing is declared every page is an ordinary one; at one for which
    something is, all else is status 404. Raises `ConnectionResetError` where the page's `fail` says so.
    """
    words = _check(url, "fetch")
    page = _find(url)
    chance = network.chances.next_for(url)
    await pause(words, page.conditions.seconds(chance))
    if page.conditions.fails(chance):
        raise ConnectionResetError(f"{words}: the connection was lost (fail={page.conditions.fail})")
    return await page.respond(url)


def _check(url, call):
    words = f"{call}({json.dumps(url, ensure_ascii=False, default=repr)})"
    if not isinstance(url, str) or urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).netloc:
        raise ValueError(f'{words}: write the whole URL, as in {call}("https://example.org/")')
    return words


def _find(url):
    exact = network.pages.get(url)
    if exact is not None:
        return exact
    fitting = [beginning for beginning in network.beginnings if url.startswith(beginning)]
    if fitting:
        return network.beginnings[max(fitting, key=len)]
    host = urlsplit(url).netloc
    known = any(urlsplit(declared).netloc == host for declared in (*network.pages, *network.beginnings))
    return _Page(_not_found if known else None, Conditions(LATENCY, 0.0))


def _not_found(url):
    return Response(f"Nothing is at {url}.", 404)


def _ordinary(url):
    return f"<html><head><title>{url}</title></head><body>A page of a simulated network.</body></html>"
