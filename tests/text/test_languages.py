"""Function words tell plain English; the model is asked about all else."""

import subprocess
import sys

import pytest

from variorum.text.languages import language_of

ENGLISH = (
    "The harbour was closed on Monday after a storm, and the mayor said it would not open again for at least a week. "
    "Boats that were out at sea had to go to the next port, which is more than forty miles to the north of the town."
)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (ENGLISH, "en"),
        ("Storm.", None),
        ("De haven bleef maandag dicht na de storm, en de burgemeester zei dat het nog een week zou duren. " * 3, "nl"),
        ("Le port est resté fermé lundi après la tempête, a dit le maire, et on ne sait pas quand il ouvrira. " * 3, "fr"),
        ("Il porto è rimasto chiuso lunedì dopo la tempesta, ha detto il sindaco, e non si sa quando aprirà. " * 3, "it"),
    ],
)
def test_the_language_of_a_text(text: str, code: str | None) -> None:
    assert language_of(text) == code


def test_plain_english_loads_no_model() -> None:
    check = f"import sys; from variorum.text.languages import language_of; print(language_of({ENGLISH!r}), 'py3langid' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["en", "False"]
