"""Short forms of states and provinces as papers print them, and names that stand for a government."""

_AMERICAN = """
Ala. AL Alabama|AK Alaska|Ariz. AZ Arizona|Ark. AR Arkansas|Calif. Cal. CA California|Colo. CO Colorado
Conn. CT Connecticut|Del. DE Delaware|Fla. FL Florida|Ga. GA Georgia|HI Hawaii|ID Idaho|Ill. IL Illinois
Ind. IN Indiana|Ia. IA Iowa|Kan. Kans. KS Kansas|Ky. KY Kentucky|La. LA Louisiana|Me. ME Maine|Md. MD Maryland
Mass. MA Massachusetts|Mich. MI Michigan|Minn. MN Minnesota|Miss. MS Mississippi|Mo. MO Missouri|Mont. MT Montana
Neb. Nebr. NE Nebraska|Nev. NV Nevada|N.H. NH New_Hampshire|N.J. NJ New_Jersey|N.M. N.Mex. NM New_Mexico
N.Y. NY New_York|N.C. NC North_Carolina|N.D. N.Dak. ND North_Dakota|OH Ohio|Okla. OK Oklahoma|Ore. OR Oregon
Pa. Penn. PA Pennsylvania|R.I. RI Rhode_Island|S.C. SC South_Carolina|S.D. S.Dak. SD South_Dakota|Tenn. TN Tennessee
Tex. TX Texas|UT Utah|Vt. VT Vermont|Va. VA Virginia|Wash. WA Washington|W.Va. W.Va WV West_Virginia|Wis. Wisc. WI Wisconsin
Wyo. WY Wyoming|D.C. DC District_of_Columbia
"""
_OTHERS = """
B.C. BC British_Columbia|Alta. AB Alberta|Sask. SK Saskatchewan|Man. MB Manitoba|Ont. ON Ontario|Que. QC Quebec
N.B. NB New_Brunswick|N.S. NS Nova_Scotia|P.E.I. PEI PE Prince_Edward_Island|N.L. NL Newfoundland_and_Labrador
N.W.T. NWT NT Northwest_Territories|NU Nunavut|YT Yukon|NSW N.S.W. New_South_Wales|Qld QLD Queensland|Vic VIC Victoria
Tas TAS Tasmania|ACT A.C.T. Australian_Capital_Territory
"""

STATES: dict[str, str] = {
    short: words[-1].replace("_", " ")
    for table in (_OTHERS, _AMERICAN)
    for group in table.replace("\n", "|").split("|")
    if (words := group.split())
    for short in words[:-1]
}
"""Short form → name. A form that two lists share is the American one's."""

LONE = frozenset(
    s for s in STATES if s.endswith(".") and s not in {"Man.", "Miss.", "Mo.", "Me.", "Ill.", "Wash.", "Mass.", "Del.", "La.", "Pa.",
                                                       "Cal.", "Ore.", "Ind.", "Ga.", "Va.", "Md."}
) | {"NSW", "QLD", "PEI", "NWT", "W.Va"}
"""Short forms that are a place wherever they stand; the rest only after the name of a town and a comma."""

METONYMS = {
    "Kremlin": "RU",
    "White House": "US",
    "Pentagon": "US",
    "Capitol Hill": "US",
    "Downing Street": "GB",
    "Whitehall": "GB",
    "Westminster": "GB",
    "Elysee": "FR",
    "Elysee Palace": "FR",
    "Quai d'Orsay": "FR",
    "Bundestag": "DE",
    "Blue House": "KR",
    "Zhongnanhai": "CN",
    "Holy See": "VA",
    "Foggy Bottom": "US",
    "Tel Aviv": "IL",
    "Islamabad": "PK",
    "Rawalpindi": "PK",
    "Pretoria": "ZA",
    "Brussels": "BE",
    "Kiev": "UA",
    "Nur-Sultan": "KZ",
    "Washington DC": "US",
    "Washington, D.C.": "US",
}
"""A house or town named for the government in it → country."""

