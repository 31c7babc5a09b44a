"""The forms of time expressions: one named pattern each, tried in this order."""

import re

from variorum.text.dates.words import (
    CENTURIES,
    DAYPARTS,
    DECADES,
    HOLIDAYS,
    MONTHS,
    OFTEN,
    ORDINALS,
    SEASONS,
    SHORT_DAYS,
    SHORT_MONTHS,
    UNITS,
    VAGUE,
    WEEKDAYS,
)  # fmt: skip
from variorum.text.numbers import DIGITS, WORDS

DIGIT_WORDS = "one two three four five six seven eight nine".split()
TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()


def _any(words: object) -> str:
    ordered = sorted(words, key=lambda w: (-len(w), w))  # type: ignore[call-overload]
    return "(?:" + "|".join(re.escape(w).replace(r"\ ", r"\s+").replace("'", "['’]") for w in ordered) + ")"


_FULL_DAYS = [d for d in WEEKDAYS if d.endswith("day")]
_SHORT_DAYS = [d.capitalize() for d in WEEKDAYS if not d.endswith("day")]
DAY = rf"(?:{_any(_FULL_DAYS)}|(?-i:{_any(_SHORT_DAYS)}(?:\.|\b(?=,?\s+(?:[A-Z]|\d)))))"
_FULL_MONTHS = [m for m, n in MONTHS.items() if n not in (3, 5) and (len(m) > 4 or m in ("june", "july"))]
_SHORT_MONTHS = [m.capitalize() for m in MONTHS if m not in _FULL_MONTHS and m not in ("may", "march")]
MONTH = rf"(?:{_any(_FULL_MONTHS)}\b|(?-i:(?:May|MAY|March|MARCH)\b)|(?-i:{_any(_SHORT_MONTHS)}\b\.?|{_any([m.upper() for m in _SHORT_MONTHS])}\b\.?))"
DATE = r"(?:[12]\d|3[01]|0?[1-9])(?:\s?(?:st|nd|rd|th))?(?![\d%]|[.,]\d)"
YEAR = r"(?:1[0-9]|20)\d\d(?![\d%]|[.,]\d|-?\d)"
PART = _any(DAYPARTS)
UNIT = _any(u for u in UNITS if u not in ("min", "hr", "yr"))
MOD = (
    r"(?:(?:very\s+)?(?:early|late|mid)\b(?:\s*-\s*|\s+(?:in\s+|on\s+)?)"
    r"|the\s+(?:very\s+|first\s+|second\s+|latter\s+)?(?:beginning|start|opening|end|close|middle|turn|half|days|weeks|months|part|quarter)\s+of\s+"
    r"|(?:later|earlier)\s+(?:in\s+|on\s+)?)"
)
THIS = (
    r"(?:this|last|next|past|previous|preceding|prior|following|coming|upcoming|current|same|that|ensuing|subsequent)"
)
COUNT = (
    rf"(?:(?:an?\s+)?single|(?:a\s+)?(?:few|couple\s+of|couple)|an?\s+(?:dozen|hundred|thousand|million)|several|many|some|half\s+an?|an?\s+half|(?:{DIGITS})(?:\s+(?:hundred|thousand|million|billion))?"
    rf"|(?:an?\s+(?=hundred|thousand|million|billion))?{WORDS}\b(?:[\s-]+and[\s-]+a[\s-]+half)?|an?|another|[½])"
)
_WHICH = THIS.replace("|that", "")
"""Before weekdays and months `that` mostly opens a clause ("said on Friday that Tuesday's talks")."""
_HEDGE = (
    r"(?P<hedge>(?:more\s+than|less\s+than|fewer\s+than|at\s+least|at\s+most|up\s+to|just\s+over|just\s+under|well\s+over|"
    r"over|nearly|almost|about|around|roughly|approximately|some|only|under)\s+(?:the\s+)?)"
)
_ZONE = (
    r"(?:\s*(?P<paren>\(\s*)?(?P<zone>(?-i:UTC|GMT|BST|CES?T|EES?T|MSK|IST|PKT|JST|KST|AES?T|ACS?T|AWST|[ECMP][SD]?T|AK[SD]T|Z)\b(?:\s*[+-]\s*\d{1,2}(?::?\d\d)?)?"
    r"|(?:(?-i:[A-Z][a-z]+)\s+){1,2}(?:standard\s+|daylight\s+|summer\s+)?time|local(?:\s+time)?|eastern|pacific)(?(paren)\s*\)))?"
)
_CLOCK = (
    rf"(?:(?P<hour>(?:1[0-2]|0?[1-9])|{WORDS}\b)(?:\s*[:.]\s*(?P<minute>[0-5]\d))?(?::[0-5]\d)?\s*(?P<half>[ap]\.\s?m\b\.?|[ap]\s?m\b)"
    r"|(?P<h24>[01]?\d|2[0-4])[:](?P<m24>[0-5]\d)(?::(?P<s24>[0-5]\d))?(?![\d:]|[.]\d)(?:\s*(?:hours|hrs|h)\b)?"
    r"|(?P<h4>[01]\d|2[0-3])(?P<m4>[0-5]\d)(?:(?=\s*(?:UTC|GMT|BST|CES?T|MSK|Z\b|local|hours|hrs|h\b))(?:\s*(?:hours|hrs|h)\b)?|\s*\(\s*[0-2]\d:?[0-5]\d\s*(?:GMT|UTC)\s*\))"
    rf"|(?P<named>noon|midnight)"
    rf"|(?P<oclock>1[0-2]|[1-9]|{WORDS})(?:\s+o\s*['’]\s*clock)?\s+(?P<phase>in\s+the\s+(?:morning|afternoon|evening)|at\s+night)"
    rf"|(?P<oclock2>\d{{1,2}}|{WORDS})\s+o\s*['’]\s*clock"
    rf"|(?P<off>(?:a\s+)?quarter|half|five|ten|twenty(?:[\s-]five)?)\s+(?P<way>past|to)\s+(?P<oclock3>1[0-2]|[1-9]|{WORDS}))"
)
_TABLE: tuple[tuple[str, str], ...] = (
    ("iso", r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?:T(?P<clock>\d\d:\d\d)(?::\d\d)?(?:\.\d+)?(?P<z>Z|[+-]\d\d:?\d\d)?)?"),
    ("slashes", r"(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?P=sep)(?P<y>(?:19|20)\d\d)"),
    ("slashes", r"(?P<a>\d{1,2})\s(?P<sep>/)\s(?P<b>\d{1,2})\s/\s(?P<y>(?:19|20)\d\d)"),
    ("slashes", r"(?P<a>[12]\d|3[01]|0?[1-9])(?P<sep>/)(?P<b>[12]\d|3[01]|0?[1-9])/(?P<y>\d\d)(?![/\d])"),
    ("clock", _CLOCK + _ZONE),
    ("days", rf"(?P<m>{MONTH})\s*(?P<a>{DATE})\s*(?:-|–|—|to|through|until|and)\s*(?P<b>{DATE})(?:\s*,?\s*(?P<y>{YEAR}))?"),
    ("days", rf"(?:the\s+)?(?P<a>{DATE})\s*(?:-|–|—|to|through|until|and)\s*(?:the\s+)?(?P<b>{DATE})\s+(?:of\s+)?(?P<m>{MONTH})(?:\s*,?\s*(?P<y>{YEAR}))?"),
    ("day", rf"(?:(?P<wd>{DAY})\s*,?\s+(?:the\s+)?)?(?P<m>{MONTH})\s*(?:the\s+)?(?P<d>{DATE})(?:(?:\s*,\s*|\s+(?:of\s+|in\s+)?)(?P<y>{YEAR})|(?:\s*,\s*|\s+)(?P<rel>{THIS}\s+year))?"),
    ("day", rf"(?:(?P<wd>{DAY})\s*,?\s+)?(?:the\s+)?(?P<d>{DATE})(?:\s+of)?[\s-]+(?P<m>{MONTH})(?:(?:\s*,\s*|[\s-]+(?:of\s+|in\s+)?)(?P<y>{YEAR})|(?:\s*,\s*|\s+)(?P<rel>{THIS}\s+year))?"),
    ("day", rf"(?P<wd>{DAY})\s*,?\s+the\s+(?P<d>\d{{1,2}}\s?(?:st|nd|rd|th))"),
    ("month", rf"(?P<mod>{MOD})?(?:(?P<this>(?:the\s+)?{_WHICH})\s+)?(?P<m>{MONTH})(?:\s*(?:,\s*|of\s+)?(?:the\s+year\s+)?(?P<y>{YEAR}|['’]\d\d\b)|\s*,?\s+(?:of\s+)?(?P<rel>(?:the\s+)?{THIS}\s+year))?"),
    ("weekday", rf"(?P<mod>{MOD})?(?:(?P<this>(?:the\s+)?{_WHICH})\s+)?(?P<wd>{DAY})(?:\s+(?P<part>{PART}))?(?:\s*,?\s+(?:of\s+)?(?P<rel>(?:the\s+)?{THIS}\s+week|a\s+week\s+ago))?"),
    ("nth_weekday", rf"(?:the\s+)?(?P<n>first|second|third|fourth|last)\s+(?P<wd>{DAY})\s+(?:of|in)\s+(?P<m>{MONTH})(?:\s*,?\s+(?P<y>{YEAR}))?"),
    ("weekdays", rf"(?:(?P<every>every|each)\s+(?P<wd>{DAY})(?:\s+{PART})?|(?P<wds>{_any(_FULL_DAYS)})s)"),
    ("holiday", rf"(?:(?P<this>(?:the\s+)?{_WHICH})\s+)?(?P<name>{_any(HOLIDAYS)})(?:\s+(?P<y>{YEAR})|\s+(?P<rel>{THIS}\s+year))?"),
    ("quarter", rf"(?P<mod>{MOD})?(?:(?P<that>(?:the\s+)?{THIS})\s+year\s*['’]s\s+|(?:the\s+)?(?:(?P<this>{THIS})\s+)?)(?:fiscal\s+)?(?:(?P<n>{_any(ORDINALS)})[\s-]+quarter|Q\s?(?P<q>[1-4]))(?:\s*,?\s+(?:of\s+|in\s+)?(?:fiscal\s+)?(?:(?P<y>{YEAR})|(?P<rel>(?:the\s+)?{THIS}\s+year)))?"),
    ("half", rf"(?:the\s+)?(?P<n>first|second|latter)\s+half(?:\s+(?:of\s+)?(?:(?P<y>{YEAR})|(?P<rel>(?:the\s+)?{THIS}\s+year|the\s+year)))"),
    ("season", rf"(?P<mod>{MOD})?(?:the\s+)?(?:(?P<this>{THIS})\s+)?(?P<s>{_any(SEASONS)})(?:\s+(?:of\s+)?(?:(?P<y>{YEAR})|(?P<rel>(?:the\s+)?{THIS}\s+year)))?"),
    ("fiscal", rf"(?:(?:the\s+)?(?:fiscal|financial|academic|tax|school)\s+(?:year\s+)?(?:of\s+)?|FY\s?['’]?)(?P<y>{YEAR}|\d\d)(?:\s?[-/–]\s?(?P<y2>\d\d(?:\d\d)?))?"),
    ("fiscal", r"(?:the\s+)?(?P<y>(?:1[0-9]|20)\d\d)\s?[-/–]\s?(?P<y2>\d\d(?:\d\d)?)\s+(?:fiscal|financial|academic|tax|school)\s+year"),
    ("fiscal", rf"(?:the\s+)?(?P<this>{THIS})\s+(?:fiscal|financial|academic|tax|school)\s+year"),
    ("fiscal", rf"(?:{MOD})?the\s+(?:fiscal|financial|academic|tax|school)\s+year"),
    ("decade", rf"(?P<mod>{MOD})?(?:the\s+)?(?P<mod2>{MOD})?(?:(?P<y>(?:1[5-9]|20)\d0)\s?['’]?\s?s|['’]?(?P<d>[2-9]0)\s?['’]?\s?s|(?:(?P<cc>eighteen|nineteen)[\s-])?(?P<w>{_any(DECADES)}))\b"),
    ("century", rf"(?P<mod>{MOD})?(?:the\s+)?(?P<mod2>{MOD})?(?:(?P<n>\d\d?)(?:st|nd|rd|th)|(?P<w>{_any(CENTURIES)}))[\s-]+centur(?:y|ies)"),
    ("years", r"(?P<a>(?:1[5-9]|20)\d\d)\s?(?:-|–|—|/)\s?(?P<b>(?:1[5-9]|20)\d\d|\d\d)(?![\d-])"),
    ("year", rf"(?P<mod>{MOD})?(?:(?:the\s+)?(?:calendar\s+)?year\s+)?(?P<y>{YEAR})"),
    ("spelt_year", rf"(?P<cc>eighteen|nineteen|twenty)[\s-](?P<yy>(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-](?:{_any(DIGIT_WORDS)}))?|{_any(TEENS)})"),
    ("short_year", r"['’](?P<yy>\d\d)(?!['’]?\s?s\b)"),
    ("year_end", rf"(?:(?P<mod>)(?P<rel>{THIS})\s+)?year[\s-]?end"),
    ("today", rf"(?P<mod>{MOD})?(?P<word>today|yesterday|tomorrow|the\s+day\s+before\s+yesterday|the\s+day\s+after\s+tomorrow|tonight|overnight)(?:\s+(?P<part>{PART}))?"),
    ("part", rf"(?:(?P<every>every|each)\s+(?P<p0>{PART}|day|night)\b|(?P<mod>{MOD})?(?P<this>this|last|that|the\s+(?:previous|next|following|same)|the)\s+(?P<mod2>{MOD})?(?P<p1>{PART})|(?P<mod3>early|late|mid)[\s-]+(?P<p2>morning|afternoon|evening)|(?<=\bat\s)(?P<p5>dawn|daybreak|dusk|sunrise|sunset|nightfall|midday|lunchtime)|(?<=\bby\s)(?P<p6>dawn|daybreak|dusk|nightfall|midday|lunchtime)|(?P<p3>morning|afternoon|evening)(?=\s+(?:trad\w+|session|rush|prayers))|(?<=\bin\s)(?P<p4>morning|afternoon|evening))"),
    ("early_hours", r"(?:the\s+)?(?:early|small|wee)\s+(?:morning\s+)?hours(?:\s+of\s+(?P<this>the|this|yesterday)\s+morning)?"),
    ("every", rf"(?:every|each|per|once\s+an?|twice\s+an?|times\s+an?)\s+(?:(?P<n>other|{COUNT})\s+)?(?P<u>{UNIT})s?"),
    ("ago", rf"(?:{_HEDGE})?(?P<n>{COUNT})\s+(?:(?!an?\b)\w+\s+)?(?P<u>{UNIT}|month|year)s?\s+(?:and\s+a\s+half\s+)?(?P<way>ago|earlier|later|previously|beforehand|afterwards?|hence|from\s+now|back\b(?!\s+(?:to|in|at|on)))"),
    ("ago", rf"(?P<n>)(?P<u>{UNIT})s\s+(?P<way>ago|earlier|later)"),
    ("event", r"the\s+(?P<n>)(?P<u>day|night|week|month|year)\s+(?P<way>before|after)(?=\s*[,.;]|\s*$|\s+(?:that|the|he|she|it|they|a|an|his|her|its|their)\b)"),
    ("event", r"the\s+(?P<n>)(?P<u>day|night|week|month|year)\s+(?P<way>previous|prior)(?=\s*[,.;:)]|\s*$|\s+(?:and|but|when|to|in|at)\b)"),
    ("span", rf"(?:(?:the|these|those|our|his|her|its|their)\s+)?(?P<this>last|past|next|previous|coming|following|first|final|preceding|upcoming|recent|more\s+recent|most\s+recent|current)\s+(?:(?P<n>{COUNT})\s+(?:\w+\s+)?)?(?P<u>{UNIT})s\b"),
    ("span", rf"(?:the|these|those)\s+(?P<this>last|past|next|coming|recent)\s+(?:(?P<n>{COUNT})\s+)?(?P<u>week|month|quarter|year|decade|century|hour|minute)\b"),
    ("relative", rf"(?P<mod>{MOD})?(?:the\s+)?(?:(?P<this>{THIS})\s+)(?:fiscal\s+|calendar\s+|trading\s+|business\s+|consecutive\s+)?(?P<u>day|week|weekend|fortnight|month|quarter|year|decade|century|period|time)(?:\s+(?:of\s+|in\s+)?(?P<rel>(?:the\s+)?{THIS}\s+(?:year|month|week)|an?\s+(?:year|month|week)\s+(?:ago|earlier|before)|(?P<y>{YEAR})))?(?:\s+(?P<part>morning|afternoon|evening|night))?"),
    ("relative", r"(?P<mod>)(?P<this>the\s+)(?:entire|whole|full)\s+(?P<u>day|week|month|quarter|year)"),
    ("part_of_month", rf"(?:the\s+)?(?P<which>{_any(ORDINALS)}|last|opening|closing)\s+(?:few\s+)?(?:weeks?|weekend|days?|half|part|fortnight)\s+(?:of|in)\s+(?P<m>{MONTH})(?:\s*,?\s+(?P<y>{YEAR}))?"),
    ("relative", rf"(?P<mod>{MOD})(?P<this>the\s+)?(?P<u>day|week|weekend|month|year|decade|century)"),
    ("relative", r"(?P<mod>)(?P<this>the\s+)(?P<u>weekend|day|week|month|quarter|year)"),
    ("relative", r"(?P<mod>(?:the\s+)?(?:rest|remainder|balance)\s+of\s+)(?P<this>the\s+)(?P<u>day|week|weekend|month|quarter|year|decade|century)"),
    ("ago_year", r"(?:the\s+)?(?:same\s+)?(?:year|quarter|month)[\s-](?:ago|earlier)\s+(?P<u>quarter|period|month|week)"),
    ("consecutive", r"(?:an?|the)\s+\w+\s+(?P<u>day|week|month|quarter|year)\s+(?:in\s+a\s+row|running)\b"),
    ("consecutive", r"(?:an?|the|for\s+an?)\s+(?:\w+)\s+(?:consecutive|straight|successive|day\s+in\s+a\s+row)\s+(?P<u>day|week|month|quarter|year)"),
    ("length", rf"(?:{_HEDGE})?(?P<n>{COUNT})(?:\s+(?:and\s+a\s+half|or\s+more|or\s+so|more|additional|extra|further|full|long|whole|consecutive|straight|successive|trading|working|business|calendar|(?:to|or|-|–)\s+(?P<n2>{COUNT})))?(?:\s+|\s*-\s*)(?P<u>{UNIT}|min|hr|yr)s?\b(?:\s+and\s+a\s+half)?(?:\s*['’]\s*)?(?:[\s-]+long\b)?"),
    ("length", rf"(?:{_HEDGE})?(?P<n>)(?P<u>{UNIT})s?[\s-]+long\b"),
    ("length", rf"(?:the\s+(?:next|last|past|first|coming)\s+(?:(?:one|a)\s+)?|(?P<n>an?|one)\s+)(?P<u>{UNIT})\s+or\s+(?P<n2>two|three|so)\b"),
    ("lengths", r"(?:(?P<n>dozens|hundreds|thousands|millions|tens\s+of\s+thousands)\s+of\s+)?(?P<u>second|minute|hour|day|night|week|month|year|decade|centurie)s"),
    ("lengths", r"the\s+(?P<n>)(?P<u>week|month|year|decade|centurie)s"),
    ("often", _any(OFTEN)),
    ("vague", _any(VAGUE)),
)  # fmt: skip
FORMS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(rf"(?<![\w$£€#@])(?:{pattern})(?!\w)", re.IGNORECASE)) for name, pattern in _TABLE
)
"""(rule, pattern); a rule may have several patterns. The name tells the resolver which rule of `rules` applies."""
TRIGGER = re.compile(
    r"\d|\b(?:" + "|".join(
        sorted({*(w.split()[0] for w in VAGUE if w.split()[0] not in ("at", "the", "in", "so", "this", "to", "more", "most", "near", "not", "very")),
                *MONTHS, *WEEKDAYS, *UNITS, *DAYPARTS, *SEASONS, *DECADES, *CENTURIES, *OFTEN, "today", "yesterday", "tomorrow", "tonight",
                "eighteen", "nineteen", "twenty", "noon", "midnight", "quarter", "half", "period", "time", "past", "future", "term", "present", "run", "date", "moment", "far",
                "centuries", "christmas", "easter", "halloween", "thanksgiving", "o['’]clock", "recently", "eve"})
    ) + r")s?\b",
    re.IGNORECASE,
)  # fmt: skip
"""A sentence without any of these holds no time: the cheap first look."""
NEEDS: dict[str, tuple[str, ...]] = {
    "iso": ("-",), "slashes": ("/", "."), "days": SHORT_MONTHS, "day": (*SHORT_MONTHS, *SHORT_DAYS), "month": SHORT_MONTHS, "part_of_month": SHORT_MONTHS,
    "weekday": SHORT_DAYS, "weekdays": SHORT_DAYS, "nth_weekday": SHORT_DAYS, "quarter": ("quarter", "q"), "half": ("half",), "season": tuple(SEASONS),
    "fiscal": ("fiscal", "financial", "academic", "tax", "school", "fy"), "century": ("centur",), "part": (*DAYPARTS, "day"), "early_hours": ("hours",),
    "today": ("day", "tomorrow", "night", "overnight"), "every": ("every", "each", "per", "once", "twice", "times"),
    "ago": ("ago", "earlier", "later", "previously", "beforehand", "afterward", "hence", "from", "back"),
    "event": ("before", "after", "previous", "prior"), "short_year": ("'",), "spelt_year": ("eighteen", "nineteen", "twenty"), "year_end": ("year",), "ago_year": ("ago", "earlier"), "consecutive": ("consecutive", "straight", "successive", "in a row", "running"),
    "holiday": tuple(sorted({name.split()[0].rstrip("s").rstrip("'") for name in HOLIDAYS})),
}  # fmt: skip
"""Letters of which a sentence (lower case, straight marks) holds at least one where the form can stand in it: what not to try."""
JOINS = re.compile(r"\s*(?:,\s*)?(?:(?:on|at|of|in|by)\s+(?:about\s+|around\s+|the\s+)?)?$")
"""What may stand between a clock time and its day."""
OF = re.compile(r"\s+of\s+")
"""What stands between a part of a day and its day: the night of 12 June."""
UNTIL = re.compile(r"\s*(?:-|–|—|\bto\b|\bthrough\b|\buntil\b|\btill\b)\s*$")
"""What may stand between the two ends of a stretch."""
