"""The booking that led to a visit, in the visit's own window: what was booked, and the way back to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from clinic_desktop.areas.appointments import service
from clinic_desktop.areas.appointments.form.words import what_text, when_text, where_text
from clinic_desktop.areas.appointments.kinds import AppointmentState
from clinic_desktop.areas.appointments.rows import AppointmentRow
from clinic_desktop.areas.appointments.texts import state_texts
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.kinds import APPOINTMENT
from clinic_desktop.ui.actions import ActionButton, label, make_action
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.i18n import translate
from clinic_desktop.ui.labels import plain
from clinic_desktop.ui.theme import set_role

SAID_AT_MOST = 8
"""So many bookings are named; of more it is said how many."""


class BookedStrip(QFrame):
    """One line with the booking; its button shows it in the schedule."""

    def __init__(self, context: AppContext, row: AppointmentRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "strip-grey")
        self.setObjectName("booked_strip")
        self._context, self._row = context, row
        self.text = plain()
        when = when_text(row, context.conventions.time_zone, utc_now())
        parts = (when, what_text(row), where_text(row), state_texts()[row.state])
        self.text.setText(" · ".join(part for part in parts if part))
        self.back_action = make_action(
            self, "show_booking", self._on_back, shortcut="Ctrl+J", glyph="schedule"
        )
        self.back_action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        label(self.back_action, self.tr("To the booking"))
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 6, 6, 6)
        line.addWidget(self.text, 1)
        self.button = ActionButton(self.back_action)
        line.addWidget(self.button)

    def _on_back(self) -> None:
        self._context.navigate(APPOINTMENT, self._row.id)


def finishing(row: AppointmentRow | None) -> Callable[[Any], Any] | None:
    """Return what is done when the doctor has finished with a booked patient; None where nothing is."""
    if row is None or row.state is not AppointmentState.WITH_DOCTOR:
        return None
    record_id = row.id
    return lambda work: service.finish(work, record_id)


def cancelled_text(rows: tuple[AppointmentRow, ...], zone: str) -> str:
    """Say which bookings are cancelled when the animal has died; nothing where there are none."""
    if not rows:
        return ""
    now = utc_now()
    lines = [
        " · ".join(filter(None, (when_text(row, zone, now), what_text(row)))) for row in rows[:SAID_AT_MOST]
    ]
    if len(rows) > SAID_AT_MOST:
        lines.append(translate("Story", "and {count} more").format(count=len(rows) - SAID_AT_MOST))
    return "\n".join((translate("Story", "These bookings are cancelled:"), *lines))
