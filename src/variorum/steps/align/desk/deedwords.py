"""The word a deed stands under: that of its verb, or of the phrase the verb is only half of (`took place`, `gave himself up`)."""

import re

from variorum.records.findings import Event
from variorum.text.kin import kin

PHRASES = tuple(
    (re.compile(rf"(?:{words})\b", re.IGNORECASE), kin(deed))
    for words, deed in (
        (r"t[ao]k(?:e|es|ing|en|ook)? place|took place", "occur"),
        (r"(?:t[ao]k(?:e|es|ing|en)|took) (?:\S+ ){0,4}?into (?:\S+ )?custody", "arrest"),
        (r"g[ai]v(?:e|es|ing|en) (?:him|her|them)sel(?:f|ves) up|turn(?:s|ed|ing)? (?:him|her|them)sel(?:f|ves) (?:in|over)", "surrender"),
        (r"pass(?:es|ed|ing)? away|commit(?:s|ted|ting)? suicide", "die"),
        (r"(?:gun|mow)(?:s|ned|ning|ed|ing)? (?:\S+ ){0,2}?down|sho(?:o?t|oting) dead|sho(?:o?t|oting) and kill(?:ed|ing)?", "kill"),
        (r"open(?:s|ed|ing)? fire", "shoot"),
        (r"step(?:s|ped|ping)? (?:down|aside)", "resign"),
        (r"f(?:i|ou)nd(?:s|ing)? (?:\S+ ){0,4}?guilty", "convict"),
        (r"br[eo]ak(?:s|ing|en)? out|broke out", "break-out"),
        (r"(?:ma[kd]e(?:s)?|making|extend(?:s|ed|ing)?) (?:\S+ ){0,4}?offers?", "offer"),
    )
)
"""Phrases with the deed they tell, whatever their verb means alone."""


def deed_of(event: Event) -> str:
    """The kin word of what an event's clause tells."""
    told = " ".join(event.span.quote[event.trigger.start - event.span.start :].split())
    return next((deed for words, deed in PHRASES if words.match(told)), kin(event.lemma))
