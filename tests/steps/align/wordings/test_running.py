"""Whom `he said` goes on quoting."""

from variorum.records.findings import Findings, Gist, Mention, Named, Statement
from variorum.records.span import Span
from variorum.steps.align.wordings.running import running_sources


def at(text: str, words: str, nth: int = 0) -> Span:
    """The span of the nth time that the words stand in the text."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span("r", start, start + len(words), words)


def person(text: str, name: str, *, pronoun: str = "") -> Named:
    spans = [Mention(at(text, name), "name"), *([Mention(at(text, pronoun), "pronoun")] if pronoun else [])]
    return Named(name, name, "person", tuple(spans))


def said(text: str, speaker: Span, content: str, actor: str | None = None) -> Statement:
    return Statement(content, speaker, actor, None, (at(text, content),), "indirect")


def traced(text: str, first: str, *others: Named, actor: bool = True, pronoun: str = "") -> list[str]:
    """Who is meant by the `he` or `she` of `the wall fell`, where `first` said that `it rained`."""
    cast = (*([person(text, first, pronoun=pronoun)] if actor else []), *others)
    word = next(w for w in ("She", "He") if w in text)
    told = (said(text, at(text, first), "it rained", first if actor else None), said(text, at(text, word), "the wall fell"))
    gists = tuple(Gist(at(text, s.strip() + "."), False, ()) for s in text.split(".") if s.strip())
    return [s.span.quote for s in running_sources(Findings("r", cast, told, gists=gists)).values()]


def test_a_pronoun_means_who_spoke_last() -> None:
    assert traced("Emil Kovalov said it rained. He said the wall fell.", "Emil Kovalov") == ["Emil Kovalov"]
    assert traced("A port spokesman said it rained. He said the wall fell.", "A port spokesman", actor=False) == ["A port spokesman"]


def test_not_where_somebody_else_is_told_of_since() -> None:
    text = "Emil Kovalov said it rained. Otto Brandt left the quay. He said the wall fell."
    assert traced(text, "Emil Kovalov", person(text, "Otto Brandt")) == []


def test_whom_a_speaker_names_is_not_who_speaks() -> None:
    text = "Emil Kovalov said it rained. He said the wall fell on Otto Brandt."
    told = (said(text, at(text, "Emil Kovalov"), "it rained", "Emil Kovalov"), said(text, at(text, "He"), "the wall fell on Otto Brandt"))
    cast = (person(text, "Emil Kovalov"), person(text, "Otto Brandt"))
    assert [s.actor for s in running_sources(Findings("r", cast, told)).values()] == ["Emil Kovalov"]


def test_not_where_the_report_tells_on_by_itself() -> None:
    text = "Emil Kovalov said it rained. The quay was wet. The crane stood. The boats left. He said the wall fell."
    assert traced(text, "Emil Kovalov") == []


def test_a_man_is_no_she_and_officials_are_no_he() -> None:
    text = "Emil Kovalov said it rained when his boat left. She said the wall fell."
    assert traced(text, "Emil Kovalov", pronoun="his") == []
    assert traced("Port officials said it rained. He said the wall fell.", "Port officials", actor=False) == []
