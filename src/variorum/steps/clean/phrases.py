"""Lines that are furniture by their wording alone, whatever stands around them."""

import re

from variorum.steps.clean.wordings import Wording

LONGEST = 420
"""Code points of a line that is asked for its wording; longer lines are prose or code."""

_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_ZONE = r"(?:e[ds]?t|c[ds]?t|m[ds]t|p[ds]t|mt|pt|gmt|bst|utc|cest?|ist|msk|z)"
_STAMP = (
    rf"(?:{_DAY}|{_MONTH}|\d{{1,4}}(?:st|nd|rd|th)?|\d{{1,2}}[:.]\d\d(?::\d\d)?(?:[ap]\.?m\.?)?|[ap]\.?m\.?|{_ZONE}"
    r"|\d{4}-\d\d-\d\dt[\d:.+-]+z?|at|on|of|the|ago|hours?|hrs?|minutes?|mins?|days?|just|now|today|yesterday"
    r"|first|last|originally|published|posted|updated?|modified|created|date|time|local|edt|est)"
)
_PHOTO_HOUSE = r"(?:AP|Reuters|AFP|EPA(?:-EFE)?|EFE|Getty(?: Images?)?|Shutterstock|Bloomberg|UPI|TASS|Xinhua|Lehtikuva|PA|Anadolu(?: Agency)?|NurPhoto|Zuma|Sipa|Alamy|Corbis|Rex|ANSA|dpa|Kyodo|Sputnik|Associated Press|Magnum|WireImage)"
_SCRIPT = r"^\s*(?:window\.|var |function ?\(|document\.|\$\(|<script|//\s*<!\[CDATA)|\}\s*\)\s*;|\bpush\(\{"
_OPENS_SCRIPT = re.compile(_SCRIPT)

