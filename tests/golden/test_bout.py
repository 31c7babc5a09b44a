"""A bout told by three desks: when it ended, who the loser is, who looks after the winner."""

from pathlib import Path

import pytest

from variorum.api import read
from variorum.records.story import Dossier
from variorum.settings import Settings

REPORTS = {
    "agency": "Brandt stops Okoye in eighth to keep title\n\nUnbeaten middleweight champion Carl Brandt knocked out Samuel Okoye at 2:29 of the eighth round on Saturday night at the Grand Arena.\n\n"
    "Brandt, of Duluth, put the challenger down in the third with a left hook. Referee Tony Welk waved it off.\n\nBrandt's trainer, Eddie Fuchs, said a rematch could take place in June.",
    "rewrite": "Brandt by KO\n\nCarl Brandt's right hand ended matters with 31 seconds left in round eight.\n\nThe referee, Toni Welk, had seen enough. Nigerian Samuel Okoye was booed.",
    "tabloid": "Okoye falls short in Vegas\n\nSamuel Okoye was beaten in the eighth on Saturday. The end came at 1:29 of the round.\n\nCarl Brandt, who lives in Duluth, will rest until May, according to coach Eddie Fuchs. "
    "Ghanaian Samuel Okoye left by a side door.",
}
FACTS = [
    ("time", {"at 2:29 of the eighth round", "31 seconds left in round eight", "at 1:29 of the round"}, "conflict"),
    ("place", {"Nigerian", "Ghanaian"}, "conflict"),
    ("place", {"Duluth"}, "agree"),
    ("name", {"Tony Welk", "Toni Welk"}, "compatible"),
    ("role", {"trainer", "coach"}, "agree"),
]  # fmt: skip


@pytest.fixture(scope="module")
def bout(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    folder: Path = tmp_path_factory.mktemp("bout")
    for name, text in REPORTS.items():
        (folder / f"{name}.txt").write_text(text + "\n", encoding="utf-8")
    return read(folder, settings=Settings(one_story=True)).dossiers[0]


@pytest.mark.parametrize(("kind", "texts", "verdict"), FACTS)
def test_facts_of_the_bout(bout: Dossier, kind: str, texts: set[str], verdict: str) -> None:
    found = [({s.quote for r in p.readings for s in r.spans}, p.verdict) for p in bout.points if p.kind == kind]
    assert any(texts <= quotes and told == verdict for quotes, told in found), found
