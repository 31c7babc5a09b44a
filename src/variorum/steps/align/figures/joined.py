"""Counts in a joined word or an adverb: `a four-book series`, `a two-time winner`, `he twice refused`."""

from variorum.steps.align.desk.claims import Claim, core_of, proper
from variorum.steps.align.desk.desk import Desk, term
from variorum.text.kin import kin
from variorum.text.measures import SECONDS
from variorum.text.numbers import words as words_of

TIMES = {"twice": 2, "thrice": 3}
_AS = frozenset({"as", "the", "that", "a", "an", "per", "each", "every", "daily", "weekly", "monthly", "yearly"})
"""Words behind `twice` with which it tells a measure or a rate: `twice as many`, `twice a week`."""


def often_claims(desk: Desk, report: str) -> list[Claim]:
    """How often something was done: `he twice refused`."""
    claims = []
    for line in desk.of(report):
        words = line.gist.words
        for i, word in enumerate(words):
            number = TIMES.get(word.text.lower())
            after = words[i + 1].text.lower() if i + 1 < len(words) else ""
            if number is None or after in _AS or word.head == i:
                continue
            core, near, _ = core_of(line, [i])
            span = line.cut(i, i)
            claims.append(
                Claim(
                    "figure", line, span, f"{number}", core, near, proper(line, near), span.quote, number, number,
                    heads=frozenset({"time"}), head="time", about="time", extra=("count",),
                )
            )  # fmt: skip
    return claims


KINDS = frozenset(SECONDS) | frozenset("way door wheel piece point man star figure digit part step stage tier fold dimension pointer old size percent page bit core cylinder lane gauge speed mile".split())
"""Nouns that make a kind of thing of a number (`a four-door car`, `a six-figure sum`) and count nothing."""


def joined_claims(desk: Desk, report: str) -> list[Claim]:
    """Things counted in a joined word: `a four-book series`, `his one-seat majority`, `a four-time champion`."""
    claims = []
    for line in desk.of(report):
        words, figures = line.gist.words, desk.figures_in(line)
        for i in range(len(words) - 3):
            number, hyphen, noun = words[i : i + 3]
            value = small(number.text)
            if value is None or hyphen.text not in {"-", "\u2011"} or noun.tag != "NN" or noun.lemma.lower() in KINDS or hyphen.start != number.end:
                continue
            whole = next((k for k in (noun.head, i + 3) if k > i + 2 and words[k].pos in {"NOUN", "PROPN"}), None)
            if whole is None or any(f.span.start < line.at(i)[1] and line.at(i)[0] < f.span.end for f in figures):
                continue
            core, near, _ = core_of(line, [i, i + 1, i + 2])
            claims.append(
                Claim(
                    "figure", line, line.cut(i, i + 2), f"{value}", core | frozenset(filter(None, (term(words[whole]),))), near, proper(line, near),
                    line.cut(i, whole).quote, value, value, heads=frozenset({kin(noun.lemma)}), head=kin(noun.lemma), about=noun.lemma.lower(), extra=("count",),
                )
            )  # fmt: skip
    return claims


def small(text: str) -> int | None:
    """The whole number that a short word or a few digits tell."""
    value = words_of(text) if text.isalpha() else float(text) if text.isdecimal() and len(text) < 4 else None
    return int(value) if value is not None and value == int(value) and value > 0 else None
