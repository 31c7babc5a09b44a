"""News agencies and syndicates under the names they are credited by."""

import re
from dataclasses import dataclass
from itertools import pairwise

# name, how it is printed (regular expression), whether it serves other outlets as its business
_TABLE: tuple[tuple[str, str, str], ...] = (
    ("AP", r"(?:The )?Associated Press(?![- ]NORC)|AP(?= (?:National|Diplomatic|White House|Business|Medical|Sports|Science|Writer|Political|Chief|Entertainment|Technology|Economics))|\bAP", "agency"),
    ("Reuters", r"(?:Thomson )?Reuters|REUTERS", "agency"),
    ("AFP", r"AFP(?:/Relaxnews)?|Agence[- ]France[- ]Presse", "agency"),
    ("UPI", r"UPI|United Press International", "agency"),
    ("PA", r"Press Association|PA Media", "agency"),
    ("dpa", r"dpa|Deutsche Presse-Agentur", "agency"),
    ("EFE", r"EFE|Agencia EFE", "agency"),
    ("ANSA", r"ANSA", "agency"),
    ("Xinhua", r"Xinhua(?: News Agency)?", "agency"),
    ("Kyodo", r"Kyodo(?: News)?", "agency"),
    ("Yonhap", r"Yonhap(?: News Agency)?", "agency"),
    ("TASS", r"(?:ITAR-)?TASS", "agency"),
    ("RIA Novosti", r"RIA(?: Novosti)?", "agency"),
    ("Interfax", r"Interfax", "agency"),
    ("Sputnik", r"Sputnik", "agency"),
    ("Anadolu", r"Anadolu(?: Agency)?", "agency"),
    ("PTI", r"PTI|Press Trust of India", "agency"),
    ("ANI", r"ANI", "agency"),
    ("IANS", r"IANS", "agency"),
    ("BSS", r"BSS", "agency"),
    ("UNB", r"UNB", "agency"),
    ("APP", r"APP", "agency"),
    ("Lusa", r"Lusa", "agency"),
    ("Belga", r"Belga", "agency"),
    ("AAP", r"AAP|Australian Associated Press", "agency"),
    ("Canadian Press", r"(?:The )?Canadian Press", "agency"),
    ("Bernama", r"Bernama", "agency"),
    ("Antara", r"Antara", "agency"),
    ("SANA", r"SANA", "agency"),
    ("IRNA", r"IRNA", "agency"),
    ("WAM", r"WAM", "agency"),
    ("Bloomberg", r"Bloomberg(?: News)?", "agency"),
    ("Dow Jones", r"Dow Jones(?: Newswires)?", "agency"),
    ("Tribune News Service", r"Tribune News Service|Tribune Content Agency|TNS", "agency"),
    ("Tribune Washington Bureau", r"Tribune Washington Bureau", "agency"),
    ("McClatchy", r"McClatchy(?: Washington Bureau| DC)?", "agency"),
    ("Cox", r"Cox (?:Media Group|Newspapers)", "agency"),
    ("Gray", r"Gray (?:DC|News)", "agency"),
    ("CNN", r"CNN(?:\.com| Wire| NewSource| Newsource)?", "outlet"),
    ("USA TODAY", r"USA TODAY(?: NETWORK)?|USA Today(?: Network)?", "outlet"),
    ("The New York Times", r"(?:The )?New York Times(?: News Service)?|N\.Y\. Times News Service", "outlet"),
    ("The Washington Post", r"(?:The )?Washington Post", "outlet"),
    ("Los Angeles Times", r"(?:The )?Los Angeles Times", "outlet"),
    ("The Wall Street Journal", r"(?:The )?Wall Street Journal", "outlet"),
    ("Chicago Tribune", r"(?:The )?Chicago Tribune", "outlet"),
    ("New York Daily News", r"New York Daily News", "outlet"),
    ("CBS News", r"CBS News", "outlet"),
    ("NBC News", r"NBC News", "outlet"),
    ("ABC News", r"ABC News(?: Radio)?", "outlet"),
    ("Fox News", r"Fox News", "outlet"),
    ("NPR", r"NPR", "outlet"),
    ("BBC", r"BBC(?: News)?", "outlet"),
    ("The Guardian", r"The Guardian", "outlet"),
    ("The Independent", r"The Independent", "outlet"),
    ("Politico", r"Politico|POLITICO", "outlet"),
    ("Axios", r"Axios", "outlet"),
    ("The Hill", r"The Hill", "outlet"),
    ("HuffPost", r"HuffPost|Huffington Post", "outlet"),
    ("Business Insider", r"Business Insider", "outlet"),
    ("Newsweek", r"Newsweek", "outlet"),
    ("TIME", r"TIME|Time(?= [Mm]agazine|\.com)", "outlet"),
    ("RFE/RL", r"RFE/RL|Radio Free Europe", "outlet"),
    ("Deutsche Welle", r"Deutsche Welle|DW", "outlet"),
    ("Al Jazeera", r"Al[- ]Jazeera", "outlet"),
    ("The Conversation", r"The Conversation", "outlet"),
    ("National Review", r"National Review", "outlet"),
    ("Daily Caller News Foundation", r"(?:The )?Daily Caller News Foundation", "outlet"),
    ("The Daily Beast", r"(?:The )?Daily Beast", "outlet"),
    ("Vox", r"Vox(?:\.com)?", "outlet"),
    ("Forbes", r"Forbes", "outlet"),
    ("CNBC", r"CNBC(?:\.com)?", "outlet"),
    ("MSNBC", r"MSNBC", "outlet"),
    ("Voice of America", r"VOA(?: News)?|Voice of America", "outlet"),
    ("The Telegraph", r"The (?:Daily )?Telegraph", "outlet"),
    ("The Times of London", r"The Times of London", "outlet"),
    ("Daily Mail", r"(?:The )?Daily Mail|MailOnline", "outlet"),
    ("The Mirror", r"(?:The )?(?:Daily )?Mirror(?= Online|\.co\.uk)", "outlet"),
    ("Sky News", r"Sky News", "outlet"),
    ("Financial Times", r"Financial Times", "outlet"),
    ("The Economist", r"The Economist", "outlet"),
    ("The Boston Globe", r"(?:The )?Boston Globe", "outlet"),
    ("Boston Herald", r"Boston Herald", "outlet"),
    ("San Francisco Chronicle", r"San Francisco Chronicle", "outlet"),
    ("Houston Chronicle", r"Houston Chronicle", "outlet"),
    ("The Dallas Morning News", r"(?:The )?Dallas Morning News", "outlet"),
    ("Miami Herald", r"Miami Herald", "outlet"),
    ("The Seattle Times", r"(?:The )?Seattle Times", "outlet"),
    ("Star Tribune", r"Star Tribune", "outlet"),
    ("The Denver Post", r"(?:The )?Denver Post", "outlet"),
    ("The Philadelphia Inquirer", r"(?:The )?Philadelphia Inquirer", "outlet"),
    ("The Baltimore Sun", r"(?:The )?Baltimore Sun", "outlet"),
    ("The Kansas City Star", r"(?:The )?Kansas City Star", "outlet"),
    ("The Sacramento Bee", r"(?:The )?Sacramento Bee", "outlet"),
    ("The Charlotte Observer", r"(?:The )?Charlotte Observer", "outlet"),
    ("Newsday", r"Newsday", "outlet"),
    ("New York Post", r"New York Post", "outlet"),
    ("The Washington Times", r"(?:The )?Washington Times", "outlet"),
    ("Washington Examiner", r"(?:The )?Washington Examiner", "outlet"),
    ("The Daily Caller", r"(?:The )?Daily Caller(?! News Foundation)", "outlet"),
    ("Breitbart", r"Breitbart(?: News)?", "outlet"),
    ("BuzzFeed News", r"BuzzFeed(?: News)?", "outlet"),
    ("ProPublica", r"ProPublica", "outlet"),
    ("The Intercept", r"The Intercept", "outlet"),
    ("Zero Hedge", r"Zero ?Hedge", "outlet"),
    ("The Moscow Times", r"(?:The )?Moscow Times", "outlet"),
    ("Euronews", r"Euronews", "outlet"),
    ("France 24", r"France ?24", "outlet"),
    ("Haaretz", r"Haaretz", "outlet"),
    ("The Times of Israel", r"(?:The )?Times of Israel", "outlet"),
    ("The Jerusalem Post", r"(?:The )?Jerusalem Post", "outlet"),
    ("CBC News", r"CBC(?: News)?", "outlet"),
    ("Global News", r"Global News", "outlet"),
    ("The Globe and Mail", r"(?:The )?Globe and Mail", "outlet"),
    ("The Straits Times", r"(?:The )?Straits Times", "outlet"),
    ("South China Morning Post", r"South China Morning Post|SCMP", "outlet"),
    ("The Hindu", r"The Hindu", "outlet"),
    ("The Times of India", r"(?:The )?Times of India", "outlet"),
)  # fmt: skip
_NAMED = re.compile("|".join(rf"(?P<n{n}>(?<![A-Za-z0-9&])(?:{printed})(?![A-Za-z0-9&]))" for n, (_, printed, _) in enumerate(_TABLE)))
_GLUED = re.compile(r"(?<=[a-z])(?=(?:The )?Associated Press|Reuters\b|Bloomberg\b)")
_VAGUE = re.compile(r"\b(?:news |wire |press )?(?:agencies|wires?|wire services?|wire reports?)\b", re.IGNORECASE)
_KIND = {name: kind for name, _, kind in _TABLE}
VAGUE = "agencies"
"""The name of a credit that says agencies and not which."""


@dataclass(frozen=True, slots=True)
class Named:
    """An agency's name as printed at half-open offsets."""

    agency: str
    start: int
    end: int


def agencies_in(text: str, start: int = 0, end: int | None = None) -> list[Named]:
    """The agencies and syndicating outlets named in a stretch, in order; `agencies` where only that word stands."""
    end = len(text) if end is None else end
    cuts = [start, *(m.start() for m in _GLUED.finditer(text, start, end)), end]
    found = []
    for low, high in pairwise(cuts):
        part = text[low:high]
        for match in _NAMED.finditer(part):
            number = int((match.lastgroup or "n0")[1:])
            found.append(Named(_TABLE[number][0], low + match.start(), low + match.end()))
    if not found and (vague := _VAGUE.search(text, start, end)):
        found.append(Named(VAGUE, vague.start(), vague.end()))
    return found


def is_agency(name: str) -> bool:
    """Whether the name is that of an agency, whose business is to serve other outlets."""
    return _KIND.get(name, "agency") == "agency"
