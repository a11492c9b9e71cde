"""A price of the history in words: how much, when, for whom, and what stands behind it."""

from __future__ import annotations

from clinic_desktop.areas.manipulations.entities import STANDARD_GROUP
from clinic_desktop.areas.manipulations.rows import PriceRow
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.ui.i18n import format_date, format_decimal, format_money, translate


def price_text(row: PriceRow) -> str:
    """Return a price as the history shows it, on one or two lines."""
    until = format_date(row.to_on) if row.to_on else translate("PriceHistory", "now on")
    first = f"{format_money(row.price)}   {format_date(row.from_on)} — {until}"
    behind = " · ".join(_behind(row))
    return f"{first}\n{behind}" if behind else first


def _behind(row: PriceRow) -> list[str]:
    terms = row.terms
    parts: list[str] = []
    if row.group is not None and row.group_id != STANDARD_GROUP:
        parts.append(name_of(row.group))
    if terms.cost is not None and terms.markup_percent is not None:
        text = translate("PriceHistory", "cost {cost} + {percent} %")
        parts.append(text.format(cost=format_money(terms.cost), percent=format_decimal(terms.markup_percent)))
    elif terms.cost is not None:
        parts.append(translate("PriceHistory", "cost {cost}").format(cost=format_money(terms.cost)))
    if terms.floor is not None:
        parts.append(translate("PriceHistory", "at least {floor}").format(floor=format_money(terms.floor)))
    if terms.tax_percent is not None:
        text = translate("PriceHistory", "tax {percent} %")
        parts.append(text.format(percent=format_decimal(terms.tax_percent)))
    return parts
