"""Amounts in a sentence: number, bounds, unit, as one tight phrase each. What they count is not decided here."""

from variorum.text.amounts.amount import Amount
from variorum.text.amounts.phrases import amounts_in

__all__ = ["Amount", "amounts_in"]
