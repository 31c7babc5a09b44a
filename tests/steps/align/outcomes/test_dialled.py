"""Telephone numbers for one desk, side by side."""

from collections.abc import Callable

import pytest

from variorum.records.story import Dossier

ONE = "Anyone who saw the van in Arden is asked to call the police on 0300 123 456."
OTHERS = (
    ("Witnesses of the crash in Arden should contact police on 0300 123 456.", ["agree"]),
    ("Witnesses of the crash in Arden should contact police on 0300 123 465.", ["conflict"]),
    ("Witnesses of the crash in Arden should contact police on +44 300 123 456.", ["agree"]),
    ("Witnesses of the crash in Arden should ring the Shoreline charity on 0300 777 111.", []),
    ("Police in Arden counted 300 123 cars.", []),
)


@pytest.mark.parametrize(("text", "verdicts"), OTHERS, ids=[text for text, _ in OTHERS])
def test_numbers_of_one_desk(lay: Callable[..., Dossier], text: str, verdicts: list[str]) -> None:
    found = lay(ONE, text).points
    assert [p.verdict for p in found if p.about == "what the telephone number of the police is"] == verdicts
