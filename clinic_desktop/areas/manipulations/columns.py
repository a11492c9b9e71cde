"""The columns of the catalogue."""

from __future__ import annotations

from clinic_desktop.areas.manipulations.rows import ManipulationRow
from clinic_desktop.areas.manipulations.texts import kind_texts
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.ui.i18n import format_money, translate
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
