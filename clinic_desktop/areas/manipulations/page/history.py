"""What was done to a patient: newest first, with the price of that moment."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from clinic_desktop.areas.manipulations import queries, rules, service
from clinic_desktop.areas.manipulations.entities import FactStatus, ManipulationKind
from clinic_desktop.areas.manipulations.form import CancelForm, PerformForm
from clinic_desktop.areas.manipulations.page.kits import PerformKitForm
from clinic_desktop.areas.manipulations.rows import (
    FACTS_CANCEL,
    FACTS_PERFORM,
    FactRow,
    KitBook,
    ManipulationRow,
)
from clinic_desktop.areas.manipulations.texts import fact_texts, kind_texts
from clinic_desktop.areas.pets.rows import PetCard
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.paging import PAGE_SIZE, WINDOW_LIMIT
from clinic_desktop.ui.actions import ActionButton, label, make_action, repaint
from clinic_desktop.ui.chips import Chips
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.i18n import format_decimal, format_moment, format_money
from clinic_desktop.ui.panels import Panel
from clinic_desktop.ui.tables.lines import Line, LineList
from clinic_desktop.ui.theme import set_role

FACT = "fact"
KINDS = tuple(kind for kind in ManipulationKind if kind is not ManipulationKind.KIT)
CATALOGUE_AT_MOST = 2_000


class HistoryPanel(Panel):
    """The timeline of facts on a patient's card, with the actions to perform and to cancel."""

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset({"manipulation_facts", "manipulations"})

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._card: PetCard | None = None
        self._facts: tuple[FactRow, ...] = ()
        self._more = False
        self._title = QLabel()
        set_role(self._title, "heading")
        self.chips = Chips((None, *KINDS))
        self.chips.chosen.connect(self._on_filter)
        self._empty = QLabel()
        self._empty.setWordWrap(True)
        set_role(self._empty, "muted")
        self.list = LineList("timeline", lead_width=130)
        self.perform_action = make_action(
            self, "perform", self._on_perform, shortcut="Ctrl+M", glyph="syringe"
        )
        self.cancel_action = make_action(
            self, "cancel_fact", self._on_cancel, shortcut="Ctrl+Del", glyph="cancel"
        )
        self.kit_action = make_action(self, "perform_kit", self._on_kit, shortcut="Ctrl+Shift+K", glyph="kit")
        self.complete_action = make_action(self, "complete_fact", self._on_complete, glyph="check")
        self.decline_action = make_action(self, "decline_fact", self._on_decline, glyph="cancel")
        for action in (self.perform_action, self.kit_action, self.complete_action, self.decline_action):
            context.rights.guard(action, FACTS_PERFORM)
        context.rights.guard(self.cancel_action, FACTS_CANCEL)
        for action in (self.perform_action, self.kit_action, self.cancel_action):
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        frame = QFrame()
        set_role(frame, "card")
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(1, 12, 1, 8)
        head = QHBoxLayout()
        head.setContentsMargins(14, 0, 14, 0)
        head.setSpacing(12)
        head.addWidget(self._title, 1)
        for action in (self.complete_action, self.decline_action, self.cancel_action):
            head.addWidget(ActionButton(action))
        self.chips.setContentsMargins(14, 0, 14, 0)
        inner.addLayout(head)
        inner.addWidget(self.chips)
        self._empty.setContentsMargins(14, 6, 14, 0)
        inner.addWidget(self._empty)
        inner.addWidget(self.list, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)
        self.list.chosen.connect(self._on_chosen)
        self.list.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.retranslate()

    def title(self) -> str:
        """Return the words on the tab."""
        return self.tr("History")

    def card_actions(self) -> tuple[QAction, ...]:
        """Return the actions this panel adds to the card."""
        return (self.perform_action, self.kit_action)

    def show_record(self, card: Any) -> None:
        """Show what was done to a patient."""
        changed = self._card is None or card is None or self._card.id != card.id
        self._card = card
        if changed:
            self._facts = ()
            self._show()
        self.reload()

    def reload(self) -> None:
        """Read the newest facts again."""
        if self._card is None:
            return
        pet_id, kind = self._card.id, self.chips.value
        self.context.runner.query(
            self, lambda work: queries.facts_of(work, pet_id, kind=kind), then=self._on_facts, key="facts"
        )

    def retranslate(self) -> None:
        """Set every text anew."""
        label(self.perform_action, self.tr("Manipulation"))
        label(self.kit_action, self.tr("Kit"))
        label(self.complete_action, self.tr("Performed"))
        label(self.decline_action, self.tr("Declined by the owner"))
        label(self.cancel_action, self.tr("Cancel it"))
        self._title.setText(self.tr("History"))
        self.chips.set_texts([self.tr("All"), *(kind_texts()[kind] for kind in KINDS)])
        self.list.setAccessibleName(self.tr("History"))
        self._show()

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        for action in self.actions():
            repaint(action)
        self.list.viewport().update()

    def _on_facts(self, facts: tuple[FactRow, ...]) -> None:
        self._facts = facts
        self._more = len(facts) == PAGE_SIZE
        self._show()

    def _on_filter(self) -> None:
        self._facts = ()
        self.reload()

    def _on_scrolled(self, value: int) -> None:
        bar = self.list.verticalScrollBar()
        if not self._facts or not self._more or value < bar.maximum() - bar.pageStep():
            return
        if self._card is None or len(self._facts) >= WINDOW_LIMIT:
            return
        pet_id, kind, last = self._card.id, self.chips.value, self._facts[-1]
        self._more = False
        self.context.runner.query(
            self,
            lambda work: queries.facts_of(work, pet_id, kind=kind, before=(last.performed_at, last.id)),
            then=self._on_more,
            key="facts",
        )

    def _on_more(self, facts: tuple[FactRow, ...]) -> None:
        self._facts += facts
        self._more = len(facts) == PAGE_SIZE
        position = self.list.verticalScrollBar().value()
        self._show()
        self.list.verticalScrollBar().setValue(position)

    def _show(self) -> None:
        now, zone = utc_now(), self.context.conventions.time_zone
        self.list.set_lines([self._line(fact, zone, now) for fact in self._facts])
        self._empty.setText(
            self.tr("Nothing was done yet. Ctrl+M records the first manipulation.")
            if self.chips.value is None
            else self.tr("Nothing of this kind yet.")
        )
        self._empty.setVisible(not self._facts)
        self.list.setVisible(bool(self._facts))
        self._on_chosen(self.list.current_line())

    def _line(self, fact: FactRow, zone: str, now: Any) -> Line:
        cancelled = fact.status in (FactStatus.CANCELLED, FactStatus.DECLINED)
        parts = [fact.performer or self.tr("ordered by {name}").format(name=fact.ordered_by)]
        if fact.quantity != Decimal(1):
            parts.append(f"{format_decimal(fact.quantity)} × {format_money(fact.price)}")
        if fact.discount_percent:
            parts.append(
                self.tr("discount {percent} %").format(percent=format_decimal(fact.discount_percent))
            )
        if fact.status is FactStatus.CANCELLED:
            parts.insert(0, self.tr("cancelled: {reason}").format(reason=fact.cancel_reason))
        elif fact.status is not FactStatus.PERFORMED:
            parts.insert(0, fact_texts()[fact.status])
        if fact.kit is not None:
            parts.append(self.tr("from the kit “{kit}”").format(kit=name_of(fact.kit)))
        if fact.note:
            parts.append(fact.note.replace("\n", " "))
        return Line(
            key=(FACT, fact.id),
            glyph=fact.kind.value,
            title=name_of(fact.name),
            second=" · ".join(parts),
            badge=format_money(fact.total),
            lead=format_moment(fact.performed_at, zone, now),
            dimmed=cancelled,
            struck=cancelled,
        )

    def _current(self) -> FactRow | None:
        line = self.list.current_line()
        return next((fact for fact in self._facts if line and fact.id == line.key[1]), None)

    def _on_chosen(self, line: object) -> None:
        fact = self._current()
        self.cancel_action.setEnabled(
            fact is not None and rules.may_become(fact.status, FactStatus.CANCELLED)
        )
        is_open = fact is not None and fact.status in rules.OPEN_STATES
        for action in (self.complete_action, self.decline_action):
            action.setEnabled(is_open)
            action.setVisible(is_open)

    def _on_perform(self) -> None:
        card = self._card
        if card is None:
            return

        def ready(catalogue: tuple[ManipulationRow, ...]) -> None:
            PerformForm(self.context, card, catalogue, self).open()

        self.context.runner.query(
            self,
            lambda work: queries.find_manipulations(work, "", limit=CATALOGUE_AT_MOST),
            then=ready,
            key="catalogue",
        )

    def _on_kit(self) -> None:
        card = self._card
        if card is None:
            return

        def ready(book: KitBook) -> None:
            PerformKitForm(self.context, card, book, self).open()

        self.context.runner.query(self, lambda work: queries.kit_book(work, card.id), then=ready, key="kits")

    def _on_complete(self) -> None:
        fact = self._current()
        if fact is not None:
            fact_id = fact.id
            self.context.runner.command(
                self,
                "manipulations.complete",
                lambda work: service.complete(work, fact_id),
                action=self.complete_action,
                done=self.tr("Manipulation recorded"),
            )

    def _on_decline(self) -> None:
        fact = self._current()
        if fact is not None:
            fact_id = fact.id
            self.context.runner.command(
                self,
                "manipulations.decline",
                lambda work: service.decline(work, fact_id),
                action=self.decline_action,
                done=self.tr("Recorded as declined by the owner"),
            )

    def _on_cancel(self) -> None:
        fact = self._current()
        if self._card is not None and fact is not None:
            CancelForm(self.context, self._card, fact, self).open()
