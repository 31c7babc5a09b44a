"""Why two reports count as one voice although their tie is cut."""

from collections.abc import Sequence

import pytest

from variorum.exports.apparatus import Apparatus
from variorum.exports.page.bridge import bridge
from variorum.records.edition import Edition
from variorum.records.lineage import Derivation, Origin
from variorum.records.story import Dossier, OriginCount, Witness


def story(ties: Sequence[tuple[str, str, str]], mains: dict[str, str]) -> Apparatus:
    """`ties`: source, target and kind; `mains`: each report's main origin, by its letter."""
    witnesses = tuple(Witness(r, r.upper(), None, f"Title {r}", None, (o,)) for r, o in mains.items())
    made = tuple(Derivation(f"d-{a}{b}", a, b, kind, "known", 0.0 if kind == "common-source" else 0.8, (), ()) for a, b, kind in ties)
    origins = tuple(Origin(o, f"Origin {o}", "outlet", (), (f"first printed by {o}",)) for o in sorted(set(mains.values())))
    dossier = Dossier("s-1", "A story", None, None, OriginCount(1, 1, ()), witnesses, (), (), (), (), (), ())
    return Apparatus(Edition((), origins, made, (), (dossier,)), dossier)


def test_a_third_report_joins_two() -> None:
    found = bridge(story([("c", "a", "copy"), ("c", "b", "copy")], {"a": "o", "b": "o", "c": "o"}), "a", "b")
    assert found is not None
    assert [{t.source.report, t.target.report} for t in found.through] == [{"a", "c"}, {"c", "b"}]
    assert not found.tied
    assert [(p.side.report, [{*pair} for pair in p.pairs]) for p in found.partings] == [("a", [{"a", "c"}]), ("b", [{"b", "c"}])]


def test_the_way_to_part_them_with_fewest_cuts_stands_first() -> None:
    ties = [("a", "c", "copy"), ("a", "d", "copy"), ("c", "b", "copy"), ("d", "c", "copy"), ("a", "e", "copy"), ("a", "b", "copy")]
    found = bridge(story(ties, dict.fromkeys("abcde", "o")), "a", "b")
    assert found is not None
    assert found.tied
    assert [(p.side.report, len(p.ties)) for p in found.partings] == [("b", 1), ("a", 2)]


@pytest.mark.parametrize(
    ("ties", "mains"),
    [
        ([("a", "b", "copy")], {"a": "o", "b": "o"}),
        ([("c", "a", "copy"), ("c", "b", "copy")], {"a": "o", "b": "p", "c": "o"}),
        ([("c", "a", "rewrite"), ("c", "b", "rewrite"), ("a", "b", "copy")], {"a": "o", "b": "o", "c": "p"}),
    ],
)
def test_nothing_joins_what_is_two_voices_or_tied_alone(ties: list[tuple[str, str, str]], mains: dict[str, str]) -> None:
    assert bridge(story(ties, mains), "a", "b") is None


def test_where_no_tie_leads_it_says_what_the_origin_rests_on() -> None:
    found = bridge(story([], {"a": "o", "b": "o"}), "a", "b")
    assert found is not None
    assert found.through == ()
    assert found.because == ("first printed by o",)
