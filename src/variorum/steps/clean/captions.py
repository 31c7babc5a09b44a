"""Captions: what a picture or a video shows, told beside the article."""

import re

_HOUSE = r"(?:AP|Reuters|REUTERS|AFP|EPA|EFE|Getty|Shutterstock|Bloomberg|UPI|TASS|Xinhua|Lehtikuva|Associated Press|Anadolu|NurPhoto|Zuma|Sipa|Alamy|ANSA|dpa|Kyodo|Sputnik|CBS|NBC|ABC|CNN|Pool|Handout|Los Angeles Times|[A-Z][\w.]+ (?:Times|Post|News|Globe|Herald|Tribune|Journal|Press|Agency))"
ENDS_IN_CREDIT = re.compile(
    rf"\((?=[^()]{{2,90}}\)\W*(?:less|more)?\W*$)(?:[^()]*(?:[/,]|\b(?:by|via|for)\b)\s?)?{_HOUSE}[^()]*\)\W*(?:less|more)?\W*$|\((?:photo|image|file|picture|video|credit|courtesy)\b[^()]{{0,80}}\)\W*$",
)
_WRITTEN = re.compile(r"\((?:AP|Reuters|AFP|CNN)\)$")
_SIGNED = re.compile(r"\((?:AP|Reuters|REUTERS|AFP|CNN|UPI|EFE|TASS|Xinhua|ANSA|dpa|DPA|Kyodo|Anadolu|Sputnik)\)\s*$")
"""An agency alone: it stands behind its items of text as well as behind its pictures."""
_PHOTO_VERB = re.compile(
    r"\b(?:attends?|arrives?|waves?|stands?|speaks?|meets?|shakes?|talks?|looks?|walks?|gestures?|listens?|poses?|sits?|smiles?|leaves?|leads?|exits?|holds?|"
    r"watch(?:es)?|gathers?|marche?s?|protests?|rall(?:y|ies)|celebrates?|greets?|hugs?|board(?:s)?|disembarks?|steps?|takes? part|participates?|addresse?s?|"
    r"answers?|visits?|displays?|reads?|carr(?:y|ies)|demonstrates?|appears?|seen|pictured|photographed|shown|shows|hands?|play(?:s)?|prepares?|reacts?|pass(?:es)?|rises?|burns?|inspects?)\b"
)
_PAST = re.compile(r"\b(?:said|says|told|added|wrote|tweeted|asked|according to|has been|had)\b", re.IGNORECASE)
_PHOTO_WORD = re.compile(
    r"^(?:\W*file\b|in this\b.{0,60}\b(?:photo|image|picture|frame)|this\b.{0,60}\b(?:photo|image|picture))|\b(?:file )?photo(?:graph)?,?\s(?:shows?|taken|released|provided|,)|\bfile photo\b|\bhandout (?:picture|photo|image)|"
    r"\((?:from )?(?:left|right|center|centre|l|r|top|bottom)\)|\b(?:from|at|far|second from|top|bottom) (?:left|right)\b|^from left\b|, (?:left|right|center|centre),|"
    r"\bis (?:seen|pictured|shown)\b(?! as\b)|\bseen (?:above|here|below)\b|\bpictured (?:above|here|below|with|in)\b|\(pictured|^(?:above|below|left|right|pictured)\s?:",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"\b(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)\s\d{1,2},?\s(?:\d{4}\b)|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b"
)
_VIDEO = re.compile(
    r"\((?:[A-Z][a-z]{2,8}\.? \d{1,2})\)\s+(?:AP|Reuters|AFP|CNN)\W*$|\s\d{1,2}:\d\d\s*$|\b(?:the (?:panel|group|host) (?:discusses|reacts|weighs)|weighs in\b.{0,80}$|(?:reports|reporting) from\b.{0,40}\bfor\b|"
    r"^(?:Insight|Reaction|Analysis|Opinion) from\b|\b(?:discusses|reacts|breaks down|joins|sits down with)\b.{0,60}\b(?:show|host|panel|on ['‘\"“]|[A-Z]\w+ (?:&|and) [A-Z]\w+['’]|Fox (?:News|Business)|Tonight|Live))"
)
_SPEECH = re.compile(r"[“”\"]|\bsaid\b")
_VARIANT = re.compile(r"(?:\.\.\.|…)\s*more\W*$|\bless\W*$")


def caption_reason(unit: str, *, beside_credit: bool = False, repeated: bool = False, in_head: bool = False) -> str | None:
    """Why a paragraph is a caption, not the article; None where it may be prose.

    `beside_credit`: a photo credit stands next to it; `repeated`: the page prints it again close by; `in_head`: it
    stands before the first paragraph.
    """
    if len(unit) > 700:
        return "photo caption" if len(unit) < 1500 and (ENDS_IN_CREDIT.search(unit) or _VARIANT.search(unit)) and _shows(unit) else None
    if _VIDEO.search(unit) and (in_head or not _PAST.search(unit)):
        return "video caption"
    if _VARIANT.search(unit) and (repeated or _shows(unit)):
        return "photo caption"
    if ENDS_IN_CREDIT.search(unit) and (not _SIGNED.search(unit) or (_WRITTEN.search(unit) is None and _shows(unit))):
        return "photo caption"
    if _PAST.search(unit) and _SPEECH.search(unit) and not repeated:
        return None
    if _PHOTO_WORD.search(unit) and (_DAY.search(unit) or in_head or beside_credit or repeated or not unit.rstrip().endswith(".")):
        return "photo caption"
    if repeated or beside_credit:
        return "photo caption" if repeated or _shows(unit) else None
    short = unit.count(" ") < 60 and _PAST.search(unit) is None
    if in_head and short and _DAY.search(unit) and _PHOTO_VERB.search(" ".join(unit.split()[:14])):
        return "photo caption"
    return None


def _shows(unit: str) -> bool:
    """Whether the words tell what a picture shows: in the present tense, or with a full date, and nobody speaking."""
    if _PAST.search(unit):
        return _DAY.search(unit) is not None and _PHOTO_VERB.search(unit) is not None and '"' not in unit and "“" not in unit
    return _PHOTO_VERB.search(unit) is not None or _DAY.search(unit) is not None or _PHOTO_WORD.search(unit) is not None
