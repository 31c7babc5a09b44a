"""Whoever a brief names for the first time goes by the full name, though the sentence it prints has the last name alone."""

import re
from collections import Counter
from dataclasses import replace

from variorum.records.story import Actor
from variorum.steps.compose.phrases import Line
from variorum.steps.compose.rows import Sheet

_QUOTED = re.compile(r"(“[^”]*”)")


def in_full(sheet: Sheet, line: Line, printed: str) -> Line:
    """The sentence with the full names of people that `printed`, the brief so far, does not name; where these stand is cited with it."""
    people = [a for a in sheet.alignment.actors if a.kind == "person" and " " in a.name]
    bearers = Counter(map(_last, people))
    for actor in people:
        last = _last(actor)
        if last not in line.text or bearers[last] > 1 or actor.name in printed or actor.name in line.text or not _bare(sheet, actor, line, last):
            continue
        text = _replaced(line.text, last, actor.name)
        named = sheet.names_in(actor.name, [w.report for w in sheet.witnesses])
        if text != line.text and named:
            line = replace(line, text=text, spans=tuple(dict.fromkeys((*line.spans, *named))))
    return line


def _last(actor: Actor) -> str:
    return actor.name.rpartition(" ")[2]


def _bare(sheet: Sheet, actor: Actor, line: Line, last: str) -> bool:
    """Whether a cited stretch has the actor by the last name alone; `the Holm family` is none."""
    mentions = (m.span for report in {s.report for s in line.spans} for named in sheet.named(actor, report) for m in named.mentions)
    bare = (m for m in mentions if m.quote == last and any(s.covers(m) for s in line.spans))
    return any(not any(w.dep == "compound" for w in sheet.words(m)) for m in bare)


def _replaced(text: str, last: str, name: str) -> str:
    """The text with the first of these last names outside quotation marks in full."""
    parts = _QUOTED.split(text)
    for n in range(0, len(parts), 2):
        parts[n], done = re.subn(rf"(?<![\w-]){re.escape(last)}(?![\w-])", name, parts[n], count=1)
        if done:
            break
    return "".join(parts)
