"""The tills, as the page of lists shows them."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.billing import queries, service
from clinic_desktop.areas.billing.form import TillForm
from clinic_desktop.areas.billing.rows import BILLING_TERMS, TillRow
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.i18n import translate
from clinic_desktop.ui.lists import ReferenceList, state_column
from clinic_desktop.ui.tables.columns import ColumnSpec


def _load(work: Any) -> tuple[TillRow, ...]:
    return queries.list_tills(work, archived=True)


def _till_form(
    context: AppContext, rows: tuple[TillRow, ...], row: TillRow | None, group: int | None, parent: QWidget
) -> TillForm:
    return TillForm(context, row, parent)


TILLS = ReferenceList(
    name="tills",
    title=lambda: translate("Lists", "Tills"),
    table="tills",
    tables=frozenset({"tills", "till_shifts"}),
    form="TillForm",
    load=_load,
    rows=lambda rows: rows,
    columns=(
        ColumnSpec[TillRow](
            "name", lambda: translate("Lists", "Name"), lambda row: row.name, 260, sort="name"
        ),
        ColumnSpec[TillRow](
            "shift",
            lambda: translate("Lists", "Shift"),
            lambda row: translate("Lists", "open") if row.shift_id is not None else "",
            140,
        ),
        state_column(),
    ),
    words=lambda row: (row.name,),
    make_form=_till_form,
    archive=service.archive_till,
    restore=service.restore_till,
    right=BILLING_TERMS,
)
