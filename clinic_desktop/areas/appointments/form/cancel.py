"""The form that cancels a booking."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QPushButton, QWidget

from clinic_desktop.areas.appointments import service
from clinic_desktop.areas.appointments.form.scope import scope_texts
from clinic_desktop.areas.appointments.form.words import when_text, whom_text
from clinic_desktop.areas.appointments.rows import AppointmentRow, Scope
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.kinds import APPOINTMENT
from clinic_desktop.core.text import clean_line
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import CheckField, ChoiceField, TextField


@dataclass(frozen=True, slots=True)
class Cancelling:
    """Who cancelled, why, and whether to call for another time."""

    by_owner: bool
    reason: str
    rebook: bool
    scope: Scope


class CancelAppointmentForm(FormDialog):
    """Cancels a booking with a reason; of a series, this one, those after it, or all."""

    def __init__(self, context: AppContext, row: AppointmentRow, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent, subject=(APPOINTMENT, row.id))
        self.setWindowTitle(self.tr("Cancel the booking"))
        self._row = row
        when = when_text(row, context.conventions.time_zone, utc_now())
        self.set_patient(row.glyph or "other", whom_text(row), when)
        self.add_field(
            "by_owner",
            self.tr("Who cancels"),
            ChoiceField([(True, self.tr("The owner")), (False, self.tr("The clinic"))]),
        )
        if row.series_id is not None:
            self.add_field("scope", self.tr("Of the series"), ChoiceField(list(scope_texts().items())))
        self.add_field("reason", self.tr("Reason"), TextField(), wide=True)
        told = self.tr("Call back for another time")
        self.add_field("rebook", "", CheckField(), wide=True).setText(told)
        self._fields["rebook"].setAccessibleName(told)
        self._name_buttons()
        self.start()
        scrolled_size(self, 520, 340)
        self._fields["reason"].setFocus()

    def _name_buttons(self) -> None:
        # Beside "Save", a "Cancel" would be read as the cancelling itself.
        keep = self.findChild(QPushButton, "cancel")
        assert keep is not None
        for button, text, tip in (
            (self._save, self.tr("Cancel the booking"), self.tr("Cancel the booking (Enter, Ctrl+Enter)")),
            (keep, self.tr("Keep the booking"), self.tr("Keep the booking (Esc)")),
        ):
            button.setText(text)
            button.setAccessibleName(text)
            button.setToolTip(tip)

    def draft(self) -> Cancelling:
        """Return what was typed."""
        scope = self.read("scope", Scope.THIS) if self._row.series_id is not None else Scope.THIS
        return Cancelling(
            self.read("by_owner", True), self.read("reason", ""), self.read("rebook", False), scope
        )

    def problems(self) -> tuple[Problem, ...]:
        """A reason is needed."""
        return () if clean_line(self.draft().reason) else (Problem("reason", "required"),)

    def save(self) -> None:
        """Cancel."""
        draft, record_id = self.draft(), self._row.id
        if draft.scope is Scope.THIS:
            self.submit(
                "appointments.cancel",
                lambda work: service.cancel(
                    work, record_id, draft.reason, by_owner=draft.by_owner, rebook=draft.rebook
                ),
                done=self.tr("Booking cancelled"),
            )
        else:
            self.submit(
                "appointments.cancel_series",
                lambda work: service.cancel_series(
                    work, record_id, draft.reason, draft.scope, by_owner=draft.by_owner, rebook=draft.rebook
                ),
                done=self.tr("Bookings of the series cancelled"),
            )
