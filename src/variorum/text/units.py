"""Units of measure and money: how they are printed, what they are called here, and of what kind they are."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """`name` in the singular; `kind`: money, percent, measure, age, magnitude."""

    name: str
    kind: str


_WORDS: dict[str, dict[str, str]] = {
    "percent": {
        "percentage": "percent|per cent|pct|pc|per-cent|percentage",
        "percentage point": "percentage points?|percent points?|per cent points?|pp|ppts?|pts?",
        "basis point": "basis points?|bps?",
    },
    "money": {
        "dollar": "u\\.?s\\.? dollars?|american dollars?|dollars?|usd|bucks?", "cent": "cents?", "euro": "euros?|eur", "pence": "pence|penny|pennies|p(?!\\w|\\.\\w)",
        "pound sterling": "pounds? sterling|british pounds?|gbp|quid", "japanese yen": "japanese yen|yen|jpy", "canadian dollar": "canadian dollars?|cad",
        "chinese yuan": "chinese yuan|yuan|renminbi|rmb|cny", "australian dollar": "australian dollars?|aud", "new zealand dollar": "new zealand dollars?|nzd",
        "hong kong dollar": "hong kong dollars?|hkd", "singapore dollar": "singapore dollars?|sgd", "indian rupee": "indian rupees?|inr", "rupee": "rupees?",
        "pakistani rupee": "pakistani rupees?|pkr", "russian ruble": "russian rou?bles?|rou?bles?|rub", "shekel": "israeli shekels?|shekels?|ils",
        "swiss franc": "swiss francs?|chf", "franc": "francs?", "korean won": "south korean won|korean won|krw", "danish krone": "danish (?:kroner?|crowns?)|dkk",
        "norwegian krone": "norwegian (?:kroner?|crowns?)|nok", "swedish krona": "swedish (?:kronor|kronas?|crowns?)|sek", "crown": "crowns?|kron(?:a|e|er|or)",
        "croatian kuna": "kunas?|kn|hrk", "turkish lira": "turkish liras?|try", "lira": "liras?", "brazilian real": "brazilian reais|reais|reals", "peso": "pesos?",
        "mexican peso": "mexican pesos?|mxn", "south african rand": "rands?|zar", "ukrainian hryvnia": "hryvnias?|hryvnyas?|uah", "polish zloty": "zlot(?:y|ys|ies)|pln",
        "hungarian forint": "forints?|huf", "indonesian rupiah": "rupiahs?|idr", "thai baht": "bahts?|thb", "malaysian ringgit": "ringgits?|myr", "afghani": "afghanis",
        "dirham": "dirhams?|aed", "saudi riyal": "saudi riyals?|riyals?|sar", "rial": "rials?", "dinar": "dinars?", "nigerian naira": "nairas?|ngn", "shilling": "shillings?",
        "vietnamese dong": "dongs?|vnd", "bitcoin": "bitcoins?|btc", "taka": "takas?|bdt", "tenge": "tenges?",
    },
    "measure": {
        "kilometre": "kilomet(?:er|re)s?|kms?|klicks", "metre": "met(?:er|re)s?|m(?!\\w|\\.\\w)", "centimetre": "centimet(?:er|re)s?|cms?", "millimetre": "millimet(?:er|re)s?|mms?",
        "mile": "miles?|mi", "nautical mile": "nautical miles?|nm", "foot": "feet|foot|ft", "inch": "inch(?:es)?|ins?\\.(?=\\s[a-z])", "yard": "yards?|yds?", "light year": "light years?", "lightyear": "lightyears?",
        "micrometre": "micromet(?:er|re)s?|microns?|µm|μm", "nanometre": "nanomet(?:er|re)s?",
        "square kilometre": "square kilomet(?:er|re)s?|sq\\.? ?km|km2|km²", "square metre": "square met(?:er|re)s?|sq\\.? ?m(?:et(?:er|re)s?)?|sqm|m2|m²", "square mile": "square miles?|sq\\.? ?mi(?:les?)?",
        "square foot": "square (?:feet|foot)|sq\\.? ?ft|sqft|ft2", "acre": "acres?", "hectare": "hectares?|ha", "square yard": "square yards?", "square inch": "square inch(?:es)?",
        "cubic metre": "cubic met(?:er|re)s?|m3|m³", "cubic foot": "cubic (?:feet|foot)", "cubic centimetre": "cubic centimet(?:er|re)s?|cc", "litre": "lit(?:er|re)s?|l(?!\\w|\\.\\w)", "millilitre": "millilit(?:er|re)s?|ml",
        "gallon": "gallons?|gal", "barrel": "barrels?|bbls?", "pint": "pints?", "quart": "quarts?", "bushel": "bushels?", "fluid ounce": "fluid ounces?|fl\\.? oz", "cup": "cups?", "teaspoon": "teaspoons?|tsp", "tablespoon": "tablespoons?|tbsp",
        "tonne": "tonnes?|metric tons?", "ton": "tons?", "kilogram": "kilogram(?:me)?s?|kilos?|kgs?", "gram": "gram(?:me)?s?|g(?!\\w|\\.\\w)", "milligram": "milligrams?|mg", "microgram": "micrograms?|µg|μg|mcg",
        "pound-mass": "pounds?|lbs?", "ounce": "ounces?|oz", "stone": "stones?(?= \\d)", "megaton": "megatons?|megatonnes?", "gigaton": "gigatonn?e?s?", "kiloton": "kilotons?|kilotonnes?", "carat": "carats?|karats?", "dram": "drams?",
        "mile per hour": "miles? (?:per|an) hour|mph|m\\.p\\.h\\.", "kilometre per hour": "kilomet(?:er|re)s? (?:per|an) hour|kms? (?:per|an) hour|km/h|kph|kmh", "metre per second": "met(?:er|re)s? (?:per|a) second|m/s",
        "knot": "knots?", "mile per gallon": "miles per gallon|mpg", "revolution per minute": "rpm", "beat per minute": "bpm",
        "celsius": "degrees? (?:celsius|centigrade)|celsius|°\\s?c|degrees? c(?!\\w)|c(?!\\w|\\.\\w)", "fahrenheit": "degrees? fahrenheit|fahrenheit|°\\s?f|degrees? f(?!\\w)|f(?!\\w|\\.\\w)", "kelvin": "kelvins?", "degree": "degrees?|°",
        "watt": "watts?|w(?!\\w|\\.\\w)", "kilowatt": "kilowatts?|kw", "megawatt": "megawatts?|mw", "gigawatt": "gigawatts?|gw", "kilowatt hour": "kilowatt hours?|kwh", "megawatt hour": "megawatt hours?|mwh", "gigawatt hour": "gigawatt hours?|gwh",
        "terawatt hour": "terawatt hours?|twh", "horsepower": "horsepower|hp|bhp", "volt": "volts?|v(?!\\w|\\.\\w)", "kilovolt": "kilovolts?|kv", "ampere": "amperes?|amps?", "milliampere hour": "mah", "joule": "joules?", "calorie": "calories?|kcals?", "foot pound-force": "lb-?\\s?ft|ft-?\\s?lbs?|pound-feet|foot-pounds?|pounds-feet", "newton metre": "newton met(?:er|re)s?",
        "hertz": "hertz|hz", "kilohertz": "kilohertz|khz", "megahertz": "megahertz|mhz", "gigahertz": "gigahertz|ghz", "decibel": "decibels?|db", "pascal": "pascals?", "kilopascal": "kpa", "hectopascal": "hectopascals?|hpa", "megapascal": "megapascals?|mpa",
        "millibar": "millibars?|mbar", "bar": "bar(?= of pressure)", "pound per square inch": "pounds? per square inch|psi", "kilopound per square inch": "ksi",
        "byte": "bytes?", "kilobyte": "kilobytes?|kb", "megabyte": "megabytes?|mb", "gigabyte": "gigabytes?|gb|gigs?", "terabyte": "terabytes?|tb", "petabyte": "petabytes?|pb",
        "megabit per second": "megabits? per second|mbps", "gigabit per second": "gigabits? per second|gbps", "megapixel": "megapixels?|mp", "pixel": "pixels?",
        "parts-per-million": "parts per million|ppm", "parts-per-billion": "parts per billion|ppb", "gravity": "g-force",
        "second": "seconds?|secs?", "millisecond": "milliseconds?|ms", "minute": "minutes?|mins?", "hour": "hours?|hrs?", "day": "days?", "week": "weeks?", "fortnight": "fortnights?",
        "month": "months?", "year": "years?|yrs?", "decade": "decades?", "century": "centur(?:y|ies)",
        "point": "points?",
    },
    "age": {"year of age": "years? old|years? of age|years?\\s?-\\s?olds?|year-?\\s?olds?|years?-old|yr-old|yo"},
}  # fmt: skip
"""Kind to name to the printed forms (patterns, ignore case)."""
SYMBOLS: dict[str, str] = {
    "AU $": "australian dollar", "A $": "australian dollar", "NZ $": "new zealand dollar", "HK $": "hong kong dollar", "C $": "canadian dollar", "PS": "pound sterling",
    "US$": "dollar", "US $": "dollar", "$US": "dollar", "A$": "australian dollar", "AU$": "australian dollar", "$A": "australian dollar", "AUD$": "australian dollar",
    "C$": "canadian dollar", "CA$": "canadian dollar", "CAD$": "canadian dollar", "Can$": "canadian dollar", "NZ$": "new zealand dollar", "$NZ": "new zealand dollar", "HK$": "hong kong dollar",
    "S$": "singapore dollar", "R$": "brazilian real", "NT$": "taiwan dollar", "$": "dollar", "£": "pound sterling", "€": "euro", "¥": "japanese yen", "Y=": "japanese yen", "RMB": "chinese yuan",
    "₹": "indian rupee", "Rs": "rupee", "Rs.": "rupee", "₽": "russian ruble", "₪": "shekel", "₩": "korean won", "₺": "turkish lira", "₦": "nigerian naira", "₱": "philippine peso", "฿": "thai baht",
    "USD": "dollar", "EUR": "euro", "GBP": "pound sterling", "GB£": "pound sterling", "JPY": "japanese yen", "CHF": "swiss franc", "CAD": "canadian dollar", "AUD": "australian dollar", "INR": "indian rupee",
    "Rp": "indonesian rupiah", "RM": "malaysian ringgit", "CNY": "chinese yuan", "SEK": "swedish krona", "NOK": "norwegian krone", "DKK": "danish krone", "AED": "dirham",
}  # fmt: skip
"""Signs and codes that stand before an amount."""
JOINED: dict[str, str] = {
    "euro": "euro", "Euro": "euro", "euros": "euro", "Dh": "dirham", "Dhs": "dirham", "SR": "saudi riyal", "Tk": "taka", "Sh": "shilling", "KSh": "shilling", "Ksh": "shilling",
}  # fmt: skip
"""Words and codes that are a sign of money where digits touch them: euro110 billion, Dh500."""
SCALED: dict[str, str] = {"R": "south african rand", "N": "nigerian naira"}
"""Letters that are one where the amount is one of millions besides: R26 million, but not road R26."""


def _alternatives(form: str) -> list[str]:
    """The alternatives of a pattern that stand at its top level."""
    parts, depth = [""], 0
    for c in form:
        depth += (c == "(") - (c == ")")
        if c == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += c
    return parts


def _by_first_letter() -> dict[str, list[tuple[re.Pattern[str], Unit]]]:
    table: dict[str, list[tuple[re.Pattern[str], Unit]]] = {}
    for kind, names in _WORDS.items():
        for name, forms in names.items():
            for form in _alternatives(forms):
                pattern = re.compile(rf"(?:{form.replace(' ', '[ -]+')})(?![\w$])", re.IGNORECASE)
                table.setdefault(form.lstrip("(?:-")[0].lower(), []).append((pattern, Unit(name, kind)))
    return table


_TABLE = _by_first_letter()
SHORT = frozenset(
    "c f p m l g w v mi ha in ms pt pts pp pc nm pb mp mb ml hp cc kb gb tb kn try sar rub bar pb yo".split()
)
"""Forms of a unit that are also words: taken only where they touch digits or stand in digits' company."""
SPACED = frozenset("W V L MW GW kW KB MB GB TB PB HP MPa kPa mA hp cc ha pc pp".split())
"""Those of them that are surely units where one space parts them from digits."""
_PER = re.compile(
    r"(?:\s+(?:per|an?|each|every)\s+|(?P<bar>\s?/\s?)|\s+(?=a-year|a-day|a-week|a-month))(?:a-)?(?P<per>[A-Za-z]+)\b"
    r"(?(bar)|(?!\s+(?:ago|earlier|later|before|after)\b))",
    re.IGNORECASE,
)
_PER_UNITS = {
    "hour": "hour", "hr": "hour", "h": "hour", "day": "day", "week": "week", "month": "month", "year": "year", "annum": "year", "second": "second", "minute": "minute",
    "barrel": "barrel", "share": "share", "person": "person", "capita": "capita", "ounce": "ounce", "tonne": "tonne", "ton": "ton", "gallon": "gallon", "litre": "litre", "liter": "litre",
    "kilogram": "kilogram", "kg": "kilogram", "head": "head", "household": "household", "kilometre": "kilometre", "kilometer": "kilometre", "km": "kilometre", "mile": "mile", "pound": "pound",
    "bushel": "bushel", "mmbtu": "mega british thermal unit", "night": "night", "season": "season", "copy": "copy", "passenger": "passenger", "game": "game", "unit": "unit", "acre": "acre", "hectare": "hectare", "vehicle": "vehicle", "ticket": "ticket",
    "child": "child", "student": "student", "family": "family", "employee": "employee", "quarter": "quarter", "piece": "piece", "gram": "gram",
}  # fmt: skip


