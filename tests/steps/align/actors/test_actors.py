import os
import subprocess
import sys
from pathlib import Path

import pytest

from variorum.records.findings import Findings, Mention, Named
from variorum.records.span import Span
from variorum.steps.align.actors.actors import Cast, folded, skeleton

NAMES = ("Marie Ann Torvald", "Marie Ann Torvald of Ystrand", "Marie Torvald")


def because(*names: str) -> list[str]:
    found = [Findings(f"r{n}", (Named(f"n{n}", name, "person", (Mention(Span(f"r{n}", 0, len(name), name), "name"),)),)) for n, name in enumerate(names)]
    return [line for actor in Cast("s", found).actors for line in actor.because]


def test_names_with_missing_parts_are_one() -> None:
    assert len(Cast("s", [Findings("r0")]).actors) == 0
    assert len(because(*NAMES)) == 2


@pytest.mark.heavy
def test_the_order_of_reasons_does_not_hang_on_the_hash_seed() -> None:
    """Names meet by their first and by their last word; which meet first decides the order of the reasons."""
    script = f"from test_actors import because; print(because(*{NAMES}))"
    told = {
        subprocess.run([sys.executable, "-c", script], cwd=Path(__file__).parent, env={**os.environ, "PYTHONHASHSEED": str(seed)}, capture_output=True, check=True).stdout
        for seed in range(6)
    }
    assert len(told) == 1


def countries(*names: str) -> list[set[str]]:
    found = [Findings(f"r{n}", (Named(f"n{n}", name, "state", (Mention(Span(f"r{n}", 0, len(name), name), "name"),)),)) for n, name in enumerate(names)]
    return sorted(({s.text for s in actor.names} for actor in Cast("s", found).actors), key=min)


def test_one_country_under_its_long_and_its_short_name_is_one() -> None:
    assert countries("China", "People's Republic of China", "Russia") == [{"China", "People's Republic of China"}, {"Russia"}]


def test_two_countries_of_one_name_stay_two() -> None:
    assert countries("Republic of the Congo", "Democratic Republic of Congo") == [{"Democratic Republic of Congo"}, {"Republic of the Congo"}]


def read_as(*told: tuple[str, str, bool]) -> list[tuple[str, str]]:
    """(name, kind) of the actors of reports that each name one, with the kind it was read as and whether `she` stands for it."""
    found = []
    for n, (name, kind, she) in enumerate(told):
        mentions = (Mention(Span(f"r{n}", 0, len(name), name), "name"), *((Mention(Span(f"r{n}", 90, 93, "she"), "pronoun"),) if she else ()))
        found.append(Findings(f"r{n}", (Named(f"n{n}", name, kind, mentions),)))
    return sorted((actor.name, actor.kind) for actor in Cast("s", found).actors)


def test_a_name_that_she_stands_for_is_nobodys_firm() -> None:
    assert read_as(("Ann Mell", "person", True), ("Ann Mell", "organisation", False), ("Ann Mell", "organisation", False)) == [("Ann Mell", "person")]
    assert read_as(("Mell", "person", True), ("Mell", "person", True), ("Ann Mell", "organisation", False)) == [("Ann Mell", "person")]


def test_a_firm_that_one_report_misreads_stays_a_firm() -> None:
    kinds = [kind for _, kind in read_as(("Calder Mills", "person", False), ("Calder Mills", "organisation", False), ("Calder Mills", "organisation", False))]
    assert kinds.count("organisation") == 1


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Rita King", ("rita", "king")),
        ("Judge Rita King", ("rita", "king")),
        ("Rita Luisa Pope Jr.", ("rita", "luisa", "pope")),
        ("King Rudolf", ("rudolf",)),
        ("Pope", ("pope",)),
        ("Ferry Board President", ("ferry", "board")),
    ],
)
def test_a_title_that_ends_a_name_is_a_family_name(name: str, words: tuple[str, ...]) -> None:
    assert folded(name) == words


def test_letters_with_full_stops_are_the_letters_without() -> None:
    assert folded("C.I.A.") == folded("CIA") != folded("C. I. Adams")


def test_titles_are_no_part_of_a_name() -> None:
    assert folded("Sgt. Ilse Brandt Jr.") == ("ilse", "brandt")


@pytest.mark.parametrize(("one", "two"), [("kovalov", "kowalow"), ("rakhmon", "rahmon"), ("heydar", "heidar")])
def test_spellings_share_their_bones(one: str, two: str) -> None:
    assert skeleton(one)[0] == skeleton(two)[0]
