"""Tells a doctor that an animal has come, at the computer where that doctor is signed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from clinic_desktop.areas.appointments.rights import APPOINTMENTS_VIEW
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.areas.visits.rights import VISITS_WRITE
from clinic_desktop.core.changes import Changes
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.icons import icon
from clinic_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from clinic_desktop.areas.appointments.rows import AppointmentRow
    from clinic_desktop.db.work import Work

SHOWN_MS = 15_000


class ArrivalWatch(QObject):
    """Looks at the signed-in doctor's waiting room after each change, and tells of whoever is new in it."""

    def __init__(self, context: AppContext, owner: QWidget) -> None:
        super().__init__(owner)
        self._context = context
        self._known: frozenset[int] | None = None
        self._tray: QSystemTrayIcon | None = None
        context.bus.changed.connect(self._on_changed)
        context.rights.changed.connect(self._on_person)

    @Slot()
    def _on_person(self) -> None:
        # Who waited before the doctor came in is no news: they stand in the queue.
        self._known = None
        self._look()

    @Slot(object, object)
    def _on_changed(self, changes: Changes, initiator: object) -> None:
        if changes.meets({"appointments"}):
            self._look()

    def _look(self) -> None:
        actor = self._context.actor
        if actor.id <= 0 or not (actor.may(VISITS_WRITE) and actor.may(APPOINTMENTS_VIEW)):
            return
        self._context.runner.query(
            self, _waiting, then=self._on_waiting, key="waiting", failed=lambda error: True
        )

    def _on_waiting(self, rows: tuple[AppointmentRow, ...]) -> None:
        known, self._known = self._known, frozenset(row.id for row in rows)
        if known is None:
            return
        for row in rows:
            if row.id not in known:
                self._tell(row)

    def _tell(self, row: AppointmentRow) -> None:
        parts = (name_of(row.type_name), row.reason, row.room_name)
        title = self.tr("{name} has come").format(name=row.pet_name or row.client)
        text = " · ".join(part for part in parts if part)
        if QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
            tray = self._tray
            if tray is None:
                tray = self._tray = QSystemTrayIcon(icon("patients", Theme.current.colours["accent"]), self)
                tray.setToolTip("Clinic Desktop")
            tray.show()
            tray.showMessage(title, text, tray.icon(), SHOWN_MS)
        else:
            self._context.failures.said.emit(" — ".join(part for part in (title, text) if part))


def _waiting(work: Work) -> tuple[AppointmentRow, ...]:
    from clinic_desktop.areas.appointments import queries

    return queries.my_waiting(work)
