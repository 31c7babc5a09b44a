"""Words before (or behind) a number that make it a bound or a guess."""

import re

BOUNDS: dict[str, tuple[str, str]] = {
    "at least": ("low", "at least"), "no fewer than": ("low", "at least"), "not less than": ("low", "at least"), "no less than": ("low", "at least"),
    "a minimum of": ("low", "at least"), "minimum of": ("low", "at least"), "from at least": ("low", "at least"),
    "more than": ("low", "more than"), "over": ("low", "more than"), "above": ("low", "more than"), "in excess of": ("low", "more than"),
    "upwards of": ("low", "more than"), "upward of": ("low", "more than"), "greater than": ("low", "more than"), "exceeding": ("low", "more than"),
    "well over": ("low", "more than"), "just over": ("low", "more than"), "a little over": ("low", "more than"), "slightly more than": ("low", "more than"),
    "just above": ("low", "more than"), "higher than": ("low", "more than"), "beyond": ("low", "more than"), "well more than": ("low", "more than"),
    "way over": ("low", "more than"), "a little more than": ("low", "more than"), "longer than": ("low", "more than"), "older than": ("low", "more than"),
    "larger than": ("low", "more than"), "well above": ("low", "more than"), "north of": ("low", "more than"), "exceeded": ("low", "more than"),
    "up to": ("high", "up to"), "as many as": ("high", "up to"), "as much as": ("high", "up to"), "at most": ("high", "up to"),
    "no more than": ("high", "up to"), "not more than": ("high", "up to"), "a maximum of": ("high", "up to"), "maximum of": ("high", "up to"),
    "as high as": ("high", "up to"), "as long as": ("high", "up to"), "as few as": ("low", "at least"), "as little as": ("low", "at least"), "as low as": ("low", "at least"),
    "fewer than": ("high", "less than"), "less than": ("high", "less than"), "under": ("high", "less than"), "below": ("high", "less than"),
    "just under": ("high", "less than"), "lower than": ("high", "less than"), "well under": ("high", "less than"), "just below": ("high", "less than"),
    "sub-": ("high", "less than"), "sub": ("high", "less than"), "slightly less than": ("high", "less than"), "younger than": ("high", "less than"),
    "about": ("", "about"), "around": ("", "about"), "roughly": ("", "about"), "approximately": ("", "about"), "some": ("", "about"), "approx": ("", "about"), "approx.": ("", "about"),
    "an estimated": ("", "about"), "estimated": ("", "about"), "circa": ("", "about"), "~": ("", "about"), "≈": ("", "about"), "in the region of": ("", "about"),
    "an average of": ("", "about"), "averaging": ("", "about"), "somewhere around": ("", "about"), "the estimated": ("", "about"), "in the neighborhood of": ("", "about"),
    "nearly": ("", "nearly"), "almost": ("", "nearly"), "close to": ("", "nearly"), "near": ("", "nearly"), "approaching": ("", "nearly"), "nearing": ("", "nearly"), "virtually": ("", "nearly"),
    ">": ("low", "more than"), "<": ("high", "less than"), "≥": ("low", "at least"), "≤": ("high", "up to"),
}  # fmt: skip
"""Printed hedge to the bound it gives ('' for a guess on both sides) and the hedge's name."""
BEHIND: dict[str, tuple[str, str]] = {
    "or more": ("low", "at least"), "and more": ("low", "at least"), "or above": ("low", "at least"), "and above": ("low", "at least"), "or higher": ("low", "at least"), "or so": ("", "about"),
    "or less": ("high", "up to"), "or fewer": ("high", "up to"), "and up": ("low", "at least"), "-plus": ("low", "at least"), "plus": ("low", "at least"), "+": ("low", "at least"),
    "-odd": ("", "about"), "-ish": ("", "about"), "at least": ("low", "at least"), "at most": ("high", "up to"), "or older": ("low", "at least"), "or under": ("high", "up to"),
}  # fmt: skip
_WORD = {k: v for k, v in BOUNDS.items() if k[-1].isalpha() or k.endswith(".")}
_BEFORE = re.compile(
    r"(?:(?<![\w-])(?P<word>"
    + "|".join(re.escape(k).replace(r"\ ", r"\s+") for k in sorted(_WORD, key=len, reverse=True))
    + r")\s+|(?P<sign>~|≈|>|<|≥|≤|\bsub-)\s?)"
    r"(?:the\s+|just\s+|only\s+|another\s+|an?\s+additional\s+|as\s+many\s+as\s+)?$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    "(?:"
    + "|".join(
        (r"\s+" if k[0].isalpha() else r"\s?") + re.escape(k).replace(r"\ ", r"\s+")
        for k in sorted(BEHIND, key=len, reverse=True)
    )
    + r")(?![\w])(?!\s+than\b)",  # "four days and more than 30 hours" bounds the hours
    re.IGNORECASE,
)


def before(text: str, at: int) -> tuple[str, str, int] | None:
    """The hedge that ends where a number begins: (bound, name, its own start); None where there is none."""
    match = _BEFORE.search(text, max(0, at - 45), at)
    if match is None:
        return None
    printed = " ".join((match["word"] or match["sign"]).lower().split())
    bound, name = BOUNDS[printed]
    return bound, name, match.start()


def behind(text: str, at: int) -> tuple[str, str, int] | None:
    """The hedge right behind a number: (bound, name, its end); None where there is none."""
    match = _BEHIND.match(text, at)
    if match is None:
        return None
    bound, name = BEHIND[" ".join(match.group().lower().split())]
    return bound, name, match.end()
