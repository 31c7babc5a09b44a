"""Four reports of two stories, read once for all who ask an archive."""

from collections.abc import Iterator

import pytest

from variorum.api import Reading, open_archive
from variorum.records.edition import Edition

FERRY = (
    "The ferry Orlinda ran aground off Tresco harbour late on Monday, the coast guard said. At least 12 people were hurt.\n\n"
    "“We heard a long scrape and then the lights went out,” said the mate, Hanne Bruun, who was on the lower deck at the time.\n\n"
    "Divers will look at the hull of the Orlinda on Thursday, the harbour office of Tresco said in a note."
)
STRIKE = (
    "Bakers in Oulmont walked out on Wednesday over pay, their union said. About 300 people stood before the town hall of Oulmont.\n\n"
    "“Flour costs more and we earn less,” said Mireille Cazal of the bakers' union of Oulmont.\n\nTalks go on next week."
)
TEXTS = {
    "north/ferry.txt": f"March 4, 2031\n\n{FERRY}",
    "south/ferry.txt": f"March 5, 2031\n\n{FERRY}\n\nFourteen people were hurt, the hospital of Tresco said later.",
    "south/strike.txt": f"March 5, 2031\n\n{STRIKE}",
    "alone.txt": f"March 6, 2031\n\n{STRIKE.replace('300', '250')}",
}


@pytest.fixture(scope="session")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reading]:
    folder = tmp_path_factory.mktemp("shelves")
    for name, text in TEXTS.items():
        (folder / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "in" / name).write_text(text, encoding="utf-8")
    with open_archive(folder / "x.db") as reading:
        reading.add([folder / "in"])
        reading.run()
        yield reading


@pytest.fixture(scope="session")
def texts() -> dict[str, str]:
    return TEXTS


@pytest.fixture(scope="session")
def whole(opened: Reading) -> Edition:
    return opened.edition()
