"""Who is meant by the one who speaks: a pronoun takes up the last who said something, named or not. All names are invented."""

from collections.abc import Callable

import pytest

from variorum.steps.find.actors import actors_of
from variorum.steps.find.places import places_of
from variorum.steps.find.statements import statements_of
from variorum.text.tree import Reading

Read = Callable[[str, str | None], Reading]


def speakers(reading: Read, text: str) -> list[str | None]:
    """For each statement in order the name of the actor who speaks."""
    read = reading(text, None)
    found = actors_of(read, places_of(read))
    names = {a.id: a.name for a in found}
    return [names.get(s.actor or "") for s in statements_of(read, found, ())]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        # one without a name said something last
        ("Carol Moss was killed on Sunday. “She was a happy girl,” said the friend. She added that the family was in shock.", None),
        ("Carol Moss was killed on Sunday. A colleague said the office was quiet. She said nobody knew why.", None),
        ("Mayor Paul Moss visited the pier on Sunday. A spokesman said the repairs were late. He said they would cost a million.", None),
        # a paper speaks for whom it comes from, a book about someone does not
        ("The bridge stays closed until May, according to a message from the Harbour Board.", "Harbour Board"),
        ("Ann Roe was ill for years, a biography of Ann Roe said.", None),
        # the last who said something, not whom it was about
        ("Peter Roe took the car, Sheriff Hugh Gallen said. He said Roe was being brought to Calder.", "Hugh Gallen"),
        ("The trial was long, lawyer Stanley Holm said. Peter Roe agreed to call no witness, he said.", "Stanley Holm"),
        ("Coach Paul Moss said Peter Roe needs no surgery this week, just some rest, he also said.", "Paul Moss"),
        ("“We fired twice,” said Commander Paul Moss. “Captain Peter Roe, who led us, may sail on.\nOur plan is ready,” he added.", "Paul Moss"),
        # a mark that closes what another line opened
        ('Paul Roe said the sea was calm.\n"We fish all day!\nYou never win, "said Peter Moss, who lives here.\n"It is our fault, "he said.', "Peter Moss"),
        # one who issued a statement, after one who only told of him
        ("Officer Peter Moss said Roe was cited for speeding. Paul Roe issued a statement. “I was stopped by a guard,” he said.", "Paul Roe"),
        # whom a pronoun left open is still whom the next means
        ("The agent ran the bureau. He was later pardoned by President Paul Moss. In a book, he said the raids were lawful.", None),
        # a woman is not taken for a man known by his first name
        ("Filmmaker Howard Moss also wrote to the model. She said she never answered his letters.", None),
    ],
)
def test_a_pronoun_takes_up_who_said_something_last(reading: Read, text: str, last: str | None) -> None:
    assert speakers(reading, text)[-1] == last


def test_a_pronoun_within_a_quotation_is_not_who_speaks(reading: Read) -> None:
    text = "“I did not like his looks,” Carol Moss said. “He was late. He drove off and told me to walk.” She said she was glad."
    assert set(speakers(reading, text)) <= {"Carol Moss", None}
    (moss,) = [a for a in actors_of(reading(text, None), ()) if a.name == "Carol Moss"]
    assert "He" not in {m.span.quote for m in moss.mentions}


@pytest.mark.parametrize(
    "text",
    [
        "Paul Moss left for Oslo on Monday. A representative for Mr. Moss said he was tired.",
        "The autopsy report on Mr. Moss did not specify which shot had killed him.",
        "A woman who claims to have seen the shooting of Paul Moss says he was alone.",
        "A clerk of one more shop on the quay, Gallen Marine Products, said she saw smoke.",
        "The frigate INS Gallen said it would sail on to Calder.",
        "Paul Moss, president of the Calder Bank, is on trial. The grocer's president said that nothing was on file.",
        "Paul Moss, president of the Calder Bank, spoke on Friday. On the line, Leader said the talks went on.",
    ],
)
def test_who_only_stands_beside_does_not_speak(reading: Read, text: str) -> None:
    assert speakers(reading, text)[-1] is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The quake was felt in Calder, the U.S. Geological Survey said.", "U.S. Geological Survey"),
        ("He came when terminal manager Jasper Hall called. Hall said the fire was out.", "Jasper Hall"),
    ],
)
def test_a_name_is_whole(reading: Read, text: str, name: str) -> None:
    assert speakers(reading, text)[-1] == name


def test_two_secretaries_are_two(reading: Read) -> None:
    found = actors_of(reading("Secretary of Commerce Carol Holm and Secretary of the Interior Peter Roe met on Monday.", None), ())
    assert not [a.name for a in found if " and " in a.name]


def test_a_name_behind_a_title_speaks_and_not_the_body_it_heads(reading: Read) -> None:
    told = "“The question is now whether the quay will open,” Harbour Committee on Dredging Chairman Peter Rask said."
    assert speakers(reading, told) == ["Peter Rask"]
