"""The way into a visit: begin or continue one, open one that is signed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from clinic_desktop.areas.appointments.queries.today import find_of_visit
from clinic_desktop.areas.appointments.rows import AppointmentRow
from clinic_desktop.areas.medical_records import queries
from clinic_desktop.areas.medical_records.page.booked import BookedStrip, finishing
from clinic_desktop.areas.medical_records.page.leftovers import offer_leftovers
from clinic_desktop.areas.medical_records.page.lines import story_line
from clinic_desktop.areas.medical_records.page.signed import SignedVisitWindow
from clinic_desktop.areas.medical_records.rows import StoryRow
from clinic_desktop.areas.pets.form import after_alerts
from clinic_desktop.areas.pets.rows import PetCard
from clinic_desktop.areas.pets.texts import alert_texts
from clinic_desktop.areas.visits import queries as visits
from clinic_desktop.areas.visits import service
from clinic_desktop.areas.visits.form.after_death import AfterDeathForm
from clinic_desktop.areas.visits.form.visit import VisitForm
from clinic_desktop.areas.visits.kinds import VisitState
from clinic_desktop.areas.visits.rows import VisitDesk
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.errors import ClinicError
from clinic_desktop.core.kinds import PET
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.pages import Page
from clinic_desktop.ui.tables.lines import LineList
from clinic_desktop.ui.theme import set_role


class VisitDoor(QObject):
    """Opens visits in windows of their own, each only once.

    ``actions`` are those of the card, which the form offers too; ``shown_patient`` tells whom they act on.
    """

    def __init__(
        self,
        context: AppContext,
        owner: QWidget,
        actions: Callable[[], Sequence[QAction]],
        shown_patient: Callable[[], int],
    ) -> None:
        super().__init__(owner)
        self.shown_patient = shown_patient
        self.context = context
        self._owner = owner
        self.actions = actions
        self._open: dict[int, QDialog] = {}

    def start(self, card: PetCard) -> None:
        """Begin a visit, or go on with the one that is open; mandatory alerts are read first."""
        after_alerts(self.context, self._owner, card.row, lambda: self._start(card))

    def _start(self, card: PetCard) -> None:
        self.context.runner.command(
            self,
            "visits.start",
            lambda work: service.start(work, card.id),
            then=lambda visit_id: self.open_visit(card, visit_id),
            failed=lambda error: self._ask_after_death(card, error),
            undoable=False,
        )

    def _ask_after_death(self, card: PetCard, error: ClinicError) -> bool:
        if error.code != "visit.deceased":
            return False
        form = AfterDeathForm(self.context, card, self._owner)
        form.saved.connect(lambda visit_id: self.open_visit(card, visit_id))
        form.open()
        return True

    def open_visit(self, card: PetCard, visit_id: int) -> None:
        """Open a visit to write in it, or to read it when it is signed."""
        shown = self._open.get(visit_id)
        if shown is not None and shiboken6.isValid(shown) and shown.isVisible():
            shown.raise_()
            shown.activateWindow()
            return
        self.context.runner.query(
            self,
            lambda work: (visits.get_desk(work, visit_id), find_of_visit(work, visit_id)),
            then=lambda found: self._on_desk(card, *found),
            key="desk",
        )

    def _on_desk(self, card: PetCard, desk: VisitDesk, booked: AppointmentRow | None) -> None:
        if desk.card.state is VisitState.SIGNED:
            window = SignedVisitWindow(self.context, desk.card, self._owner)
            window.finished.connect(lambda answer: self._on_signed_closed(card, desk.card.id, answer))
            offer_leftovers(self.context, desk.card, window)
            self._show(desk, window)
        else:
            after_alerts(self.context, self._owner, card.row, lambda: self._write(card, desk, booked))

    def _write(self, card: PetCard, desk: VisitDesk, booked: AppointmentRow | None) -> None:
        def dress(form: VisitForm) -> None:
            if booked is not None:
                strip = BookedStrip(self.context, booked)
                form.lead_with(strip, strip.button)
            form.offer([self._offered(form, action) for action in self.actions() if _belongs(action)])

        form = VisitForm(
            self.context,
            desk,
            self._owner,
            alerts=lambda: alerts_text(card),
            done=DonePanel(self.context, desk.card.id),
            finish=finishing(booked),
            dress=dress,
        )
        self._show(desk, form)

    def _show(self, desk: VisitDesk, window: QDialog) -> None:
        self._open[desk.card.id] = window
        window.show()

    def _offered(self, form: VisitForm, action: QAction) -> QAction:
        """Return an action of the card for the form of a visit, which acts on the visit's patient only."""
        own = QAction(action.text(), form)
        own.setObjectName(action.objectName())
        own.setShortcut(action.shortcut())
        own.setProperty("glyph", action.property("glyph"))
        patient = form.desk.card.patient

        def follow() -> None:
            own.setText(action.text())
            own.setToolTip(action.toolTip())
            own.setIcon(action.icon())
            own.setEnabled(action.isEnabled())

        def act() -> None:
            # The card behind may show another patient by now: nothing is done to that one from here.
            if self.shown_patient() == patient.id:
                action.trigger()
            else:
                form.tell_other_card()
                self.context.navigate(PET, patient.id)

        action.changed.connect(follow)
        own.destroyed.connect(lambda: _unfollow(action, follow))
        own.triggered.connect(act)
        follow()
        return own

    def _on_signed_closed(self, card: PetCard, visit_id: int, answer: int) -> None:
        if answer == SignedVisitWindow.REOPENED:
            self.open_visit(card, visit_id)


