"""The tills, surcharges and discounts by rule, as the page of lists shows them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.billing import queries, service
from clinic_desktop.areas.billing.form import DiscountRuleForm, SurchargeForm, TillForm
from clinic_desktop.areas.billing.rows import BILLING_TERMS, DiscountRuleRow, SurchargeRow, TillRow
from clinic_desktop.areas.billing.texts import added_text, period_text, when_text
from clinic_desktop.areas.manipulations.rows import PriceGroupRow
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.i18n import format_decimal, format_money, translate
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


def _surcharge_form(
    context: AppContext,
    rows: tuple[SurchargeRow, ...],
    row: SurchargeRow | None,
    group: int | None,
    parent: QWidget,
) -> SurchargeForm:
    return SurchargeForm(context, row, parent)


SURCHARGES = ReferenceList(
    name="surcharges",
    title=lambda: translate("Lists", "Surcharges"),
    table="surcharges",
    tables=frozenset({"surcharges"}),
    form="SurchargeForm",
    load=queries.list_surcharges,
    rows=lambda rows: rows,
    columns=(
        ColumnSpec[SurchargeRow](
            "name", lambda: translate("Lists", "Name"), lambda row: row.name, 220, sort="name"
        ),
        ColumnSpec[SurchargeRow](
            "added",
            lambda: translate("Lists", "Adds"),
            lambda row: added_text("", row.draft.percent, row.draft.amount),
            120,
        ),
        ColumnSpec[SurchargeRow](
            "when", lambda: translate("Lists", "By itself"), lambda row: when_text(row.draft), 420
        ),
        ColumnSpec[SurchargeRow](
            "period",
            lambda: translate("Lists", "When"),
            lambda row: period_text(row.draft.from_on, row.draft.to_on),
            200,
        ),
        state_column(),
    ),
    words=lambda row: (row.name,),
    make_form=_surcharge_form,
    archive=service.archive_surcharge,
    restore=service.restore_surcharge,
    right=BILLING_TERMS,
)

_Discounts = tuple[tuple[DiscountRuleRow, ...], tuple[PriceGroupRow, ...]]


def _discount_form(
    context: AppContext,
    content: _Discounts,
    row: DiscountRuleRow | None,
    group: int | None,
    parent: QWidget,
) -> DiscountRuleForm:
    return DiscountRuleForm(context, content[1], row, parent)


def _from_sum(row: DiscountRuleRow) -> str:
    return format_money(row.draft.from_sum) if row.draft.from_sum is not None else ""


DISCOUNTS = ReferenceList(
    name="discount_rules",
    title=lambda: translate("Lists", "Discounts by rule"),
    table="discount_rules",
    tables=frozenset({"discount_rules", "price_groups"}),
    form="DiscountRuleForm",
    load=queries.discount_lists,
    rows=lambda content: content[0],
    columns=(
        ColumnSpec[DiscountRuleRow](
            "name", lambda: translate("Lists", "Name"), lambda row: row.name, 240, sort="name"
        ),
        ColumnSpec[DiscountRuleRow](
            "percent",
            lambda: translate("Lists", "Discount"),
            lambda row: f"{format_decimal(row.draft.percent or Decimal(0))} %",
            100,
        ),
        ColumnSpec[DiscountRuleRow](
            "group",
            lambda: translate("Lists", "For whom"),
            lambda row: name_of(row.group) if row.group is not None else translate("Lists", "everybody"),
            200,
        ),
        ColumnSpec[DiscountRuleRow]("from_sum", lambda: translate("Lists", "From a sum on"), _from_sum, 140),
        ColumnSpec[DiscountRuleRow](
            "period",
            lambda: translate("Lists", "When"),
            lambda row: period_text(row.draft.from_on, row.draft.to_on),
            200,
        ),
        state_column(),
    ),
    words=lambda row: (row.name, name_of(row.group) if row.group is not None else ""),
    make_form=_discount_form,
    archive=service.archive_discount_rule,
    restore=service.restore_discount_rule,
    right=BILLING_TERMS,
)
