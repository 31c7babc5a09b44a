"""Two wordings side by side, the words marked that the other lacks."""

from difflib import SequenceMatcher

from markupsafe import Markup, escape

from variorum.exports.page.clean import visible

WORDS = 400
"""Words of a passage that are compared one by one; longer ones are printed unmarked."""


def compared(left: str, right: str) -> tuple[Markup, Markup]:
    """Both sides with the words marked that the other side lacks."""
    a, b = visible(left).split(), visible(right).split()
    if len(a) > WORDS or len(b) > WORDS:
        return Markup(escape(" ".join(a))), Markup(escape(" ".join(b)))
    keys = [[w.strip(".,;:!?“”\"'‘’()").casefold() for w in words] for words in (a, b)]
    parts: tuple[list[Markup], list[Markup]] = ([], [])
    for tag, a0, a1, b0, b1 in SequenceMatcher(None, keys[0], keys[1], autojunk=False).get_opcodes():
        for out, words in ((parts[0], a[a0:a1]), (parts[1], b[b0:b1])):
            if words:
                out.append(Markup(escape(" ".join(words)) if tag == "equal" else Markup("<em>{}</em>").format(" ".join(words))))
    return Markup(" ").join(parts[0]), Markup(" ").join(parts[1])