OFFERED = (
    "perform",
    "kit",
    "dose",
    "prescribe",
    "lab_request",
    "plan_treatment",
    "estimate_planned",
    "add_files",
)
"""The actions of the card that belong into a visit, by name."""


def _belongs(action: QAction) -> bool:
    return action.objectName() in OFFERED


def _unfollow(action: QAction, follow: Callable[[], None]) -> None:
    if shiboken6.isValid(action):
        action.changed.disconnect(follow)


def alerts_text(card: PetCard) -> str:
    """Return the alerts of a patient, a line for each; empty without any."""
    names = alert_texts()
    return "\n".join(f"⚠ {names[alert.kind]}: {alert.text}" for alert in card.alerts)


class DonePanel(Page):
    """What was done at one visit, beside its form."""

    DEPENDS_ON: ClassVar[frozenset[str]] = queries.TABLES

    def __init__(self, context: AppContext, visit_id: int, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._visit_id = visit_id
        self._rows: tuple[StoryRow, ...] = ()
        self._title, self._empty = QLabel(), QLabel()
        set_role(self._title, "heading")
        set_role(self._empty, "muted")
        self._empty.setWordWrap(True)
        self.list = LineList("done")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(self._empty)
        layout.addWidget(self.list, 1)
        layout.addStretch()
        self.retranslate()

    def reload(self) -> None:
        """Read what belongs to the visit."""
        visit_id = self._visit_id
        self.context.runner.query(
            self, lambda work: queries.list_visit(work, visit_id), then=self._on_rows, key="done"
        )

    def retranslate(self) -> None:
        """Set every text anew."""
        self._title.setText(self.tr("Done at this visit"))
        self._empty.setText(self.tr("Nothing yet: what you record now stands here."))
        self.list.setAccessibleName(self.tr("Done at this visit"))
        self._show()

    def _on_rows(self, rows: tuple[StoryRow, ...]) -> None:
        self._rows = rows
        self._show()

    def _show(self) -> None:
        zone = self.context.conventions.time_zone
        self.list.set_lines([story_line(row, zone, utc_now()) for row in self._rows])
        self._empty.setVisible(not self._rows)
        self.list.setVisible(bool(self._rows))
