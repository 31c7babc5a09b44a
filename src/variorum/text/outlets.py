"""Outlets by their domain: names, those who mostly print others' texts, and house names that credit lines use."""

import re

_DOMAIN = re.compile(
    r"(?<![\w@-])((?:[a-z0-9-]+\.)+(?:com|net|org|info|news|tv|eu|int|gov|edu|mil|io|me|co|biz|[a-z]{2}))(?![\w-])",
    re.IGNORECASE,
)
_PREFIX = re.compile(r"^(?:www\d?|m|mobile|amp|edition|uk|us|in|news|abcnews|money|sports|insider)\.(?=[^.]+\.[^.]+)")
_NAMES = {
    "apnews.com": "AP", "reuters.com": "Reuters", "bloomberg.com": "Bloomberg", "afp.com": "AFP", "upi.com": "UPI", "tass.com": "TASS",
    "cnn.com": "CNN", "usatoday.com": "USA TODAY", "nytimes.com": "The New York Times", "washingtonpost.com": "The Washington Post",
    "latimes.com": "Los Angeles Times", "wsj.com": "The Wall Street Journal", "chicagotribune.com": "Chicago Tribune",
    "nydailynews.com": "New York Daily News", "cbsnews.com": "CBS News", "nbcnews.com": "NBC News", "go.com": "ABC News", "foxnews.com": "Fox News",
    "npr.org": "NPR", "bbc.com": "BBC", "bbc.co.uk": "BBC", "theguardian.com": "The Guardian", "independent.co.uk": "The Independent",
    "politico.com": "Politico", "politico.eu": "Politico", "axios.com": "Axios", "thehill.com": "The Hill", "huffingtonpost.com": "HuffPost",
    "huffpost.com": "HuffPost", "businessinsider.com": "Business Insider", "newsweek.com": "Newsweek", "time.com": "TIME", "rferl.org": "RFE/RL",
    "dw.com": "Deutsche Welle", "aljazeera.com": "Al Jazeera", "theconversation.com": "The Conversation", "nationalreview.com": "National Review",
    "sputniknews.com": "Sputnik", "xinhuanet.com": "Xinhua", "mcclatchydc.com": "McClatchy", "bssnews.net": "BSS",
    "theatlantic.com": "The Atlantic", "thedailybeast.com": "The Daily Beast", "vox.com": "Vox",
    "slate.com": "Slate", "forbes.com": "Forbes", "fortune.com": "Fortune", "cnbc.com": "CNBC", "msnbc.com": "MSNBC",
    "voanews.com": "Voice of America", "rt.com": "RT", "telegraph.co.uk": "The Telegraph",
    "thetimes.co.uk": "The Times of London", "dailymail.co.uk": "Daily Mail", "mirror.co.uk": "The Mirror",
    "sky.com": "Sky News", "ft.com": "Financial Times", "economist.com": "The Economist",
    "bostonglobe.com": "The Boston Globe", "bostonherald.com": "Boston Herald",
    "sfchronicle.com": "San Francisco Chronicle", "houstonchronicle.com": "Houston Chronicle",
    "dallasnews.com": "The Dallas Morning News", "miamiherald.com": "Miami Herald",
    "seattletimes.com": "The Seattle Times", "startribune.com": "Star Tribune", "denverpost.com": "The Denver Post",
    "philly.com": "The Philadelphia Inquirer", "baltimoresun.com": "The Baltimore Sun",
    "kansascity.com": "The Kansas City Star", "sacbee.com": "The Sacramento Bee",
    "charlotteobserver.com": "The Charlotte Observer", "newsday.com": "Newsday", "nypost.com": "New York Post",
    "washingtontimes.com": "The Washington Times", "washingtonexaminer.com": "Washington Examiner",
    "dailycaller.com": "The Daily Caller", "breitbart.com": "Breitbart", "buzzfeednews.com": "BuzzFeed News",
    "propublica.org": "ProPublica", "theintercept.com": "The Intercept", "foreignpolicy.com": "Foreign Policy",
    "zerohedge.com": "Zero Hedge", "themoscowtimes.com": "The Moscow Times", "euronews.com": "Euronews",
    "france24.com": "France 24", "haaretz.com": "Haaretz", "timesofisrael.com": "The Times of Israel",
    "jpost.com": "The Jerusalem Post", "cbc.ca": "CBC News", "globalnews.ca": "Global News",
    "theglobeandmail.com": "The Globe and Mail", "straitstimes.com": "The Straits Times",
    "scmp.com": "South China Morning Post", "thehindu.com": "The Hindu", "indiatimes.com": "The Times of India",
}  # fmt: skip
AGGREGATORS = frozenset(
    "yahoo.com msn.com aol.com news.google.com google.com centurylink.net newsmax.com beforeitsnews.com hotair.com realclearpolitics.com drudgereport.com "
    "flipboard.com smartnews.com newsbreak.com comcast.net xfinity.com att.net att.com verizon.net cox.net earthlink.net roadrunner.com charter.net "
    "mediacomtoday.com tds.net windstream.net frontier.com rawstory.com alternet.org newslocker.com topix.com newser.com feedly.com ground.news "
    "freerepublic.com naturalnews.com infowars.com pressreader.com thenewsintel.com wn.com".split()
)
"""Portals and digests: what stands there was mostly printed elsewhere first."""


def domain_in(text: str) -> str | None:
    """The first domain in a URL, file name or credit line, without `www.`: `00006_nytimes.com` gives `nytimes.com`."""
    for match in _DOMAIN.finditer(re.sub(r"[_/\\]", " ", text)):
        domain = match[1].lower()
        if not domain.endswith((".txt", ".html", ".htm", ".json", ".pdf")) and not domain.rsplit(".", 2)[0].isdigit():
            while (short := _PREFIX.sub("", domain)) != domain:
                domain = short
            return domain
    return None


def house(outlet: str) -> str:
    """The name credit lines use for an outlet; the outlet itself where it has none."""
    return _NAMES.get(outlet.lower(), outlet)


def prints_others(outlet: str | None) -> bool:
    """Whether an outlet is known to print mostly what others wrote."""
    return outlet is not None and outlet.lower() in AGGREGATORS


def same_house(outlet: str | None, name: str) -> bool:
    """Whether a printed name means the outlet itself (`nytimes.com` and `The New York Times`)."""
    if outlet is None:
        return False
    if house(outlet).casefold() == name.casefold():
        return True
    stem = re.sub(r"\.[a-z.]+$", "", outlet.lower())
    folded = re.sub(r"[^a-z0-9]", "", name.lower().removeprefix("the "))
    return len(folded) >= 4 and re.sub(r"[^a-z0-9]", "", stem).removeprefix("the") == folded
