"""What a point asks reads as a question of its own."""

from collections.abc import Callable

import pytest

from variorum.records.findings import Gist
from variorum.records.parse import Token
from variorum.records.span import Span
from variorum.records.story import Dossier
from variorum.steps.align.abouts import THING, about_of, plural, tellingest
from variorum.steps.align.actors.actors import Cast
from variorum.steps.align.desk.claims import NONE, Claim
from variorum.steps.align.desk.desk import Line

ASKED = (
    ("how many people were killed", "The flood killed 12 people on Monday.", "On Monday 12 people were killed in the flood."),
    ("how many points “Ann Lee scored”", "Ann Lee scored 23 points.", "On Friday Ann Lee scored 21 points."),
    ("how fast “The car reached”", "The car reached 90 miles per hour.", "The car reached 145 kilometres per hour on Friday."),
    ("how many villages “The district has”", "The district has seven villages.", "The mayor said the district has nine villages."),
    ("how long “the storm lasted”", "The storm lasted 30 minutes.", "Witnesses said the storm lasted 50 minutes."),
    ("how many boats “were lifted onto the quay”", "Nine boats were lifted onto the quay.", "On Monday nine boats were lifted onto the quay."),
    ("how far or how large (“Arden lies … of Dover”)", "Arden lies 30 miles south of Dover.", "Arden lies 40 miles south of Dover."),
)


@pytest.mark.parametrize(("about", "one", "two"), ASKED, ids=[a for a, _, _ in ASKED])
def test_a_figure_is_asked_for_in_the_words_it_stands_in(lay: Callable[..., Dossier], about: str, one: str, two: str) -> None:
    assert about.casefold() in [p.about.casefold() for p in lay(one, two).points]


TITLES = (
    ("a deed has its doer", "“the crew mending the broken mast all day”", "Gulls circled the crew mending the broken mast.", "In the bay gulls circled the crew mending the broken mast all day."),
    ("a time is left out", "when “The ferry left Arden”", "The ferry left Arden on 4 March.", "On 4 March the ferry left Arden."),
    ("what was asked comes with who asked", "“the mayor asked Norway to repair the old bridge”", "In a letter the mayor asked Norway to repair the old bridge.", "Twice the mayor asked Norway to repair the old bridge."),
    ("what leads to a place stays", "where “the fishermen from Arden were the first”", "The fishermen from Arden were the first to arrive.", "On Monday the fishermen from Arden were the first to arrive."),
    ("a place is left out where it only tells where", "where “The old mill burned down”", "The old mill burned down in Arden.", "On Monday the old mill burned down in Arden."),
    ("two numbers beside a vote", "how Senate of Arden voted", "The Senate of Arden passed the bill in a 51-50 vote.", "The Senate of Arden voted 51-50 for the bill."),
    ("a thing is told in its clause", "“Thieves left the silver van”", "Thieves left the silver van at dawn.", "In Arden thieves left the silver van."),
)


@pytest.mark.parametrize(("about", "one", "two"), [t[1:] for t in TITLES], ids=[t[0] for t in TITLES])
def test_a_point_is_titled_with_a_whole_clause(lay: Callable[..., Dossier], about: str, one: str, two: str) -> None:
    assert about.casefold() in [p.about.casefold() for p in lay(one, two).points]


FANNED = (("High", "ADJ", "JJ", "amod", 1), ("winds", "NOUN", "NNS", "nsubj", 2), ("fanned", "VERB", "VBD", "ROOT", 2), ("the", "DET", "DT", "det", 5), ("old", "ADJ", "JJ", "amod", 5), ("fire", "NOUN", "NN", "dobj", 2))


def _told_in(first: int, last: int) -> Claim:
    """A thing of the sentence `High winds fanned the old fire`."""
    starts = [sum(len(w[0]) + 1 for w in FANNED[:n]) for n in range(len(FANNED))]
    words = tuple(Token(at, at + len(text), text, text, pos, tag, dep, head, "", False) for at, (text, pos, tag, dep, head) in zip(starts, FANNED, strict=True))
    quote = " ".join(w[0] for w in FANNED)
    line = Line(0, 0, "r", Gist(Span("r", 0, len(quote), quote), False, (), words=words), ())
    span = line.cut(first, last)
    return Claim("other", line, span, span.quote, NONE, NONE, NONE, text=span.quote, head=words[last].text)


@pytest.mark.parametrize(("first", "last", "about"), [(0, 1, "what “fanned the old fire”"), (3, 5, "what “High winds fanned”")])
def test_what_is_asked_of_a_thing_is_the_thing(first: int, last: int, about: str) -> None:
    assert about_of("other", THING, [_told_in(first, last)], Cast("s", ())) == about


def test_a_noun_that_only_names_a_source_is_no_point(lay: Callable[..., Dossier]) -> None:
    told = lay("The old mill burned down, a navy spokesman said.", "Nobody was in the mill that burned down, a navy spokesman said.")
    assert not [p.about for p in told.points if "spokesman" in p.about]


def test_a_word_that_only_describes_a_noun_is_no_deed(lay: Callable[..., Dossier]) -> None:
    told = lay("The state-run mill in Arden closed on Monday.", "Workers left the state-run mill in Arden on Monday as it closed.")
    assert not [p.about for p in told.points if p.kind == "outcome" and p.about in ("“run”", "“state”")]


def test_the_clause_that_tells_most_of_all_is_chosen() -> None:
    assert tellingest(["it burned", "the old mill burned down", "mill … burned"]) == "the old mill burned down"


@pytest.mark.parametrize(
    ("told", "printed"),
    [
        ("“harbour” and “quay” were closed", "‘harbour’ and ‘quay’ were closed"),
        ("“the mill burned down”", "the mill burned down"),
        ("the building is a “total loss", "the building is a total loss"),
        ("the ferry sails by Monday [", "the ferry sails by Monday"),
        ("-ridden hulls were towed away", "ridden hulls were towed away"),
    ],
)
def test_words_that_will_stand_in_quotation_marks_have_their_own_marks_closed_or_none(told: str, printed: str) -> None:
    assert tellingest([told]) == printed


def test_a_trade_is_no_post(lay: Callable[..., Dossier]) -> None:
    told = lay("The rower Ann Lee was first home.", "The skipper of the boat waved to rower Ann Lee.", "The baker Ann Lee was first home.")
    assert "how Ann Lee is described" in [p.about for p in told.points]


def test_nothing_to_tell_is_empty() -> None:
    assert tellingest([]) == ""


@pytest.mark.parametrize(("one", "many"), [("house", "houses"), ("city", "cities"), ("child", "children"), ("crewman", "crewmen"), ("dos", "doses"), ("witness", "witnesses"), ("boss", "bosses"), ("point per game", "points per game"), ("child the mother has", "children the mother has")])
def test_plural(one: str, many: str) -> None:
    assert plural(one) == many


@pytest.mark.parametrize(("one", "many"), [("house", "houses"), ("body", "bodies"), ("child", "children"), ("rescue boat", "rescue boats"), ("box", "boxes")])
def test_plurals(one: str, many: str) -> None:
    assert plural(one) == many
