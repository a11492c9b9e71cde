"""The catalogue page: the table with search, and the chosen procedure with its prices."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, ClassVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget

from clinic_desktop.areas.manipulations import queries, service
from clinic_desktop.areas.manipulations.columns import CATALOGUE
from clinic_desktop.areas.manipulations.entities import ManipulationKind
from clinic_desktop.areas.manipulations.form import ManipulationForm, PriceForm
from clinic_desktop.areas.manipulations.page.kits import KitForm, bounds_text
from clinic_desktop.areas.manipulations.page.price_words import price_text
from clinic_desktop.areas.manipulations.page.reprice import ReadPrices, RepriceForm, no_prices
from clinic_desktop.areas.manipulations.rows import (
    CATALOGUE_EDIT,
    CategoryRow,
    KitItems,
    ManipulationCard,
    ManipulationRow,
    PriceGroupRow,
    TaxRateRow,
)
from clinic_desktop.areas.manipulations.texts import kind_texts
from clinic_desktop.areas.pets import queries as pets
from clinic_desktop.areas.pets.rows import SpeciesRow
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.core.paging import Page as Rows
from clinic_desktop.core.paging import PageRequest
from clinic_desktop.ui.actions import Action, ActionButton, label, make_action, repaint
from clinic_desktop.ui.cards import framed
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.flow import FlowLayout
from clinic_desktop.ui.i18n import is_russian
from clinic_desktop.ui.pages import Page
from clinic_desktop.ui.panels import Panel
from clinic_desktop.ui.searching import SearchLine
from clinic_desktop.ui.tables.model import WindowedTableModel
from clinic_desktop.ui.tables.view import TableView
from clinic_desktop.ui.theme import set_role

CATALOGUE_AT_MOST = 2_000


class CataloguePage(Page):
    """Procedures and their prices; ``panels`` show what higher areas know of the chosen one."""

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset(
        {
            "manipulations",
            "manipulation_prices",
            "manipulation_categories",
            "kit_lines",
            "price_groups",
            "species",
        }
    )

    def __init__(
        self,
        context: AppContext,
        panels: Sequence[Callable[[AppContext], Panel]] = (),
        read_prices: ReadPrices = no_prices,
    ) -> None:
        """``read_prices`` reads a price list out of a file: a higher area knows how."""
        super().__init__(context)
        self._read_prices = read_prices
        self.panels = [make(context) for make in panels]
        self._request = PageRequest("name")
        self._card: ManipulationCard | None = None
        self._items: KitItems = {}
        self.search_field = SearchLine()
        self.search_field.setObjectName("catalogue_search")
        self.search_field.setClearButtonEnabled(True)
        self.search_field.textChanged.connect(self._on_typed)
        self.model = WindowedTableModel(CATALOGUE, self)
        self.table = TableView(self.model)
        self.table.setObjectName("catalogue_table")
        self.model.page_wanted.connect(self._on_page_wanted)
        self.table.order_wanted.connect(self._on_order_wanted)
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self._on_opened)
        self.add_action = make_action(self, "add_manipulation", self._on_add, shortcut="Ins", glyph="add")
        self.edit_action = make_action(
            self, "edit_manipulation", self._on_edit, shortcut="Ctrl+E", glyph="edit"
        )
        self.price_action = make_action(self, "set_price", self._on_price, shortcut="Ctrl+G", glyph="price")
        self.reprice_action = make_action(
            self, "change_prices", self._on_reprice, shortcut="Ctrl+Shift+G", glyph="price"
        )
        self.kit_action = make_action(self, "edit_kit", self._on_kit, shortcut="Ctrl+Shift+K", glyph="kit")
        self.archive_action = make_action(
            self, "archive_manipulation", self._on_archive, shortcut="Ctrl+D", glyph="archive"
        )
        for action in (*self._actions(), self.reprice_action):
            context.rights.guard(action, CATALOGUE_EDIT)
        self._count, self._name, self._about, self._prices_title = QLabel(), QLabel(), QLabel(), QLabel()
        set_role(self._count, "muted")
        set_role(self._name, "title")
        set_role(self._about, "muted")
        set_role(self._prices_title, "heading")
        for text in (self._name, self._about):
            text.setWordWrap(True)
            text.setTextFormat(Qt.TextFormat.PlainText)
        self._prices = QListWidget()
        self._prices.setObjectName("prices")
        self._build()
        self.retranslate()

    def _build(self) -> None:
        left, column = framed()
        head = QHBoxLayout()
        head.setContentsMargins(14, 0, 14, 4)
        head.addWidget(self.search_field, 1)
        column.addLayout(head)
        # In a row with the field they would leave it no room in a small window.
        buttons = FlowLayout(spacing=8)
        buttons.setContentsMargins(14, 0, 14, 4)
        for action in (self.add_action, self.reprice_action):
            buttons.addWidget(ActionButton(action))
        column.addLayout(buttons)
        column.addWidget(self.table, 1)
        self._count.setContentsMargins(14, 2, 14, 0)
        column.addWidget(self._count)
        self._side, side = framed(16, 14, 16, 14)
        self._side.setFixedWidth(340)
        side.setSpacing(8)
        side.addWidget(self._name)
        side.addWidget(self._about)
        row = FlowLayout(spacing=8)
        for action in self._actions()[1:]:
            row.addWidget(ActionButton(action))
        side.addLayout(row)
        side.addWidget(self._prices_title)
        side.addWidget(self._prices, 1)
        for panel in self.panels:
            side.addWidget(panel, 2)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(14)
        layout.addWidget(left, 1)
        layout.addWidget(self._side)
        self._show_card(None)

    def focus_first(self) -> None:
        """Begin in the search field."""
        self.search_field.setFocus()

    def reload(self) -> None:
        """Read the first page again, and the chosen procedure."""
        request, asked = self._request, _in_language(self._request)
        self.context.runner.query(
            self,
            lambda work: queries.list_manipulations(work, asked),
            then=lambda page: self._on_first_page(request, page),
            key="list",
        )
        if self._card is not None:
            self._read_card(self._card.id)

    def retranslate(self) -> None:
        """Set every text anew."""
        label(self.add_action, self.tr("New manipulation"))
        label(self.edit_action, self.tr("Edit"))
        label(self.price_action, self.tr("New price"))
        label(self.reprice_action, self.tr("Change many prices"))
        label(self.archive_action, self.tr("Archive"))
        label(self.kit_action, self.tr("What is in it"))
        self.search_field.setPlaceholderText(self.tr("Find in the catalogue"))
        self.search_field.setAccessibleName(self.tr("Find in the catalogue"))
        self.table.setAccessibleName(self.tr("Catalogue"))
        self.table.set_empty_text(self.tr("The catalogue is empty here. Insert adds a manipulation."))
        self.model.reformat()
        self._show_card(self._card)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language: another language has another order."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._request = replace(self._request, after=None, from_end=False)
            if self.is_in_sight():
                self.reload()
            else:
                self._stale = True

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        for action in (*self._actions(), self.reprice_action):
            repaint(action)

    def _actions(self) -> tuple[Action, ...]:
        return (self.add_action, self.edit_action, self.price_action, self.kit_action, self.archive_action)

    def _on_typed(self, text: str) -> None:
        self._request = replace(self._request, text=text, after=None, from_end=False)
        self.reload()

    def _on_order_wanted(self, request: PageRequest) -> None:
        self._request = request
        self.reload()

    def _on_page_wanted(self, request: PageRequest) -> None:
        asked = _in_language(request)
        self.context.runner.query(
            self, lambda work: queries.list_manipulations(work, asked), then=self.model.append, key="page"
        )

    def _on_first_page(self, request: PageRequest, page: Rows[ManipulationRow]) -> None:
        current = self.table.current_row()
        self.model.begin(request, page)
        self.table.select_record(getattr(current, "id", None))
        if page.total is not None:
            text = self.tr("%n manipulation(s)", "", page.total)
            self._count.setText(
                self.tr("{count}+, refine the search").format(count=page.total) if page.total_capped else text
            )
        if not page.rows:
            self._show_card(None)

    def _on_chosen(self, row: ManipulationRow) -> None:
        self._read_card(row.id)

    def _read_card(self, manipulation_id: int) -> None:
        def both(work: Any) -> tuple[ManipulationCard, KitItems]:
            card = queries.get_card(work, manipulation_id)
            return card, queries.kit_items(work) if card.row.kind is ManipulationKind.KIT else {}

        def ready(found: tuple[ManipulationCard, KitItems]) -> None:
            card, self._items = found
            self._show_card(card)

        self.context.runner.query(self, both, then=ready, key="card")

    def _show_card(self, card: ManipulationCard | None) -> None:
        self._card = card
        self._side.setVisible(card is not None)
        kit = card is not None and card.row.kind is ManipulationKind.KIT
        for action in self._actions()[1:]:
            action.setEnabled(card is not None)
        for panel in self.panels:
            panel.show_record(card)
        self.price_action.setVisible(not kit)
        self.kit_action.setVisible(kit)
        self.price_action.setEnabled(card is not None and not kit)
        self.kit_action.setEnabled(kit)
        title = self.tr("What is in it") if kit else self.tr("Price history")
        self._prices_title.setText(title)
        self._prices.setAccessibleName(title)
        if card is None:
            return
        self._name.setText(name_of(card.row.name))
        row, note = card.row, card.draft.note
        about = (row.code, kind_texts()[row.kind], name_of(row.category), self._only_for(card), note)
        self._about.setText(" · ".join(part for part in about if part))
        self._prices.clear()
        if kit:
            self._show_lines(card)
            return
        for price in card.prices:
            self._prices.addItem(price_text(price))
        if not card.prices:
            self._prices.addItem(self.tr("No price yet"))

    def _only_for(self, card: ManipulationCard) -> str:
        if not card.species:
            return ""
        return self.tr("Only for: {species}").format(species=", ".join(map(name_of, card.species)))

    def _show_lines(self, card: ManipulationCard) -> None:
        lines = self._items[card.id].lines if card.id in self._items else ()
        for line in lines:
            item = self._items.get(line.item_id)
            name = name_of(item.name) if item is not None else "—"
            self._prices.addItem(f"{bounds_text(line.low, line.high)} × {name}")
        if not lines:
            self._prices.addItem(self.tr("Nothing yet"))

    def _on_opened(self, row: object) -> None:
        if not self.context.refuses(CATALOGUE_EDIT):
            self._on_edit()

    def _with_categories(self, card: ManipulationCard | None) -> None:
        present = card.draft.category_id if card is not None else None

        def both(work: Any) -> tuple[tuple[CategoryRow, ...], tuple[SpeciesRow, ...]]:
            return queries.list_categories(work), pets.get_reference(work).species

        def ready(found: tuple[tuple[CategoryRow, ...], tuple[SpeciesRow, ...]]) -> None:
            categories, species = found
            offered = tuple(row for row in categories if not row.archived or row.id == present)
            ManipulationForm(self.context, offered, species, card, self).open()

        self.context.runner.query(self, both, then=ready, key="categories")

    def reopen(self, form: str, subject: tuple[str, int]) -> None:
        """Open the form of a procedure or of its price again."""
        for panel in self.panels:
            if form in panel.FORMS:
                panel.reopen(form, subject)
                return
        _, manipulation_id = subject
        if form == RepriceForm.__name__:
            self._on_reprice()
            return
        if not manipulation_id:
            self._on_add()
            return

        def ready(card: ManipulationCard) -> None:
            self._show_card(card)
            if form == PriceForm.__name__:
                self._on_price()
            elif form == KitForm.__name__:
                self._on_kit()
            else:
                self._on_edit()

        self.context.runner.query(
            self, lambda work: queries.get_card(work, manipulation_id), then=ready, key="reopen"
        )

    def _on_add(self) -> None:
        self._with_categories(None)

    def _on_edit(self) -> None:
        if self._card is not None:
            self._with_categories(self._card)

    def _on_price(self) -> None:
        card = self._card
        if card is None:
            return

        def ready(found: tuple[tuple[PriceGroupRow, ...], tuple[TaxRateRow, ...]]) -> None:
            PriceForm(self.context, card, *found, self).open()

        self.context.runner.query(self, queries.price_lists, then=ready, key="price_groups")

    def _on_reprice(self) -> None:
        def both(work: Any) -> tuple[tuple[PriceGroupRow, ...], tuple[CategoryRow, ...]]:
            return queries.list_groups(work), queries.list_categories(work)

        def ready(found: tuple[tuple[PriceGroupRow, ...], tuple[CategoryRow, ...]]) -> None:
            groups, categories = found
            RepriceForm(self.context, groups, categories, self._read_prices, self).open()

        self.context.runner.query(self, both, then=ready, key="reprice")

    def _on_kit(self) -> None:
        card = self._card
        if card is None or card.row.kind is not ManipulationKind.KIT:
            return

        def both(work: Any) -> tuple[KitItems, tuple[ManipulationRow, ...]]:
            return queries.kit_items(work), queries.find_manipulations(work, "", limit=CATALOGUE_AT_MOST)

        def ready(found: tuple[KitItems, tuple[ManipulationRow, ...]]) -> None:
            KitForm(self.context, card, *found, self).open()

        self.context.runner.query(self, both, then=ready, key="kit")

    def _on_archive(self) -> None:
        if self._card is not None:
            manipulation_id = self._card.id
            self.context.runner.command(
                self,
                "manipulations.archive",
                lambda work: service.archive(work, manipulation_id),
                action=self.archive_action,
                done=self.tr("Manipulation archived"),
            )


def _in_language(request: PageRequest) -> PageRequest:
    """Return what is asked of the database for what the header says: "name" is the name that is shown."""
    return request if request.sort != "name" or is_russian() else replace(request, sort="name_en")
