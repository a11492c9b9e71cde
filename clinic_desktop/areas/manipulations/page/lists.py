"""The groups of the catalogue and of its prices and the rates of tax: their forms, and the lists that the page shows."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.manipulations import queries, rules, service
from clinic_desktop.areas.manipulations.rows import (
    CATALOGUE_EDIT,
    CategoryDraft,
    CategoryRow,
    PriceGroupDraft,
    PriceGroupRow,
    TaxRateDraft,
    TaxRateRow,
)
from clinic_desktop.areas.pets.rows import Named
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.core.errors import Problem
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import ChoiceField, DateField, OptionalDecimalField, TextField
from clinic_desktop.ui.i18n import format_date, format_decimal, localized, translate
from clinic_desktop.ui.lists import ListLine, ReferenceList, name_column, other_name_column, state_column
from clinic_desktop.ui.tables.columns import ColumnSpec

STEP = " › "


@dataclass(frozen=True, slots=True)
class CategoryLine(ListLine[CategoryRow]):
    """A group with the names of those it stands below, from the top down to its own."""

    path: tuple[Named, ...]


def category_lines(rows: tuple[CategoryRow, ...]) -> list[CategoryLine]:
    """Return the groups with their places in the tree."""
    names = {row.id: row.name for row in rows}
    return [CategoryLine(row, tuple(names[n] for n in reversed(rules.lineage(rows, row.id)))) for row in rows]


def place(line: CategoryLine) -> str:
    """Return a group's place: "Laboratory › Blood tests"."""
    return STEP.join(name_of(named) for named in line.path)


class CategoryForm(FormDialog):
    """Adds a group to the catalogue, or changes one."""

    def __init__(
        self,
        context: AppContext,
        categories: tuple[CategoryRow, ...],
        row: CategoryRow | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, "", parent, subject=("category", row.id) if row else ("", 0))
        self.setWindowTitle(self.tr("Group of the catalogue") if row else self.tr("New group"))
        self._categories = categories
        self._own_id = row.id if row else None
        self.base = rules.category_draft(row) if row else CategoryDraft()
        hint = self.tr("As in the other language, if empty")
        self.add_field("name_ru", self.tr("Name in Russian"), TextField(), hint=hint)
        self.add_field("name_en", self.tr("Name in English"), TextField(), hint=hint)
        above = [
            (line.id, place(line))
            for line in sorted(category_lines(categories), key=place)
            if self._own_id not in rules.lineage(categories, line.id)
            and (not line.archived or line.id == self.base.parent_id)
        ]
        choices = [(None, self.tr("None: a group of its own")), *above]
        self.add_field("parent_id", self.tr("Stands below"), ChoiceField(choices), wide=True)
        self.fill(self.base)
        self.start()
        scrolled_size(self, 600, 300)
        self._fields["name_ru"].setFocus()

    def draft(self) -> CategoryDraft:
        """Return the group as typed."""
        return CategoryDraft(self.read("parent_id"), self.read("name_en"), self.read("name_ru"))

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of groups."""
        return rules.category_problems(self.draft(), self._categories, self._own_id)

    def save(self) -> None:
        """Add or change it."""
        draft, base, category_id = self.draft(), self.base, self._own_id
        if category_id is None:
            self.submit(
                "categories.register",
                lambda work: service.register_category(work, draft),
                done=self.tr("Group added"),
            )
            return
        self.submit(
            "categories.change",
            lambda work: service.change_category(work, category_id, draft, base),
            done=self.tr("Group saved"),
        )


def _form(
    context: AppContext,
    content: tuple[CategoryRow, ...],
    line: CategoryLine | None,
    group: int | None,
    parent: QWidget,
) -> CategoryForm:
    return CategoryForm(context, content, line.row if line else None, parent)


CATEGORIES = ReferenceList(
    name="categories",
    title=lambda: translate("Lists", "Groups of the catalogue"),
    table="manipulation_categories",
    tables=frozenset({"manipulation_categories"}),
    form="CategoryForm",
    load=queries.list_categories,
    rows=category_lines,
    columns=(
        name_column(place, 380),
        other_name_column(lambda line: localized(line.row.name.ru, line.row.name.en), 280),
        state_column(),
    ),
    words=lambda line: (line.row.name.en, line.row.name.ru),
    make_form=_form,
    archive=service.archive_category,
    restore=service.restore_category,
    right=CATALOGUE_EDIT,
)


class PriceGroupForm(FormDialog):
    """Adds a price group, or changes one."""

    def __init__(
        self,
        context: AppContext,
        groups: tuple[PriceGroupRow, ...],
        row: PriceGroupRow | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, "", parent, subject=("price_group", row.id) if row else ("", 0))
        self.setWindowTitle(self.tr("Price group") if row else self.tr("New price group"))
        self._groups = groups
        self._own_id = row.id if row else None
        self.base = rules.group_draft(row) if row else PriceGroupDraft()
        hint = self.tr("As in the other language, if empty")
        self.add_field("name_ru", self.tr("Name in Russian"), TextField(), hint=hint)
        self.add_field("name_en", self.tr("Name in English"), TextField(), hint=hint)
        self.fill(self.base)
        self.start()
        scrolled_size(self, 600, 220)
        self._fields["name_ru"].setFocus()

    def draft(self) -> PriceGroupDraft:
        """Return the price group as typed."""
        return PriceGroupDraft(self.read("name_en"), self.read("name_ru"))

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of price groups."""
        return rules.group_problems(self.draft(), self._groups, self._own_id)

    def save(self) -> None:
        """Add or change it."""
        draft, base, group_id = self.draft(), self.base, self._own_id
        if group_id is None:
            self.submit(
                "price_groups.register",
                lambda work: service.register_group(work, draft),
                done=self.tr("Price group added"),
            )
            return
        self.submit(
            "price_groups.change",
            lambda work: service.change_group(work, group_id, draft, base),
            done=self.tr("Price group saved"),
        )