WORDINGS: tuple[tuple[str, Wording], ...] = tuple(
    (reason, Wording(pattern, flags))
    for reason, flags, pattern in (
        ("script", 0, _SCRIPT),
        ("hash tags", 0, r"^\W*#\w[\w’'-]*(?:[\s,]+#\w[\w’'-]*)*\s*$"),
        ("web address", re.I, r"^\W*(?:https?://|www\.)\S+\s*$"),
        ("time stamp", re.I, rf"^[\W_]*(?:{_STAMP}(?:[\W_]+|$)){{2,16}}$"),
        ("time stamp", re.I, r"^\W*(?:originally |first |last )?(?:published|posted|updated|modified)\W*(?:on|at|by)?\W*$"),
        ("time stamp", re.I, rf"^(?=.*(?:\d:\d\d|\bpublished\b|\bposted\b|\bupdated\b))(?:(?-i:[A-Z|&•–,-][\w.,’'-]*|by|and|of|on|first|the)\s+){{1,9}}?(?:{_STAMP}(?:[\W_]+|$)){{4,16}}$"),
        (
            "comment prompt",
            re.I,
            r"(?:please )?enter your (?:comment|name|e-?mail)|\bleave a (?:reply|comment)\b|\bjoin the (?:[\w’']+ )?(?:conversation|discussion|debate)\b"
            r"|\bclick here to (?:comment|leave)|^(?:view|show|see|read|load|hide|add|post|write|all|no|\d+)\s(?:\d+ |all |a |more )?comments?\W*$|\bfirst to comment\b"
            r"|\bmust be (?:logged|signed) in to\b|\bcommenting\b.{0,40}\b(?:guidelines|policy|rules|faqs?)\b|^all comments\W*$|\badd your two cents\b"
            r"|\breaders think this\b|^comments?\W*(?:are (?:closed|off))?\W*$|\bcomments (?:are|have been) (?:closed|disabled|moderated)\b|\bnotify me of (?:follow|new)"
            r"|\bsave my name, e-?mail\b|\byour e-?mail address will not be published\b|\brequired fields are marked\b|\bpowered by disqus\b|\bthis site uses akismet\b"
            r"|\btell us (?:what you think|why) in the comments\W*$",
        ),
        (
            "subscription prompt",
            re.I,
            r"^(?:please )?(?:sign up|sign me up|subscribe|register|log in|sign in|become a (?:member|subscriber))\b.{0,160}$"
            r"|^get (?:the |our |your |all |a |more )?[\w’' ]{0,40}\b(?:newsletters?|alerts?|headlines|inbox|updates|app|news)\b.{0,80}$"
            r"|^.{0,60}\bnewsletters?\W*$|\b(?:in|to|into) your (?:e-?mail )?inbox\b|\b(?:you have|you’ve|you've) (?:successfully )?subscribed\b|\bthank(?:s| you) for (?:signing up|subscribing|registering)\b"
            r"|\b(?:your|digital|print|a newsday) subscription\b.{0,120}$|\bunlimited (?:digital )?access\b|\bsubscribers? only\b|\balready (?:a )?(?:subscriber|subscribed|registered|have an account)\b"
            r"|\b(?:turn on|enable|allow) (?:desktop |browser |push )?notifications?\b|^be the first to (?:know|hear|get)\b|^subscribe (?:today|now|to)\b|\bthe day[’']s top stories\b"
            r"|\bdelivered (?:every (?:day|morning|week\w*)|daily|weekly|straight|right|directly|to your)\b|\bsupport(?:s|ing)? (?:quality |independent |our )?journalism\b|^the story must be told\W*$"
            r"|^breaking news (?:e-?mails?|alerts?)\W*$|^.{0,40}\b(?:privacy policy|terms of (?:use|service)|cookie policy|user agreement)\b.{0,80}$|\bwe use cookies\b|\bdonate (?:now|today)\b"
            r"|^(?:uh-?oh|oops|congratulations|success)\W*$|\bhelp us (?:keep|continue)\b|^you are (?:signed|logged) in as\b|\bdownload (?:the|our) [\w ]{0,20}app\b|\bfree trial\b",
        ),
        ("advertisement", re.I, r"^\W*(?:advertise(?:ment)?s?|sponsored(?: content)?|promoted(?: content)?|paid (?:post|content)|(?:story|article) continues (?:below|after).{0,30}|continue reading (?:below|the main story).{0,20}|powered by.{0,30}|ad(?: feedback)?|report this ad|skip ad(?:vertisement)?)\W*$"),
        ("related link", re.I, r"^\W*(?:related(?: \w+){0,2}|more (?:stories|news|from|on this|coverage|in)\b.{0,40}|most (?:read|popular|viewed?|shared|commented|e-?mailed|watched|recent)\b.{0,50}|trending\b.{0,40}|latest (?:news|stories|headlines|videos?)\b.{0,30}|recommended\b.{0,40}|popular (?:now|stories|posts)|top (?:stories|news|videos|picks)|editors?[’']?s? (?:picks?|choice)|you (?:may|might) (?:also )?(?:like|be interested).{0,20}|(?:what to )?(?:read|watch) next|up next|now (?:playing|watching)|don[’']t miss|in case you missed it|around the web|from the web|also in the news|see also|similar (?:stories|articles|posts)|previous (?:article|post|story)|next (?:article|post|story)|replay|live ?stream)\W*$"),
        ("related link", re.I, r"^\W*(?:read|read more|more|also read|see also|watch|watch live|watch now|related|also|video|listen|photos|from the archives|click here|learn more|don[’']t miss|recommended|must[- ]read|see more|in depth)\s?[:»>|].{0,200}$|^(?:watch|read|listen|see)\b.{5,160}(?:»|>>|\d\d:\d\d)\W*$|^.{5,200}(?:»|>>|›)\W*$"),
        ("related link", re.I, r"^(?:watch|video)\b.{0,120}\b\d{1,2}:\d\d\W*$|^(?:world |uk |us |tv |web )?exclusive\W*$"),
        ("menu", re.I, r"^\W*(?:skip to|scroll to|jump to|back to|return to|go to)\b.{0,50}$|^(?:read|view|see|show|continue|load|learn|find out|expand|full)\s(?:the |reading|full|more|all|less|article|story|full article|gallery|slideshow|\s)*\W*$|\b(?:read or share|share) this (?:story|article|post)\b.{0,80}|^purchase\W+order reprint|\border reprints?\b|^change (?:to your )?language|^beta version|^source link\W*$|^image \d+\s?(?:of|/)[\s/]*\d+\W*$|^\d+\s?(?:of|/)\s?\d+\W*$|^back to gallery|^a{1,3}(?:\s+a{1,3})*\W*$|^print(?: this)?(?: article| page| story)?\W*$|^(?:hide|show) (?:caption|transcript|more)|^caption\W*$|^follow (?:us|on|@).{0,80}$|^question of the day\W*$|^(?:5|7|10)-day forecast|\b\d-day forecast\W*$|\baccuweather\b|^enter city|^your weather|^vote\W*$|\bpage \d+ of \d+\W*$|^(?:prev(?:ious)?|next)(?:\W+(?:prev(?:ious)?|next))*\W*$|^bookmark\b.{0,160}$|^(?:posted|filed|published|listed) (?:in|under)\b.{0,60}$|^(?:tags?|topics?|categor(?:y|ies)|keywords?|labels?)\s*:?.{0,80}$|^tap here\b.{0,80}$|\bhas been sent to your friend|\ba link has been\b|^post to facebook\W*$|^\d+ shares?\W*$|^for more, (?:see|visit|go)\b.{0,120}$|^see .{3,60}[’']s story\b.{0,60}$"),
        ("copyright", re.I, r"(?<![ÃÂ])©|\bcopyright\b.{0,80}(?:\d{4}|reserved|\binc\b|\bllc\b|\bltd\b)|\ball rights reserved\b|\bmay not be (?:published|reproduced|broadcast|copied|re-?distributed)|\breprinted (?:with|by) permission\b|\brepublished (?:with|by) permission\b"),
        ("photo credit", re.I, r"^\W*(?:photos?|pictures?|image|images|credit|media|video|pic|illustration|graphic)(?: (?:by|credit|courtesy|via))?\s*[:/]\s*.{2,90}$|^\W*(?:photo|image|picture|video) (?:by|courtesy)\b.{2,90}$"),
        ("photo credit", 0, rf"^\W*(?!By\b|BY\b)(?:[\w.’'-]+\s+){{0,5}}(?:[\w.’'-]+\s?)?(?:[/|]\s?|\s[-–—]\s|\bvia\s)(?:Pool(?: Photo)?(?: via)? ?)?{_PHOTO_HOUSE}(?:\W+(?:File|Pool|via|Images?|{_PHOTO_HOUSE})){{0,4}}\W*$"),
        ("photo credit", 0, r"^\W*(?:[\w.’'-]+\s+){1,4}[\w.’'-]+,\s(?:EPA(?:-EFE)?|AFP/Getty Images|Getty Images|Shutterstock|Zuma|Sipa|NurPhoto)\W*$"),
        ("photo credit", 0, rf"^\W*(?:AP|AFP|REUTERS|Reuters|EPA|Getty)\s(?:Photo|PHOTO|Images?|file photo|File Photo)\b.{{0,70}}$|^[\w.’', -]{{2,50}}\bvia\s(?:{_PHOTO_HOUSE}|CNN|[A-Z]\w+)(?: Images?)?\W*$"),
        ("credit", re.I, r"^\W*(?:additional )?(?:reporting|writing|edit(?:ing|ed)|compiled|translated|translation|research) by\b.{3,400}$|\b(?:contributed|also contributed) to this (?:report|story|article|post|piece)\b|^\W*(?:source|sources|via|from|with)\s?:\s?.{2,60}$|^\W*\(?with (?:inputs?|reports?|files|reporting) from\b.{2,80}$|^author\s?:.{2,80}$|^this (?:article|story|post|report) (?:was )?(?:originally |first )?(?:published|appeared)\b.{2,160}$"),
        ("author note", re.I, r"^follow [\w .’'-]{3,50} on (?:twitter|facebook|instagram)\b.{0,120}$|^[\w.+-]+@[\w-]+\.[\w.]+\W*$|^(?:e-?mail|contact|reach)\b.{0,60}@[\w-]+\.\w+.{0,60}$|^(?:by )?[\w .’'-]{3,80}[\w.+-]+@[\w-]+\.[\w.]+(?:\s*,\s*[\w.+-]+@[\w-]+\.[\w.]+)*\W*$|^.{3,60}\bcontact reporter\W*$|\bon twitter(?: at)?\W+@\w+\W*$"),
        ("editor's note", re.I, r"^\W*(?:editors?[’']?s?|publisher[’']?s) note\s*[:–—-].{3,}$"),
        ("time stamp", re.I, rf"^\W*(?:posted|published|updated|filed)\s+(?:on\s+)?(?:{_STAMP}[\W_]+){{2,12}}by\s+[\w.-]+(?:\s[\w.-]+)?\W*$"),
        ("credit", re.I, r"^\W*(?:with|from) (?:news |wire |press )?(?:agencies|wires|wire reports|agency reports|wire services)\W*$"),
        ("subscription prompt", re.I, r"\bfree articles?\b.{0,40}\b(?:this month|left|remaining)\b|^follow [\w’' ]{3,60} for (?:the latest|more|updates|breaking)\b.{0,60}$"),
        ("subscription prompt", re.I, r"^.{0,120}\b(?:support|subscribe|join|donate|give)\b.{0,80}[$£€]\d[\d.,]*\s?(?:a|per|/)\s?(?:week|month|year)\W*$"),
        ("credit", 0, r"^\([A-Z][\w’'-]{2,}(?: [A-Z][\w’'-]+){0,2}(?:,? (?:and|with) [^()\n]{2,40})?\)\W*$"),
        (
            "contact prompt",
            re.I,
            r"^(?:have you )?got (?:a |any )(?:story|news|tip|photos?|information)\b.{0,160}$|^(?:were|are) you (?:there|on board|at the|in the area|affected)\b.{0,120}$"
            r"|^.{0,120}\b(?:e-?mail|write to|contact|ring|call|get in touch|message)\b.{0,60}[\w.+-]{2,40}@[\w-]+\.[\w.]+\W*$",
        ),
        ("menu", re.I, r"^\W*(?:reuse this content|view the discussion thread|just in|in this stream|next up in\b.{0,30}|what is this|sort by.{0,20}|story highlights|(?:hide|show|toggle|enlarge)(?: this)? (?:captions?|image)|report (?:abuse|a typo|an error|this)|corrections?|send (?:us )?a (?:news )?tip|(?:got|have) a (?:news )?tip\b.{0,80}|(?:about|contact|advertise with) us|site ?map|my account|log ?(?:in|out)|manage (?:your )?account.{0,20}|activate (?:your )?(?:digital )?access.{0,20}|loading(?: the player)?|play(?: video)?|full ?screen|\d+ photos?|buy (?:photos?|now)|your message|(?:invalid )?e-?mail address|(?:font|text) size|download|transcript|duration \d.{0,12}|slideshow|x|×|hide|privacy|heard on (?-i:[A-Z]).{2,40}|listen\W+\d+:\d\d)\W*$"),
        ("menu", re.I, r"^media playback is un|\bexternal links and will open\b|^your browser (?:does not|doesn[’']t) support|^please enable javascript|^(?:this )?video (?:is )?(?:not available|unavailable)|^autoplay\b|\bshow thumbnails\b|^last ?slide|^let friends in your social network|\bsharing options\b|^(?:like|love) this story\?|^you can share this story|\bas an interest to stay\b|^add interest\W*$|^interested in .{3,60}\? add\b"),
        ("advertisement", re.I, r"^\W*(?:sponsored links?\b.{0,30}|by (?:taboola|outbrain)|from our partners|(?:advertisement\W{1,5})?story continue[sd] below)\W*$"),
        ("related link", re.I, r"^\W*(?:what others are (?:clicking|reading)\b.{0,20}|popular in the community|must[- ]reads?|must[- ]watch|watch (?:now|live)|live tv|video cent(?:er|re)|now watch(?:ing)?|click (?:here )?(?:to read|for) more)\W*$|^(?:now watch|next up)\s?:.{3,160}$|^(?-i:WATCH|READ|VIDEO)\s(?-i:[A-Z]).{5,140}[^.]$"),
        ("subscription prompt", re.I, r"^support (?:the|our) \w+\W*$|^since you[’']re here|\bsmall favou?r to ask\b|\bmore by subscribing\b|^already a print\b|^newsletter sign ?up|^by submitting your e-?mail"),
        ("photo caption", re.I, r"^(?:image|media|video) (?:caption|copyright)\b.{0,220}$"),
        ("photo credit", 0, r"^(?:AP|AFP|REUTERS|Reuters|EPA)\s?/\s?[A-Z].{2,50}$|^(?:[Pp]hotograph|[Ii]llustration|[Gg]raphic)s?(?: by\s|\s?:\s).{2,80}$|^(?:[Ff]ile [Pp]hoto|[Hh]andout|Getty Images)\W*$"),
        ("credit", 0, r"^\W*(?:By|BY)\s?:\s.{2,50}$|^(?:[A-Z][\w.’'-]+,? ){1,4}(?:and (?:[A-Z][\w.’'-]+ ){1,4})?(?:reported from [A-Z][\w., ]{2,40}|contributed (?:reporting|from [A-Z][\w., ]{2,40}))\W*$|\b[Ww]riters?\b.{3,160}\bcontributed\W*$"),
        ("editor's note", re.I, r"^(?:corrections?|clarification|editors?[’']?s?[’']? note)\s?:.{5,400}$|^\W*this (?:story|article|post|report) (?:has been|was) (?:corrected|updated)\b.{0,300}|\b(?:views|opinions) expressed (?:in this|here|are|by)\b"),
        ("author note", 0, r"^@\w{2,20}\W*$|^[Ff]ollow .{2,40} on\W*$"),
        ("menu", 0, r"^[^.!?\n]{2,40}(?: [»›] [^.!?\n»›]{2,40}){1,6}$"),
        ("menu", 0, r"^[\W_]+$|^None$"),
    )
)  # fmt: skip
"""(reason, wording) in the order they are asked; the first that fits names the reason."""

