"""The form that says what a file is: its title, its kind, the day it was taken, a note."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.attachments import rules, service
from clinic_desktop.areas.attachments.rows import AttachmentCard, AttachmentDraft
from clinic_desktop.areas.attachments.texts import kind_texts
from clinic_desktop.areas.pets.rows import PetCard
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.kinds import ATTACHMENT
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import ChoiceField, DateField, NoteField, TextField
from clinic_desktop.ui.i18n import format_date


class DayField(DateField):
    """The day of a moment in the clinic's zone; the hour stays unless the day is changed."""

    def __init__(self, zone: str, parent: QWidget | None = None) -> None:
        super().__init__(lambda: utc_now().astimezone(ZoneInfo(zone)).date(), parent)
        self._zone = ZoneInfo(zone)
        self._moment: datetime | None = None

    def value(self) -> Any:
        """Return the moment: noon of another day, never later than now. Raises Unreadable."""
        day: date | None = super().value()
        if day is None or (self._moment is not None and self._moment.astimezone(self._zone).date() == day):
            return self._moment if day else None
        now = utc_now()
        noon = datetime.combine(day, time(12), self._zone).astimezone(UTC)
        return min(noon, now) if day == now.astimezone(self._zone).date() else noon

    def set_value(self, value: Any) -> None:
        """Show a moment's day."""
        self._moment = value
        super().set_value(value)

    def describe(self, value: Any) -> str:
        """Return a moment's day as text."""
        return format_date(value.astimezone(self._zone).date()) if value else ""


class AttachmentForm(FormDialog):
    """Changes what is said about a file of the patient whose name stands on the form."""

    def __init__(
        self, context: AppContext, patient: PetCard, card: AttachmentCard, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, "", parent, subject=(ATTACHMENT, card.row.id))
        self.setWindowTitle(self.tr("About the file"))
        self._id, self._born = card.row.id, patient.row.birth.day if patient.row.birth else None
        self.set_patient(patient.row.glyph, patient.row.name, card.row.file_name)
        self.base = card.draft
        self.add_field("title", self.tr("Title"), TextField(), wide=True)
        self.add_field("kind", self.tr("Kind"), ChoiceField(list(kind_texts().items())))
        self.add_field("taken_at", self.tr("Taken on"), DayField(context.conventions.time_zone))
        self.add_field("note", self.tr("Note"), NoteField(), wide=True)
        self.fill(self.base)
        self.start()
        scrolled_size(self, 560, 420)
        self._fields["title"].setFocus()

    def draft(self) -> AttachmentDraft:
        """Return what is typed."""
        base: AttachmentDraft = self.base
        values: dict[str, Any] = {name: self.read(name, getattr(base, name)) for name in self._fields}
        return replace(base, **values)

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of files; a file has a day."""
        draft = self.draft()
        missing = () if draft.taken_at else (Problem("taken_at", "required"),)
        return (*missing, *rules.problems(draft, utc_now(), born=self._born))

    def save(self) -> None:
        """Save it."""
        draft, base, attachment_id = self.draft(), self.base, self._id
        self.submit(
            "attachments.change",
            lambda work: service.change(work, attachment_id, draft, base),
            done=self.tr("File saved"),
        )
