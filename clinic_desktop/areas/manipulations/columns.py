"""The columns of the catalogue."""

from __future__ import annotations

from clinic_desktop.areas.manipulations.rows import ManipulationRow, PriceChange
from clinic_desktop.areas.manipulations.texts import kind_texts
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.ui.forms.texts import problem_text
from clinic_desktop.ui.i18n import format_decimal, format_money, translate
from clinic_desktop.ui.tables.columns import ColumnSpec

CATALOGUE = (
    ColumnSpec[ManipulationRow](
        "name", lambda: translate("Catalogue", "Name"), lambda r: name_of(r.name), 340, sort="name"
    ),
    ColumnSpec[ManipulationRow](
        "code", lambda: translate("Catalogue", "Code"), lambda r: r.code, 110, sort="code"
    ),
    ColumnSpec[ManipulationRow](
        "price",
        lambda: translate("Catalogue", "Price"),
        lambda r: format_money(r.price) if r.price else "—",
        110,
        right=True,
    ),
    ColumnSpec[ManipulationRow](
        "kind", lambda: translate("Catalogue", "Kind"), lambda r: kind_texts()[r.kind], 120
    ),
    ColumnSpec[ManipulationRow](
        "category", lambda: translate("Catalogue", "Group"), lambda r: name_of(r.category), 160
    ),
)


def _per_cent(change: PriceChange) -> str:
    """Return by how much a price changes; nothing where there was none."""
    if change.old is None or change.new is None or not change.old:
        return ""
    rise = round((change.new.amount - change.old.amount) * 100 / change.old.amount, 1)
    return f"{'+' if rise > 0 else ''}{format_decimal(rise)} %"


def becomes(change: PriceChange) -> str:
    """Return what becomes of a price: the change, or why it stays."""
    return problem_text(change.problem) if change.problem is not None else _per_cent(change)


REPRICING = (
    ColumnSpec[PriceChange]("code", lambda: translate("Catalogue", "Code"), lambda r: r.code, 80),
    ColumnSpec[PriceChange]("name", lambda: translate("Catalogue", "Name"), lambda r: name_of(r.name), 220),
    ColumnSpec[PriceChange](
        "old",
        lambda: translate("Catalogue", "Now"),
        lambda r: format_money(r.old) if r.old is not None else "—",
        100,
        right=True,
    ),
    ColumnSpec[PriceChange](
        "new",
        lambda: translate("Catalogue", "Then"),
        lambda r: format_money(r.new) if r.new is not None else "—",
        100,
        right=True,
    ),
    ColumnSpec[PriceChange]("becomes", lambda: translate("Catalogue", "Change"), becomes, 205),
)