_SHARE = frozenset(
    "share shares fbshare gshare sharing tweet tweets tweeted email mail e print comment comments more less facebook fb twitter linkedin linked in pinterest google "
    "whatsapp reddit tumblr flipboard connect close save copy copied link url send cancel posted post to on via this story article gmail sms viber "
    "messenger telegram follow us like likes subscribe sign up log login register search menu home prev next previous image photo photos gallery "
    "video videos read full advertisement advertise ad tags tag topics edition pin pocket instapaper stumbleupon digg bookmark youtube instagram rss "
    "snapchat g plus add favorites toggle navigation open show hide font size increase decrease listen audio play pause mute settings loading us "
    "account profile help contact about edit new window clipboard skype line vk weibo wechat myspace delicious blogger live feed or and with "
    "your a friend friends page text message download transcript view sharing options reply flag newest oldest sort by out my autoplay thumbnails captions "
    "caption toggle enlarge slide last buy now full screen newsletter newsletters sitemap privacy advertise weather traffic tv news politics opinion "
    "world sport sports business entertainment lifestyle obituaries classifieds jobs cars homes local subscribe".split()
)
_STRONG = frozenset(
    "share shares tweet tweets email mail print comment comments facebook fb gshare fbshare twitter linkedin pinterest google whatsapp reddit tumblr flipboard close "
    "url cancel prev next previous gallery menu search login register advertisement tags edition instagram youtube rss more less loading send save "
    "video videos home gshare transcript newest oldest autoplay thumbnails sitemap weather traffic obituaries classifieds newsletters news politics opinion "
    "sports sport".split()
)
_SOFT = frozenset({"comment prompt", "subscription prompt", "menu", "related link", "author note"})
"""Reasons that prose may mention in passing."""
_CLOSED = re.compile(r"[.!?]['\"”’)]*\s*$")
_SPEAKS_TO_READER = re.compile(r"\b(?:you|your|our|us|we|please|click|here|sign|subscribe|read or share|follow)\b", re.IGNORECASE)
_DATED = re.compile(r"\b\d{4}\b|\d[:.]\d\d|\b(?:ago|now|updated?|published|posted|modified)\b", re.IGNORECASE)
_KINDS = (
    ("advertisement", frozenset({"advertisement", "advertise", "ad"})),
    ("share prompt", frozenset(
        "share shares fbshare gshare tweet tweets email facebook fb twitter linkedin pinterest google whatsapp reddit tumblr flipboard send copy instagram".split()
    )),
    ("comment prompt", frozenset({"comment", "comments", "reply", "newest", "oldest"})),
    ("subscription prompt", frozenset({"subscribe", "newsletter", "newsletters", "register"})),
)  # fmt: skip
"""What buttons are for, the first that fits; other buttons are a menu."""
_LETTERS = re.compile(r"[^a-z]+")
_LONGEST_WORD = max(map(len, _SHARE))


