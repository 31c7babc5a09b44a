"""What makes a listed name a place and what makes it something else: one small test each, and the order they are asked in."""

from collections.abc import Callable
from dataclasses import dataclass

from variorum.steps.find import place_words as words
from variorum.steps.find.place_candidates import PLACE_LABELS, Candidate
from variorum.text.gazetteer_key import key


@dataclass(frozen=True, slots=True)
class People:
    """The names of people in a report: last words of full names, and all their words."""

    surnames: frozenset[str]
    words: frozenset[str]


Rule = Callable[[Candidate, People], bool]


def _is_outer(c: Candidate) -> bool:
    """Whether it stands as the larger place after a comma: `, Texas` — a capitalised name before, a state or country."""
    return (
        c.word(-1) == ","
        and c.first >= 2
        and c.label != "PERSON"
        and not _ordinary(c)
        and c.known()
        and c.tree.tokens[c.first - 2].text[:1].isupper()
        and any(e.feature in "CA" for e in c.entries)
    )


def _has_outer(c: Candidate) -> bool:
    return c.outer is not None and any(e.feature in "CA" and not (e.alias and e.feature == "A") for e in c.outer.entries)


def _ordinary(c: Candidate) -> bool:
    return c.first == c.last and c.text.lower() in words.ORDINARY


def _street(c: Candidate, people: People) -> bool:
    return c.word(1).lower() in words.STREETS and c.word(1)[:1].isupper() and c.word(2) not in {"Patrol", "Department", "Authority"} and not (
        c.first == 0 and c.text.isupper()
    )


def _part_of_person(c: Candidate, people: People) -> bool:
    first, last = c.whole
    if c.label == "PERSON" and last > first:
        inside = [t for t in c.tree.tokens[first : last + 1] if t.text[:1].isupper()]
        return len(inside) > c.last - c.first + 1
    return False


def _title(c: Candidate, people: People) -> bool:
    return c.word(-1).lower() in words.TITLES and c.word(-1)[:1].isupper() and "C" not in c.features


def _beside_name(c: Candidate, people: People) -> bool:
    """`Jordan Smith`, `Sydney Lee`: a name of people goes on to the left or right, in the report's own full names."""
    after, before = c.word(1), c.word(-1)
    return (after[:1].isupper() and key(after) in people.surnames and key(c.text) in people.words) or (
        before[:1].isupper() and key(c.text) in people.surnames and key(before) in people.words
    )


def _said(c: Candidate, people: People) -> bool:
    return c.features not in ("C", "N") and not c.known() and c.word(-1).lower() not in ("in", "near", "from", "outside") and (
        c.word(1).lower() in words.SAYING or (c.word(-1).lower() in words.SAYING and c.word(-2) in {",", "”", '"', "’"})
    )


def _paper(c: Candidate, people: People) -> bool:
    return c.word(1).lower() in words.NO_PLACE_NEXT and c.word(1)[:1].isupper()


def _surname(c: Candidate, people: People) -> bool:
    return (
        c.first == c.last
        and key(c.text) in people.surnames
        and "C" not in c.features
        and c.word(-1).lower() not in words.WHERE
        and not _authority(c, people)
    )


def _person_alone(c: Candidate, people: People) -> bool:
    return c.label == "PERSON" and not c.known() and not _placed(c, people)


def _ordinary_word(c: Candidate, people: People) -> bool:
    return _ordinary(c) and not (c.label == "GPE" and c.word(-1).lower() in words.WHERE)


def _language(c: Candidate, people: People) -> bool:
    return c.features == "N" and (
        c.word(-1).lower() in words.LANGUAGES
        or c.word(1).lower() in words.LANGUAGES
        or (c.word(-1).lower() == "in" and c.word(1).lower() in {"", ".", ",", "and"})
    )


def _nation(c: Candidate, people: People) -> bool:
    return bool(c.entries) and c.entries[0].feature == "N" and (c.label in {"NORP", "GPE", "LANGUAGE", "ORG", "FAC", ""} or c.known())


def _authority(c: Candidate, people: People) -> bool:
    """`Athens Police Department`, `Kansas Department of Health`: the place is meant with its office."""
    after = c.word(1).lower()
    if after == "'s" or after == "’s":
        after = c.word(2).lower()
    return bool(c.entries) and after in words.OFFICES and (c.word(1)[:1].isupper() or c.word(2)[:1].isupper() or c.known())


def _of_body(c: Candidate, people: People) -> bool:
    """`University of Michigan`, `High Sheriff of Cambridgeshire`."""
    return bool(c.entries) and c.word(-1).lower() in {"of", "in", "at"} and c.word(-2)[:1].isupper()


def _sorted(c: Candidate, people: People) -> bool:
    """`the city of X`, `town of X`, `X County`, `X province`."""
    if not c.entries and c.label not in PLACE_LABELS:
        return False
    if c.word(-1).lower() == "of" and c.word(-2).lower() in words.SORTS:
        return True
    if c.word(-1).lower() in words.SORTS and c.word(-1).islower() and c.word(-2).lower() not in {"'s", "’s"}:
        return True
    return c.word(1).lower() in {"county", "province", "district", "township", "governorate"} and bool(c.entries)


def _county(c: Candidate, people: People) -> bool:
    return c.plural == "county" or (c.features == "B" and c.last > c.first and key(c.text).endswith("county"))


def _placed(c: Candidate, people: People) -> bool:
    """A listed name after a word of place: `near Bicester`, `in Barrow`."""
    return bool(c.entries) and c.word(-1).lower() in words.BEFORE and not (_ordinary(c))


