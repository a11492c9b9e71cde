"""The laboratory on a patient's card: the requests, and the chosen one with its trend below."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QVBoxLayout

from clinic_desktop.areas.lab import queries
from clinic_desktop.areas.lab.entities import RequestState
from clinic_desktop.areas.lab.form import LabRequestForm
from clinic_desktop.areas.lab.page.request import RequestView
from clinic_desktop.areas.lab.rows import LAB_REQUEST, Dictionary, RequestRow
from clinic_desktop.areas.lab.texts import ARROWS, COLOURS, state_texts
from clinic_desktop.areas.pets.rows import PetCard
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.kinds import LAB, LABORATORY_REQUEST
from clinic_desktop.core.paging import PAGE_SIZE
from clinic_desktop.ui.actions import label, repaint
from clinic_desktop.ui.cards import framed
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.i18n import format_moment
from clinic_desktop.ui.panels import Panel
from clinic_desktop.ui.tables.lines import Line
from clinic_desktop.ui.tables.pieces import PieceList
from clinic_desktop.ui.theme import set_role

LINES_SHOWN = 2.3
"""Of the list over the results: the newest requests, and that there are more."""


def _key(row: RequestRow | None) -> tuple[datetime, int] | None:
    return (row.requested_at, row.id) if row is not None else None


class LabPanel(Panel):
    """A patient's requests and results."""

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset({"lab_requests", "lab_results"})
    KIND = LAB

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._card: PetCard | None = None
        self.request_action = self.make_step(
            "lab_request", self._on_request, "Ctrl+Shift+L", "lab", LAB_REQUEST
        )
        self.list = PieceList[RequestRow]("lab_requests", context.runner, PAGE_SIZE)
        self.list.setFixedHeight(round((self.list.fontMetrics().height() * 2.35 + 14) * LINES_SHOWN))
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self._on_opened)
        self.list.rows_changed.connect(self._show)
        self._empty = QLabel()
        self._empty.setWordWrap(True)
        set_role(self._empty, "muted")
        self.view = RequestView(context, compact=True)
        for action in self.view.actions_by_step.values():
            self.addAction(action)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        frame, inner = framed(1, 8, 1, 8)
        inner.setSpacing(8)
        self._empty.setContentsMargins(14, 6, 14, 0)
        inner.addWidget(self._empty, 0, Qt.AlignmentFlag.AlignTop)
        inner.addWidget(self.list)
        self.view.setContentsMargins(14, 0, 14, 0)
        inner.addWidget(self.view, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)

    def title(self) -> str:
        """Return the words on the tab."""
        return self.tr("Laboratory")

    def card_actions(self) -> tuple[QAction, ...]:
        """Return the actions this panel adds to the card."""
        return (self.request_action,)

    def show_record(self, card: Any) -> None:
        """Show a patient's requests."""
        changed = self._card is None or card is None or self._card.id != card.id
        self._card = card
        if changed:
            self.view.show_request(None)
            self.list.clear()
        if self.isVisible():
            self.reload()
        else:
            # Another tab stands in front: what nobody looks at is not read.
            self._stale = True

    def reload(self) -> None:
        """Read the newest requests again."""
        if self._card is None:
            return
        pet_id = self._card.id
        self.list.read(lambda work, last: queries.requests_of(work, pet_id, before=_key(last)))

    def retranslate(self) -> None:
        """Set every text anew."""
        label(self.request_action, self.tr("Lab request"))
        self.list.setAccessibleName(self.tr("Laboratory requests"))
        self._empty.setText(self.tr("No tests yet. Ctrl+Shift+L requests the first ones."))
        self._show()

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        repaint(self.request_action)
        self.list.viewport().update()

    def open_entry(self, record_id: int) -> None:
        """Show one of the patient's requests."""
        self.list.select((LABORATORY_REQUEST, record_id))
        self.view.show_request(record_id)

    def _show(self) -> None:
        zone, now = self.context.conventions.time_zone, utc_now()
        self.list.set_lines(
            [
                Line(
                    key=(LABORATORY_REQUEST, row.id),
                    glyph="lab",
                    title=name_of(row.title),
                    second=f"{format_moment(row.requested_at, zone, now)} · {state_texts()[row.state]}",
                    badge=ARROWS.get(row.worst, ""),
                    badge_kind="danger" if COLOURS.get(row.worst) == "danger" else "",
                    dimmed=row.state is RequestState.CANCELLED,
                    struck=row.state is RequestState.CANCELLED,
                )
                for row in self.list.rows
            ]
        )
        self._empty.setVisible(not self.list.rows)
        self.list.setVisible(bool(self.list.rows))
        self.view.setVisible(bool(self.list.rows))

    def _on_chosen(self, line: Line) -> None:
        shown = self.view.card
        if shown is None or shown.id != line.key[1]:
            self.view.show_request(line.key[1])

    def _on_opened(self, line: Line) -> None:
        self.view.table.setFocus()

    def _on_request(self) -> None:
        card = self._card
        if card is None:
            return

        def ready(known: Dictionary) -> None:
            LabRequestForm(self.context, card, known, self).open()

        self.context.runner.query(self, queries.get_dictionary, then=ready, key="dictionary")