def _group_form(
    context: AppContext,
    content: tuple[PriceGroupRow, ...],
    line: ListLine[PriceGroupRow] | None,
    group: int | None,
    parent: QWidget,
) -> PriceGroupForm:
    return PriceGroupForm(context, content, line.row if line else None, parent)


PRICE_GROUPS = ReferenceList(
    name="price_groups",
    title=lambda: translate("Lists", "Price groups"),
    table="price_groups",
    tables=frozenset({"price_groups"}),
    form="PriceGroupForm",
    load=queries.list_groups,
    rows=lambda rows: [ListLine(row) for row in rows],
    columns=(
        name_column(lambda line: name_of(line.row.name), 380),
        other_name_column(lambda line: localized(line.row.name.ru, line.row.name.en), 280),
        state_column(),
    ),
    words=lambda line: (line.row.name.en, line.row.name.ru),
    make_form=_group_form,
    archive=service.archive_group,
    restore=service.restore_group,
    right=CATALOGUE_EDIT,
)


class TaxRateForm(FormDialog):
    """Adds a rate of tax, or changes one; prices keep the rate they have."""

    def __init__(
        self,
        context: AppContext,
        rates: tuple[TaxRateRow, ...],
        row: TaxRateRow | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, "", parent, subject=("tax_rate", row.id) if row else ("", 0))
        self.setWindowTitle(self.tr("Rate of tax") if row else self.tr("New rate of tax"))
        self._rates = rates
        self._own_id = row.id if row else None
        self.base = row.draft if row else TaxRateDraft()
        hint = self.tr("As in the other language, if empty")
        self.add_field("name_ru", self.tr("Name in Russian"), TextField(), hint=hint)
        self.add_field("name_en", self.tr("Name in English"), TextField(), hint=hint)
        hint = self.tr("Without tax, if empty")
        self.add_field("percent", self.tr("Rate, %"), OptionalDecimalField(), wide=True, hint=hint)
        self.add_field("from_on", self.tr("First day"), DateField(context.today))
        hint = self.tr("Without an end, if empty")
        self.add_field("to_on", self.tr("Last day"), DateField(context.today), hint=hint)
        self.fill(self.base)
        self.start()
        scrolled_size(self, 600, 340)
        self._fields["name_ru"].setFocus()

    def draft(self) -> TaxRateDraft:
        """Return the rate as typed."""
        return TaxRateDraft(**{name: self.read(name, getattr(self.base, name)) for name in self._fields})

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of rates."""
        return rules.rate_problems(self.draft(), self._rates, self._own_id)

    def save(self) -> None:
        """Add or change it."""
        draft, base, rate_id = self.draft(), self.base, self._own_id
        if rate_id is None:
            self.submit(
                "tax_rates.register",
                lambda work: service.register_tax_rate(work, draft),
                done=self.tr("Rate of tax added"),
            )
            return
        self.submit(
            "tax_rates.change",
            lambda work: service.change_tax_rate(work, rate_id, draft, base),
            done=self.tr("Rate of tax saved"),
        )


def _rate_form(
    context: AppContext,
    content: tuple[TaxRateRow, ...],
    row: TaxRateRow | None,
    group: int | None,
    parent: QWidget,
) -> TaxRateForm:
    return TaxRateForm(context, content, row, parent)


def _rate(row: TaxRateRow) -> str:
    percent = row.draft.percent
    return translate("Lists", "without tax") if percent is None else f"{format_decimal(percent)} %"


def _rate_days(row: TaxRateRow) -> str:
    first, last = row.draft.from_on, row.draft.to_on
    parts = (
        translate("Lists", "from {day}").format(day=format_date(first)) if first else "",
        translate("Lists", "to {day}").format(day=format_date(last)) if last else "",
    )
    return " ".join(part for part in parts if part)


TAX_RATES = ReferenceList(
    name="tax_rates",
    title=lambda: translate("Lists", "Rates of tax"),
    table="tax_rates",
    tables=frozenset({"tax_rates"}),
    form="TaxRateForm",
    load=queries.list_tax_rates,
    rows=lambda rows: rows,
    columns=(
        name_column(lambda row: name_of(row.name), 240),
        ColumnSpec[TaxRateRow]("rate", lambda: translate("Lists", "Rate"), _rate, 120),
        ColumnSpec[TaxRateRow]("days", lambda: translate("Lists", "When"), _rate_days, 200),
        other_name_column(lambda row: localized(row.name.ru, row.name.en), 240),
        state_column(),
    ),
    words=lambda row: (row.name.en, row.name.ru),
    make_form=_rate_form,
    archive=service.archive_tax_rate,
    restore=service.restore_tax_rate,
    right=CATALOGUE_EDIT,
)
