"""The form that changes many prices at once: by per cent or by a file, with a preview of every price."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from clinic_desktop.areas.manipulations import queries, rules, service
from clinic_desktop.areas.manipulations.columns import REPRICING
from clinic_desktop.areas.manipulations.entities import ManipulationKind
from clinic_desktop.areas.manipulations.page.lists import category_lines, place
from clinic_desktop.areas.manipulations.rows import (
    CategoryRow,
    ListedPrice,
    PriceChange,
    PriceGroupRow,
    RepricingDraft,
)
from clinic_desktop.areas.manipulations.texts import kind_texts
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.core.errors import Conflict, Problem
from clinic_desktop.core.money import minor_digits, round_half_up
from clinic_desktop.core.paging import Page, PageRequest
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import ChoiceField, DateField, OptionalDecimalField
from clinic_desktop.ui.i18n import format_decimal
from clinic_desktop.ui.saving import ask_for_files
from clinic_desktop.ui.tables.model import WindowedTableModel
from clinic_desktop.ui.tables.view import TableView
from clinic_desktop.ui.theme import set_role

ReadPrices = Callable[[Path], tuple[ListedPrice, ...]]
STEPS = ("0.01", "1", "5", "10", "50", "100")
"""What prices are rounded to, in the currency's major units."""


def no_prices(path: Path) -> tuple[ListedPrice, ...]:
    """Read nothing: where nobody has said how files are read."""
    return ()


