import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.errors import UsageError
from variorum.store.query import parsed


@pytest.mark.parametrize(
    ("typed", "expression"),
    [
        ("ferry", '{title text} : ((("ferry")))'),
        ("ferry tresco", '{title text} : ((("ferry") AND ("tresco")))'),
        ('"long scrape" ferr*', '{title text} : ((("long scrape") AND ("ferr" *)))'),
        ("“long scrape”", '{title text} : ((("long scrape")))'),
        ("ferry OR boat -strike", '{title text} : ((("ferry" OR "boat")) NOT ("strike"))'),
        ("well-known U.S. mate", '{title text} : ((("well-known") AND ("U.S.") AND ("mate")))'),
        ("title:ferry NEAR(x) AND ^a", '{title text} : ((("title:ferry") AND ("NEAR(x)") AND ("AND") AND ("^a")))'),
        ("ferry … –", '{title text} : ((("ferry")))'),
    ],
)
def test_plain_words_just_work(typed: str, expression: str) -> None:
    query = parsed(typed)
    assert query is not None
    assert query.expression() == expression


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ('ferry "long scrape', "the quotation mark at character 7 is not closed"),
        ("OR ferry", "OR at character 1 has nothing before it"),
        ("ferry OR", "OR at character 7 has nothing after it"),
        ("ferry OR OR boat", "OR at character 10 has nothing before it"),
        ("ferry f*", r"the \* at character 8 needs 2 letters before it"),
        ("-ferry", "add one to look for"),
        ("… ?", "type letters or digits"),
        ("word " * 40, "more than 32 words"),
        ("x" * 600, "has 600 characters: shorten it to 500"),
    ],
)
def test_what_cannot_be_asked_is_told_with_its_place(typed: str, line: str) -> None:
    with pytest.raises(UsageError, match=line):
        parsed(typed)


@pytest.mark.parametrize("typed", ["", "   ", "\n\t"])
def test_nothing_asks_nothing(typed: str) -> None:
    assert parsed(typed) is None


@given(st.text(st.characters(exclude_categories=()), max_size=60) | st.text('"*-OR ab(){}:^+\x00', max_size=40))
def test_whatever_is_typed_the_index_takes_it(typed: str) -> None:
    try:
        query = parsed(typed)
    except UsageError:
        return
    if query:
        db = sqlite3.connect(":memory:")
        db.execute("CREATE VIRTUAL TABLE look USING fts5(title, text)")
        db.execute("SELECT * FROM look WHERE look MATCH ?", (query.expression(),)).fetchall()
        db.close()
