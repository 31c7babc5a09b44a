from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.steps.ingest.decode import NotTextError, decoded

ENGLISH = "The café’s owner, José Peña, said on Monday that 12 people were hurt – “badly”."
FRENCH = "Le ministre a déclaré vendredi que les négociations débuteraient à Genève, où l’été a été très chaud."
GERMAN = "Der Minister sagte am Freitag, daß die Gespräche in Zürich nächste Woche beginnen würden."
CZECH = "Vláda v pondělí oznámila, že příští týden začnou jednání o odškodnění obětí neštěstí. Řekl to mluvčí úřadu."
RUSSIAN = "Он сказал в пятницу, что переговоры начнутся на следующей неделе. " * 3
JAPANESE = "大臣は金曜日、交渉は来週始まると述べた。会議は東京で開かれる予定だ。" * 3


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "cp1252"])
def test_english_in_every_usual_encoding(codec: str) -> None:
    assert decoded(ENGLISH.encode(codec)).text == ENGLISH


@pytest.mark.parametrize(
    ("text", "codec"),
    [(FRENCH, "cp1252"), (GERMAN, "latin-1"), (CZECH, "cp1250"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (JAPANESE, "shift_jis")],
)
def test_other_languages_in_their_old_encodings(text: str, codec: str) -> None:
    assert decoded(text.encode(codec)).text == text


def test_a_page_may_say_its_encoding() -> None:
    page = f'<html><head><meta charset="windows-1251"></head><p>{RUSSIAN}</p>'
    assert RUSSIAN in decoded(page.encode("cp1251")).text


def test_broken_utf8_is_mended_and_noted() -> None:
    found = decoded("“Oui”, dit le préfet".encode() + b" \xff et \xc3( puis rien.")
    assert found.text == "“Oui”, dit le préfet � et �( puis rien."
    assert found.notes == ("2 broken characters replaced by �",)


def test_line_ends_are_made_alike() -> None:
    assert decoded(b"one\r\ntwo\rthree\n").text == "one\ntwo\nthree\n"


def test_stray_control_characters_are_forgiven() -> None:
    assert "\x1b[31m" in decoded(b"The mayor \x1b[31msaid\x00 on Monday that two people were hurt in the \x07fire." * 2).text


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7\n\xe2\xe3", "PDF"),
        (b"PK\x03\x04\x14\x00\x06\x00", "ZIP"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "picture"),
        (b"\x7fELF\x02\x01\x01" + bytes(9), "program"),
        (bytes(range(256)) * 20, "binary"),
        (b"\x01\x02\x03\x04" * 100, "binary"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, said: str) -> None:
    with pytest.raises(NotTextError, match=said):
        decoded(data)


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_named(data: bytes) -> None:
    with suppress(NotTextError):
        decoded(data).text.encode("utf-8")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf8_is_never_taken_for_anything_else(text: str) -> None:
    assert decoded(b"\xef\xbb\xbf" + text.encode()).text == text
