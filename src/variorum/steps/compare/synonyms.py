"""Words that say the same whoever prints them: a quotation in which one stands for the other is told alike.

Only words between which no reader would see a difference; `arrested` and `detained` are two things, so are `said` and `claimed`.
"""

NOUNS = """
earthquake quake temblor
ship vessel
film movie
car automobile
truck lorry
plane airplane aeroplane aircraft
lawyer attorney
doctor physician
policeman cop
child kid
mother mum mom
father dad
photo photograph
phone telephone cellphone
shop store
apartment flat
garbage rubbish trash
autumn fall
tv television
fridge refrigerator
"""
"""A line holds words for one thing, each with its plural in s."""
FORMS = """
people persons
children kids
policemen cops
injured hurt
anybody anyone
everybody everyone
somebody someone
nobody no-one
until till
while whilst
among amongst
toward towards
afterward afterwards
amid amidst
whole entire
maybe perhaps
nearly almost
begin start
begins starts
began started
buy purchase
bought purchased
big large
huge enormous
terrible horrible awful
scared frightened afraid
ok okay
yes yeah
further farther
tired exhausted
wonderful marvellous marvelous
quickly rapidly
"""
"""The same, each word as it is printed."""
PHRASES = (("police officer", "policeman"), ("police officers", "policemen"), ("no one", "nobody"), ("kind of", "sort of"), ("each other", "one another"))
ROUGHLY = frozenset({"about", "around", "approximately", "roughly"})
"""One word before a number, others elsewhere."""


def _first_of_line() -> dict[str, str]:
    """Each word and the first one of its line."""
    found: dict[str, str] = {}
    for lines, endings in ((NOUNS, ("", "s")), (FORMS, ("",))):
        for line in lines.strip().splitlines():
            first, *rest = line.split()
            for ending in endings:
                found |= {word + ending: found.get(first + ending, first + ending) for word in (first, *rest) if word + ending not in found}
    return found


SAME = _first_of_line()


def plainly(words: str) -> tuple[str, ...]:
    """Words in small letters, each put as the first word that says the same."""
    text = f" {words} "
    for phrase, word in PHRASES:
        text = text.replace(f" {phrase} ", f" {word} ")
    found = text.split()
    behind = (*found[1:], "")
    return tuple("about" if word in ROUGHLY and after[:1].isdigit() else SAME.get(word, word) for word, after in zip(found, behind, strict=True))
