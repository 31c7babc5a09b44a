"""Two small stories in one archive: a ferry that ran aground, and a vote on a tram line."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from variorum.api import Reading, open_archive
from variorum.exports.json import archive_value
from variorum.records.edition import Edition
from variorum.records.story import Actor, Point

WIRE = (
    "The ferry Marisol left Port Ansell at dusk with a full car deck and struck the Hen and Chickens reef twenty minutes later, "
    "tearing a gash along her port side. Fishing boats from the village took most of the passengers off before the tide turned, and "
    "a navy tug held her against the rocks until dawn while divers closed the bow doors."
)
REPORTS = {
    "ferry-1": f"Ferry strikes reef off Port Ansell\n\n{WIRE}\n\nThe accident killed 12 people, said Marta Ilves, head of the harbour office in Port Ansell.",
    "ferry-2": f"Rescue at the Hen and Chickens\n\n{WIRE}\n\nHarbour chief Ilves told reporters in Port Ansell that the accident killed 15 people.",
    "ferry-3": "Ferry Marisol: questions for the harbour office\n\nThe ferry Marisol, which struck the Hen and Chickens reef off Port Ansell, had no "
    "pilot on board, Captain Joren Kask said. The accident killed 12 people. Marta Ilves declined to comment.",
    "ferry-4": "Ferry company promises answers\n\nThe owner of the ferry Marisol, which hit a reef off Port Ansell, will publish the log of "
    "the voyage. M. Ilves-Rand said the harbour office had warned of the reef. Kask, the captain, is in hospital in Port Ansell.",
    "tram-1": "City council votes on tram line\n\nThe council of Hollberg voted on Tuesday to build a tram line to the airport. Mayor Edda Lorn "
    "said the line would cost 80 million euros. Shopkeepers on Mill Street protested outside the town hall.",
    "tram-2": "Hollberg to get its tram\n\nHollberg will build a tram line to its airport after a vote of the city council. Mayor Edda Lorn said "
    "work on Mill Street would start in spring. The line will cost 80 million euros, the council said.",
    "tram-3": "Tram line divides Hollberg\n\nShopkeepers on Mill Street in Hollberg fear years of works after the council voted for a tram line to "
    "the airport. Mayor Edda Lorn promised help. The line costs 95 million euros, an engineer said.",
}
LATER = {
    "ferry-5": "Harbour chief steps down over ferry\n\nMarta Ilves, head of the harbour office in Port Ansell, stepped down after the ferry "
    "Marisol struck the Hen and Chickens reef. The accident killed 12 people. Captain Kask welcomed it.",
    "tram-4": "Hollberg tram: first rails\n\nWorkers laid the first rails of the Hollberg tram line to the airport on Mill Street. Mayor "
    "Edda Lorn said the line would cost 80 million euros.",
}


def rows(texts: dict[str, str]) -> str:
    return "".join(json.dumps({"id": name, "text": text, "outlet": f"The {name.title()}"}) + "\n" for name, text in texts.items())


@pytest.fixture(scope="session")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("judging")
    (folder / "reports.jsonl").write_text(rows(REPORTS), encoding="utf-8")
    with open_archive(folder / "a.variorum") as opened:
        opened.add([folder / "reports.jsonl"])
        opened.run()
    return folder / "a.variorum"


class Room:
    """An archive with reports in it, and what the tests ask of it by name."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.opened: Reading = open_archive(path)
        self.edition: Edition = self.opened.edition()

    def run(self) -> dict[str, int]:
        """Units computed by stage."""
        computed = self.opened.run().computed
        self.edition = self.opened.edition()
        return {stage: n for stage, n in computed.items() if n}

    def grow(self, texts: dict[str, str] = LATER) -> None:
        source = self.path.with_name("later.jsonl")
        source.write_text(rows(texts), encoding="utf-8")
        self.opened.add([source])
        self.run()

    def id(self, name: str) -> str:
        return next(e.report.id for e in self.edition.entries if e.name == name)

    def story(self, name: str) -> set[str]:
        """Names of the reports that stand in the story of one."""
        wanted, names = self.id(name), {e.report.id: e.name for e in self.edition.entries}
        return next({names[r] for r in s.reports} for s in self.edition.stories if wanted in s.reports)

    def actor(self, name: str, report: str | None = None) -> Actor:
        """The actor who goes by that name, in that report."""
        key = self.id(report) if report else None
        return next(
            a for d in self.edition.dossiers for a in d.actors for n in a.names if n.text == name and (key is None or key in n.reports)
        )

    def point(self, *values: str) -> Point:
        """The point with readings of just these values."""
        return next(p for d in self.edition.dossiers for p in d.points if {r.value for r in p.readings} == set(values))

    def told(self) -> dict[str, Any]:
        """The public JSON without the list of judgements, which keeps what was undone."""
        value = archive_value(self.edition)
        value.pop("judgements", None)
        return value


@pytest.fixture
def room(read_once: Path, tmp_path: Path) -> Iterator[Callable[[], Room]]:
    """Opens an archive of its own each time, as it was before anybody judged."""
    rooms: list[Room] = []

    def enter() -> Room:
        path = tmp_path / f"{len(rooms)}.variorum"
        shutil.copy(read_once, path)
        rooms.append(Room(path))
        return rooms[-1]

    yield enter
    for one in rooms:
        one.opened.close()
