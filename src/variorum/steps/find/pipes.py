"""The pipes of the language model, run so that less of their time is waiting: the same annotations in two thirds of it.

Two pipes are gone about in another way. The transition parsers let go of Python's lock while they parse and take it again for
each word they look at, some hundred times a word: here they keep it. The rules for word classes are tried on every word:
here each distinct case (word, tag, arc) is asked once.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

Work = Callable[[list[Any]], None]
"""Annotates a batch of spaCy documents in place."""

KNOWN = {"TAG": 1, "DEP": 2, "LOWER": 0, "IS_SPACE": 3}
"""What a rule may ask of a word, and where that stands in a case."""
Case = tuple[str, str, str, bool]
"""What the rules know of a word: its small letters where a rule names them, its tag, its arc, whether it is a blank."""
Rules = tuple[tuple[int, ...], frozenset[tuple[int, int]], frozenset[tuple[int, int]]]
"""The rules a case meets alone, and those whose first or second of two words it can be."""


def annotator(nlp: Any) -> Work:
    """A function that runs every pipe of a model over a batch of documents, in the model's order."""
    steps = [_step(pipe) for _, pipe in nlp.pipeline]

    def annotate(docs: list[Any]) -> None:
        for step in steps:
            step(docs)

    return annotate


def _step(pipe: Any) -> Work:
    from spacy.pipeline import AttributeRuler
    from spacy.pipeline.transition_parser import Parser

    if isinstance(pipe, Parser) and pipe.cfg["beam_width"] == 1:
        return lambda docs: _parse(pipe, docs)
    if isinstance(pipe, AttributeRuler) and all(map(_plain, _patterns(pipe))):
        return Ruler(pipe)
    if hasattr(pipe, "predict"):
        return lambda docs: pipe.set_annotations(docs, pipe.predict(docs))
    return lambda docs: _each(pipe, docs)


def _each(pipe: Any, docs: list[Any]) -> None:
    for doc in docs:
        pipe(doc)


def _parse(pipe: Any, docs: list[Any]) -> None:
    """What the pipe's own `predict` does, one step of all documents at a time."""
    states = pipe.moves.init_batch(docs)
    going = [state for state in states if not state.is_final()]
    if going:
        model = pipe.model.predict(docs)
        while going:
            going = pipe.transition_states(going, model.predict(going))
        model.clear_memory()
    pipe.set_annotations(docs, states)


# ---------------------------------------------------------------------- rules for word classes
class Ruler:
    """The rules of an attribute ruler: later ones win, each sets attributes of one word; rules look at one word or at two."""

    def __init__(self, pipe: Any) -> None:
        from spacy.attrs import DEP, LOWER, TAG
        from spacy.tokens._retokenize import set_token_attrs

        self.columns, self.put = [LOWER, TAG, DEP], set_token_attrs
        self.strings, self.attrs, self.indices = pipe.vocab.strings, pipe.attrs, pipe.indices
        self.alone: list[tuple[int, Any]] = []
        self.pairs: list[tuple[int, Any, Any]] = []
        for number, pattern in _numbered(pipe):
            if len(pattern) == 1:
                self.alone.append((number, pattern[0]))
            else:
                self.pairs.append((number, pattern[0], pattern[1]))
        asked = [token["LOWER"] for pattern in _patterns(pipe) for token in pattern if "LOWER" in token]
        self.named = {word for one in asked for word in _words(one)}
        self.forms = [re.compile(one["REGEX"]) for one in asked if isinstance(one, dict) and "REGEX" in one]
        self.cases: dict[tuple[int, int, int], Rules] = {}
        self.told: dict[Case, Rules] = {}
        self.sets: dict[tuple[int, ...], dict[int, Any]] = {}

    def __call__(self, docs: list[Any]) -> None:
        for doc in docs:
            rows = list(map(tuple, doc.to_array(self.columns).tolist()))
            found = [self.cases.get(row) or self._asked(row) for row in rows]
            numbers = [alone for alone, _, _ in found]
            for i in range(1, len(found)):
                if found[i - 1][1] and (both := found[i - 1][1] & found[i][2]):
                    for number, _ in sorted(both):
                        at = i - 1 + self.indices[number]
                        numbers[at] = tuple(sorted({*numbers[at], number}))
            for token, mine in zip(doc, numbers, strict=True):
                if mine:
                    self.put(token, self.sets.get(mine) or self._merged(mine))

    def _merged(self, numbers: tuple[int, ...]) -> dict[int, Any]:
        merged: dict[int, Any] = {}
        for number in numbers:
            merged.update(self.attrs[number])
        return self.sets.setdefault(numbers, merged)

    def _asked(self, row: tuple[int, int, int]) -> Rules:
        word, tag, arc = (self.strings[one] if one else "" for one in row)
        named = word in self.named or any(form.search(word) for form in self.forms)
        case = (word if named else "", tag, arc, word.isspace())
        if case not in self.told:
            alone = {number for number, asked in self.alone if _meets(asked, case)}
            first = frozenset((n, k) for k, (n, asked, _) in enumerate(self.pairs) if _meets(asked, case))
            second = frozenset((n, k) for k, (n, _, asked) in enumerate(self.pairs) if _meets(asked, case))
            self.told[case] = tuple(sorted(alone)), first, second
        return self.cases.setdefault(row, self.told[case])


def _numbered(pipe: Any) -> Iterable[tuple[int, list[dict[str, Any]]]]:
    return ((number, pattern) for number, rule in enumerate(pipe.patterns) for pattern in rule["patterns"])


def _patterns(pipe: Any) -> list[list[dict[str, Any]]]:
    return [pattern for _, pattern in _numbered(pipe)]


def _plain(pattern: Sequence[dict[str, Any]]) -> bool:
    """Whether a rule asks nothing that is not understood here."""
    return len(pattern) in {1, 2} and all(
        key in KNOWN and (isinstance(wanted, str | bool) or set(wanted) <= ({"IN", "NOT_IN", "REGEX"} if key == "LOWER" else {"IN", "NOT_IN"}))
        for token in pattern
        for key, wanted in token.items()
    )


def _words(wanted: Any) -> Iterable[str]:
    return (wanted,) if isinstance(wanted, str) else (*wanted.get("IN", ()), *wanted.get("NOT_IN", ()))


def _meets(asked: dict[str, Any], case: Case) -> bool:
    return all(_is(wanted, case[KNOWN[key]]) for key, wanted in asked.items())


def _is(wanted: Any, value: Any) -> bool:
    if not isinstance(wanted, dict):
        return bool(wanted == value)
    return (
        ("IN" not in wanted or value in wanted["IN"])
        and ("NOT_IN" not in wanted or value not in wanted["NOT_IN"])
        and ("REGEX" not in wanted or re.search(wanted["REGEX"], value) is not None)
    )