def furniture_reason(line: str) -> str | None:
    """Why a line is furniture by its wording; None where it may be the article."""
    if len(line) > LONGEST:
        return "script" if _OPENS_SCRIPT.match(line) or line.count("{") + line.count("};") > 4 else None
    if (reason := _buttons(line)) is not None:
        return reason
    small = line.lower()
    for reason, wording in WORDINGS:
        if wording.holds(line, small) and not (reason in _SOFT and _reads_on(line)) and (reason != "time stamp" or _DATED.search(line)):
            return reason
    return None


def _reads_on(line: str) -> bool:
    """Whether a line is a closed sentence that speaks to nobody: an article may well mention a newsletter."""
    return line.count(" ") >= 9 and _CLOSED.search(line) is not None and _SPEAKS_TO_READER.search(line) is None


def _buttons(line: str) -> str | None:
    """What a line of nothing but button labels is, glued together or not ("CONNECT TWEET COMMENTEMAILMORE"); None for other lines."""
    if len(line) > 120 or line.rstrip()[-1:] in ".!?:\"”":
        return None
    words = [w for w in _LETTERS.split(line.lower()) if w]
    if not words or (len(words) > 1 and sum(c.isdigit() for c in line) > 6):
        return None
    seen: set[str] = set()
    for word in words:
        labels = _labels(word)
        if labels is None:
            return None
        seen.update(labels)
    if not seen & _STRONG:
        return None
    return next((reason for reason, some in _KINDS if seen & some), "menu")


def _labels(word: str) -> list[str] | None:
    """The button labels a run of letters is made of; None where it is not."""
    reach: list[list[str] | None] = [[]] + [None] * len(word)
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - _LONGEST_WORD), end):
            before = reach[start]
            if before is not None and word[start:end] in _SHARE and (end - start > 1 or len(word) <= 2):
                reach[end] = [*before, word[start:end]]
                break
    return reach[len(word)]
