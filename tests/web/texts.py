"""What a page prints, read back from its HTML."""

import re
from html import unescape


def words_of(html: str) -> str:
    """All words of a piece of HTML, without white space."""
    return re.sub(r"\s", "", unescape(re.sub(r"<[^>]*>", "", html)))


def highlighted(html: str) -> str:
    """The words under the highlight, however other marks split it, without white space."""
    found, stack = [], [False]
    for token in re.findall(r"<[^>]*>|[^<]+", re.sub(r'<a class="ap .*?</a>', "", html)):
        if token.startswith("<span"):
            stack.append(stack[-1] or bool(re.search(r'class="[^"]*\bhere\b', token)))
        elif token == "</span>":
            stack.pop()
        elif not token.startswith("<") and stack[-1]:
            found.append(token)
    return re.sub(r"\s", "", unescape("".join(found)))