class RepriceForm(FormDialog):
    """Changes many prices from a day on; what the preview shows is what is written."""

    def __init__(
        self,
        context: AppContext,
        groups: tuple[PriceGroupRow, ...],
        categories: tuple[CategoryRow, ...],
        read_prices: ReadPrices,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, "", parent)
        self.setWindowTitle(self.tr("Change many prices"))
        self._read_prices = read_prices
        self._listed: tuple[ListedPrice, ...] = ()
        self._seen: tuple[RepricingDraft, tuple[PriceChange, ...]] | None = None
        self._add_fields(groups, categories)
        self._build_preview()
        self._fields["from_on"].set_value(self.context.today())
        self._fields["step"].set_value(self._steps()[1][0])
        self.start()
        scrolled_size(self, 860, 680)
        self._show_preview(())
        self._fields["percent"].setFocus()

    def _steps(self) -> list[tuple[int, str]]:
        digits = minor_digits(self.context.conventions.currency)
        found = {round_half_up(Decimal(step).scaleb(digits)) or 1: step for step in reversed(STEPS)}
        return [
            (minor, self.tr("to {step}").format(step=format_decimal(Decimal(text))))
            for minor, text in sorted(found.items())
        ]

    def _add_fields(self, groups: tuple[PriceGroupRow, ...], categories: tuple[CategoryRow, ...]) -> None:
        offered = [(row.id, name_of(row.name)) for row in groups if not row.archived]
        self.add_field("group_id", self.tr("Price group"), ChoiceField(offered))
        self.add_field("from_on", self.tr("From"), DateField(self.context.today))
        places = [(line.id, place(line)) for line in sorted(category_lines(categories), key=place)]
        self.add_field(
            "category_id", self.tr("Group of the catalogue"), ChoiceField([(None, self.tr("All")), *places])
        )
        kinds: list[tuple[ManipulationKind | None, str]] = [(None, self.tr("All"))]
        kinds += [(kind, text) for kind, text in kind_texts().items() if kind is not ManipulationKind.KIT]
        self.add_field("kind", self.tr("Kind"), ChoiceField(kinds))
        self.add_field(
            "percent",
            self.tr("Change, %"),
            OptionalDecimalField(),
            hint=self.tr("10 makes dearer, −5 makes cheaper"),
        )
        self.add_field("step", self.tr("Rounded"), ChoiceField(self._steps()))

    def _build_preview(self) -> None:
        self._file = QPushButton(self.tr("Prices from a file…"))
        self._file.setObjectName("price_file")
        self._file.setAutoDefault(False)
        self._file.setToolTip(self.tr("A table (CSV or Excel) with the columns “code” and “price”"))
        self._file.clicked.connect(self._on_file)
        self._forget = QPushButton(self.tr("By per cent again"))
        self._forget.setObjectName("forget_file")
        self._forget.setAutoDefault(False)
        self._forget.clicked.connect(self._on_forget_file)
        for button in (self._file, self._forget):
            button.setAccessibleName(button.text())
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._file)
        line.addWidget(self._forget)
        line.addStretch(1)
        self.add_widget(row)
        self._count = QLabel()
        self._count.setObjectName("reprice_count")
        set_role(self._count, "heading")
        self.add_widget(self._count)
        self._model = WindowedTableModel(REPRICING, self)
        table = TableView(self._model)
        table.setObjectName("reprice_table")
        table.setAccessibleName(self.tr("Preview of the prices"))
        table.set_empty_text(self.tr("Write by how many per cent, or choose a file."))
        table.setMinimumHeight(300)
        self.add_widget(table)

    def draft(self) -> RepricingDraft:
        """Return what is to be done."""
        return RepricingDraft(
            self.read("from_on"),
            self.read("group_id"),
            None if self._listed else self.read("category_id"),
            None if self._listed else self.read("kind"),
            None if self._listed else self.read("percent"),
            self.read("step"),
            self._listed,
        )

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of repricing."""
        return rules.repricing_problems(self.draft(), self.context.today())

    def live(self) -> None:
        """Read the preview anew."""
        draft = self.draft()
        if rules.repricing_problems(draft, self.context.today()):
            self._seen = None
            self._show_preview(())
            return
        if self._seen is not None and self._seen[0] == draft:
            return
        self.context.runner.query(
            self,
            lambda work: queries.preview_prices(work, draft),
            then=lambda changes: self._on_preview(draft, changes),
            key="preview",
        )

    def save(self) -> None:
        """Write what the preview shows."""
        draft = self.draft()
        if self._seen is None or self._seen[0] != draft:
            # Somebody was quicker than the preview: it is shown first.
            self.live()
            return
        changes = self._seen[1]
        self.submit(
            "manipulations.change_prices",
            lambda work: service.change_prices(work, draft, changes),
            done=self.tr("Prices changed"),
        )

    def _on_preview(self, draft: RepricingDraft, changes: tuple[PriceChange, ...]) -> None:
        self._seen = (draft, changes)
        self._show_preview(changes)

    def _show_preview(self, changes: tuple[PriceChange, ...]) -> None:
        self._model.begin(PageRequest("name"), Page(changes, None))
        usable = sum(change.problem is None for change in changes)
        told = [self.tr("%n price(s) will change.", "", usable)]
        if left := len(changes) - usable:
            told.append(self.tr("%n stay(s) as it is.", "", left))
        self._count.setText(" ".join(told) if changes else "")
        self._count.setVisible(bool(changes))
        self._forget.setVisible(bool(self._listed))
        for name in ("category_id", "kind", "percent", "step"):
            self._fields[name].setEnabled(not self._listed)

    @Slot()
    def _on_file(self) -> None:
        ask_for_files(
            self.context,
            self,
            self.tr("Prices from a file"),
            self.tr("Read"),
            "prices",
            self._on_chosen,
            kinds=(self.tr("Tables (*.csv *.xlsx *.xls *.txt)"), self.tr("All files (*)")),
        )

    def _on_chosen(self, paths: list[str]) -> None:
        if paths:
            path = Path(paths[0])
            self.context.runner.call(
                self, lambda backend: self._read_prices(path), then=self.take, failed=self._on_failed
            )

    def take(self, listed: tuple[ListedPrice, ...]) -> None:
        """Show what a list of prices would do; the prices of a file chosen before are forgotten with it."""
        self._listed = listed
        self.live()
        if not listed:
            self._on_failed(Conflict("prices.no_columns"))

    @Slot()
    def _on_forget_file(self) -> None:
        self._listed = ()
        self._seen = None
        self.live()
        self._fields["percent"].setFocus()