def unit_at(text: str, at: int, touching: bool) -> tuple[Unit, int] | None:
    """The unit printed at an offset, the longest there is, and where it ends; `touching`: digits stand right before it."""
    if text[at : at + 1] == "%":
        follows = re.compile(r"%[\s-]*points?\b").match(text, at)
        return (
            (Unit("percentage point", "percent"), follows.end()) if follows else (Unit("percentage", "percent"), at + 1)
        )
    if text[at : at + 1] in ("′", "'", "’") and touching and not text[at + 1 : at + 2].isalnum():
        return Unit("foot", "measure"), at + 1
    if text[at : at + 1] in ("″",) and touching:
        return Unit("inch", "measure"), at + 1
    if at >= len(text):
        return None
    best: tuple[Unit, int] | None = None
    for form, unit in _TABLE.get(text[at].lower(), ()):
        found = form.match(text, at)
        if found and (best is None or found.end() > best[1]):
            best = (unit, found.end())
    if best is None:
        return None
    printed = text[at : best[1]]
    if len(printed) == 1 and printed in "cf":
        return None
    if touching or (printed in SPACED and text[at - 2 : at - 1].isdigit()):
        return best
    return None if printed.lower() in SHORT else best


def per(text: str, at: int) -> tuple[str, int] | None:
    """`per barrel`, `a year`, `/kg` behind an amount: what it is reckoned by, and where that ends."""
    match = _PER.match(text, at)
    name = _PER_UNITS.get(match["per"].lower()) if match else None
    return (name, match.end()) if match and name else None
