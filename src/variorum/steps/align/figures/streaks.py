"""How long a run is, in whatever words: `his 16th straight win`, `16 games in a row`, `a 16-fight winning streak`, `unbeaten run to 16`."""

import re

from variorum.steps.align.desk.claims import Claim, core_of, proper
from variorum.steps.align.desk.desk import Desk, Line
from variorum.steps.align.figures.joined import small
from variorum.steps.align.figures.numberless import place_in_row
from variorum.text.kin import kin

_NUMBER = r"(?P<n>[A-Za-z]{3,11}|\d{1,3}(?:st|nd|rd|th)?)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b{_NUMBER}[- ](?:straight|consecutive|successive)[- ](?P<of>(?:[a-z]+[- ]){{0,2}}?[a-z]+)",
        rf"\b{_NUMBER}(?P<of>(?: [a-z]+){{0,3}}) (?:in a row|on the trot|in succession)\b",
        rf"\b{_NUMBER}(?P<of> (?:day|night|week|month|quarter|season|year|time)s?) running\b",
        rf"\b{_NUMBER}-(?P<of>(?!(?:yard|yd|met(?:er|re)|mile|km|kilomet(?:er|re)|foot|point)\b)[a-z]+ [a-z]+) (?:streak|run)\b",
        rf"\b(?P<of>winning|losing|unbeaten|scoring) (?:streak|run) (?:to|at|of) {_NUMBER}\b(?! (?:day|week|month|year)s?\b)",
    )
)
_MAY = re.compile("straight|consecutive|success|in a row|on the trot|streak|run", re.IGNORECASE)
"""Every form has one of these: most sentences have none, and no form is laid on them."""
ANY = frozenset(kin(w) for w in "fight bout game match contest start outing time win wins winning won victory unbeaten games fights matches victories bouts".split())
"""Words of any run of successes in sport: they tell no two runs apart."""
LEFT = frozenset("after before when in on at of to for from with and but as".split())
"""Words that are no noun: what came in a row stands further off, or nowhere."""


def streak_claims(desk: Desk, report: str) -> list[Claim]:
    """The runs of one report, each under the word `streak` with the length of time it is counted in, if any."""
    lines = [line for line in desk.of(report) if _MAY.search(line.gist.span.quote)]
    return [claim for line in lines for form in _FORMS for match in form.finditer(line.gist.span.quote) if (claim := _run(line, match))]


def _run(line: Line, match: "re.Match[str]") -> Claim | None:
    number = place_in_row(match["n"]) or small(match["n"])
    tokens = line.tokens_in(line.found(match, "n"))
    if number is None or number < 2 or not tokens:
        return None
    told = {kin(w) for w in re.findall(r"[a-z]+", match["of"].lower())}
    if told & LEFT:
        return None
    kind = frozenset({"streak"}) | (told - ANY)
    _, near, _ = core_of(line, tokens)
    span = line.found(match)
    return Claim(
        "figure", line, span, f"{number}", frozenset(), near, proper(line, near), span.quote, number, number,
        heads=kind, head="streak", about="streak", extra=("run",),
    )  # fmt: skip