def _folk(c: Candidate, people: People) -> bool:
    """`Leeds man jailed`, `a Danbury mason`: a listed town before a plain noun of people or houses."""
    return (
        "P" in c.features
        and not c.entries[0].alias
        and not _ordinary(c)
        and c.word(1).lower() in words.FOLK
        and c.word(1).islower()
        and c.word(-1).lower() not in {"the", "his", "her", "their"}
        and not c.word(-1)[:1].isupper()
        and key(c.text) not in people.words
    )


def _strongly_placed(c: Candidate, people: People) -> bool:
    return bool(c.entries) and c.word(-1).lower() in words.WHERE and not _ordinary(c) and not _goes_on(c)


AT = 50_000
"""People of a town or region that is one after `at`, where firms stand too."""


def _loosely_placed(c: Candidate, people: People) -> bool:
    """`from X`, `in X`, `reached X`: enough for a listed name that is nobody's in this report."""
    before = c.word(-1).lower()
    return (
        bool(c.entries)
        and not c.entries[0].alias
        and not _ordinary(c)
        and not _goes_on(c)
        and c.label != "PERSON"
        and key(c.text) not in people.words
        and (before in {"from", "in"} or before in words.GOING or (before == "at" and c.entries[0].population >= AT) or (before == "to" and c.word(-2).lower() not in words.TELLING))
    )


def _goes_on(c: Candidate) -> bool:
    """The capitals go on after it, so it may be only the beginning of some other name."""
    return c.word(1)[:1].isupper() and c.word(1) not in {"And", "But"}


LABEL = 100_000
"""People of a town whose capitals before a colon are a dateline, not a label."""


def _dateline(c: Candidate, people: People) -> bool:
    """`LONDON, Ky. (WKYT) -`, `MOSCOW —`: capitals at the head of a sentence, then a mark or a bracket."""
    after = c.word(1)
    if not (c.entries and c.text.isupper() and len(c.text) > 3 and c.first <= 3) or (_ordinary(c) and not _has_outer(c)):
        return False
    if after == ":" and not any(e.feature in "CA" or e.population >= LABEL for e in c.entries[:1]):
        return False  # "POLL: …", not "MUMBAI: …"
    return after in {"--", "—", "–", "-", "(", ",", ":", "/"} or _has_outer(c)


def _tagged(c: Candidate, people: People) -> bool:
    return c.label in {"GPE", "LOC"} and bool(c.entries) and not _ordinary(c)


def _tagged_unlisted(c: Candidate, people: People) -> bool:
    """Not listed, but tagged and either of a geographic sort by its last word or after a word of place."""
    if c.entries or c.label not in PLACE_LABELS:
        return False
    last = c.tree.tokens[c.last].text.lower()
    if last in words.STREETS or any(ch.isdigit() for ch in c.text):
        return False
    if last in words.NATURE and c.last > c.first:
        return True
    return c.label == "GPE" and c.word(-1).lower() in words.WHERE and key(c.text) not in people.words


def _great(c: Candidate) -> bool:
    """A country, a state or a city of a million: the tagger's "person" is then likely wrong."""
    best = c.entries[0]
    return best.feature in "CA" or (best.feature == "P" and best.population >= 1_000_000)


def _known(c: Candidate, people: People) -> bool:
    if c.label == "PERSON" and c.word(-1).lower() not in words.BEFORE and (
        c.whole[0] != c.first or key(c.text) in people.words or not _great(c)
    ):
        return False
    return c.known() and not _ordinary(c) and not (
        _goes_on(c) and c.label in {"ORG", "PERSON", "FAC", "EVENT", "WORK_OF_ART", "PRODUCT", ""} and "C" not in c.features
        and "A" not in c.features
    )


def _saint(c: Candidate, people: People) -> bool:
    """`St. Patrick's Day`, `St. Mary's School`: a feast, a church or a school, seldom the town."""
    return key(c.text).startswith("saint ") and c.word(1) in {"'s", "’s", "'", "’"} and "C" not in c.features


def _seat(c: Candidate, people: People) -> bool:
    """`R-Elbow Lake`, `D-Calif.`: where a lawmaker sits."""
    return bool(c.entries) and c.word(-1) == "-" and c.word(-2) in words.PARTIES


def _based(c: Candidate, people: People) -> bool:
    """`Leeds-based`, `Kabul-born`."""
    return bool(c.entries) and c.word(1) == "-" and c.word(2).lower() in {"based", "born", "area", "bound", "backed", "led", "style"}


def _always(c: Candidate, people: People) -> bool:
    return True


RULES: tuple[tuple[str, bool | None, Rule], ...] = (
    ("street", False, _street),
    ("language", False, _language),
    ("counties", True, _county),
    ("outer", True, lambda c, p: _is_outer(c)),
    ("part of a person's name", False, _part_of_person),
    ("title before", False, _title),
    ("inside a name", False, _beside_name),
    ("town, state", True, lambda c, p: _has_outer(c) and not _ordinary(c)),
    ("dateline", True, _dateline),
    ("party and seat", True, _seat),
    ("based there", True, _based),
    ("sort", True, lambda c, p: _sorted(c, p) and not _ordinary(c)),
    ("saint", False, _saint),
    ("paper or firm", False, _paper),
    ("nation", True, _nation),
    ("says", False, _said),
    ("surname", False, _surname),
    ("unlisted", True, _tagged_unlisted),
    ("ordinary word", None, _ordinary_word),
    ("office", True, _authority),
    ("body of", True, _of_body),
    ("folk", True, _folk),
    ("a person", None, _person_alone),
    ("tagged", True, _tagged),
    ("known", True, _known),
    ("placed", True, _strongly_placed),
    ("placed in", True, _loosely_placed),
    ("undecided", None, _always),
)
"""Name, verdict (None: only if the report names it elsewhere), test: the first that holds decides."""
