import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.text.sigla import base_of, sigla_of


@pytest.mark.parametrize(
    ("outlet", "siglum"),
    [
        ("ABC News", "ABC"),
        ("The Harbour Gazette", "HG"),
        ("Gazette", "Ga"),
        ("4mer4.example", "4M"),
        ("https://www.harbour-post.com/news", "HP"),
        ("Radio of the Northern Isles", "RNI"),
        ("CoastDaily", "CD"),
        ("«»", ""),
        ("", ""),
    ],
)
def test_a_siglum_is_made_of_the_outlets_letters(outlet, siglum):
    assert base_of(outlet) == siglum


def test_where_two_clash_both_get_a_digit():
    assert sigla_of([("Gazette", ""), ("Galaxy", ""), ("Post", "")]) == ["Ga1", "Ga2", "Po"]


def test_without_an_outlet_the_fallback_gives_the_letters():
    assert sigla_of([(None, "Ferry strikes wall"), (None, "")]) == ["FSW", "W"]


@given(st.lists(st.tuples(st.none() | st.text(max_size=12), st.text(max_size=12)), max_size=30))
def test_sigla_are_unique_and_never_empty(witnesses):
    found = sigla_of(witnesses)
    assert len(set(found)) == len(found) == len(witnesses)
    assert all(found)
