"""Sums in several currencies under one, by the rates that the reports themselves print (`2m euros ($2.6m)`)."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from statistics import median

from variorum.records.findings import Figure, Findings

Rates = Mapping[str, tuple[str, float]]
"""For each currency the one it is counted in, and how much of that one of it is."""


def rates_of(findings: Sequence[Findings]) -> Rates:
    """The rates that the reports of a story print; currencies that no report turns into another are left out."""
    printed: dict[tuple[str, str], list[float]] = defaultdict(list)
    used: Counter[str] = Counter()
    for found in findings:
        by_id = {f.id: f for f in found.figures if f.kind == "money"}
        used.update(f.unit for f in by_id.values())
        for one in by_id.values():
            two = by_id.get(one.same_as or "")
            if two is not None and one.unit != two.unit and one.low and two.low:
                printed[one.unit, two.unit].append(two.low / one.low)
                printed[two.unit, one.unit].append(one.low / two.low)
    rates: dict[str, tuple[str, float]] = {}
    for base, _ in sorted(used.items(), key=lambda p: (-p[1], p[0])):
        if base in rates:
            continue
        rates[base] = (base, 1.0)
        todo = [base]
        while todo:
            at = todo.pop(0)
            for unit, other in sorted(printed):
                if other == at and unit not in rates:
                    rates[unit] = (base, median(printed[unit, other]) * rates[at][1])
                    todo.append(unit)
    return {unit: rate for unit, rate in rates.items() if rate[0] != unit}


def turned(figure: Figure, rates: Rates) -> Figure:
    """The figure in the story's main currency, about; as it is where no report prints a rate."""
    if figure.kind != "money" or figure.unit not in rates:
        return figure
    base, rate = rates[figure.unit]
    low, high = (None if x is None else float(f"{x * rate:.3g}") for x in (figure.low, figure.high))
    return replace(figure, low=low, high=high, unit=base, hedge=figure.hedge or "about")
