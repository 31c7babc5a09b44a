"""How templates are filled, for the one-file dossier and for the reading room alike."""

from collections.abc import Iterable
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined
from markupsafe import Markup, escape

from variorum.exports import dates, signs
from variorum.exports.page.clean import visible


def environment(loader: BaseLoader, most: int | None = None) -> Environment:
    """An environment that escapes everything, fails on an unknown name, and lets no hidden character through.

    `most`: how many sigla are printed at one value, with half as many places in their words; None prints them all.
    """
    made = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, finalize=_final, trim_blocks=True, lstrip_blocks=True
    )
    made.filters["sentence"] = signs.sentence
    made.filters["capital"] = lambda words: words[:1].upper() + words[1:]
    made.globals.update(links=links, signs=signs, dates=dates, most=most, few=most and (most + 1) // 2)
    return made


def links(cites: Iterable[Any]) -> Markup:
    """The sigla of some places as links: what a page prints most, by far."""
    return Markup(" ".join(f'<a class="sig" href="{escape(c.href)}">{escape(visible(c.siglum))}</a>' for c in cites))


def _final(value: Any) -> Any:
    """No control character or direction override leaves a report for the page."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return visible(value)
    return value
