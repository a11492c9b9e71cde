"""The form that takes a schedule to another program: whose, which days, and into which file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QLabel, QWidget

from clinic_desktop.areas.appointments import queries, rules
from clinic_desktop.areas.appointments.form.moment import DayField
from clinic_desktop.areas.appointments.ical import Event, write_calendar
from clinic_desktop.areas.appointments.kinds import AppointmentState
from clinic_desktop.areas.appointments.roster_rows import Period
from clinic_desktop.areas.appointments.rows import AppointmentRow, BlockRow, ResourceRow
from clinic_desktop.areas.appointments.texts import who_text
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.errors import ClinicError, Problem
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import ChoiceField
from clinic_desktop.ui.i18n import translate
from clinic_desktop.ui.saving import ask_where_to_save
from clinic_desktop.ui.theme import set_role

CANNOT_WRITE = -1
USUAL_DAYS = 28


@dataclass(frozen=True, slots=True)
class CalendarDraft:
    """Whose schedule and which days."""

    resource_id: int | None
    first_on: date | None
    last_on: date | None


class CalendarForm(FormDialog):
    """Writes the schedule of a doctor, room or device to an iCalendar file."""

    KEEPS_DRAFT = False

    def __init__(
        self,
        context: AppContext,
        resources: Sequence[ResourceRow],
        resource_id: int | None,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, "", parent)
        self.setWindowTitle(self.tr("Take the schedule to another calendar"))
        self._resources = {row.id: row.name for row in resources}
        self.base = CalendarDraft(resource_id, today, today + timedelta(days=USUAL_DAYS - 1))
        self.add_field("resource_id", self.tr("Whose"), ChoiceField(list(self._resources.items())), wide=True)
        self.add_field("first_on", self.tr("First day"), DayField(lambda: today))
        self.add_field("last_on", self.tr("Last day"), DayField(lambda: today))
        told = QLabel(
            self.tr(
                "Telephones and calendar programs read this file. It holds names of animals and owners, "
                "but no phone numbers; that it was written is noted in the journal."
            )
        )
        told.setWordWrap(True)
        set_role(told, "muted")
        self.add_widget(told)
        self.fill(self.base)
        self.start()
        scrolled_size(self, 560, 290)
        self._fields["resource_id"].setFocus()

    def draft(self) -> CalendarDraft:
        """Return whose and which days."""
        return CalendarDraft(**{name: self.read(name) for name in self._fields})

    def problems(self) -> tuple[Problem, ...]:
        """Check the days."""
        draft = self.draft()
        return rules.period_problems(draft.first_on, draft.last_on)

    def save(self) -> None:
        """Ask for the file."""
        name = self._resources.get(self.draft().resource_id or 0, "")
        kinds = {"ics": self.tr("Calendar (*.ics)")}
        ask_where_to_save(
            self.context, self, self.tr("Save the calendar"), f"{name}.ics", self.write_to, kinds=kinds
        )

    def write_to(self, name: str) -> None:
        """Write the file, outside of the window's thread."""
        draft, zone, now = self.draft(), self.context.conventions.time_zone, utc_now()
        note, path = self.context.note_access, Path(name)
        resource_id, first_on, last_on = draft.resource_id, draft.first_on, draft.last_on
        if resource_id is None or first_on is None or last_on is None:
            return

        def export(work: Any) -> int:
            period = queries.get_period(work, resource_id, first_on, last_on, zone)
            count = 0
            try:
                count = write_period(path, period, now)
            finally:
                # Noted here, in the worker: closing the window must not keep an export out of the log.
                note("export", "schedule", resource_id, max(count, 0))
            return count

        self._save.setEnabled(False)
        self.context.runner.query(
            self, export, then=self._on_written, key="export", failed=self._on_not_written
        )

    def _on_written(self, count: int) -> None:
        self._save.setEnabled(True)
        if count == CANNOT_WRITE:
            self._status.setText(
                self.tr("The file can't be written. Close it in other programs or choose another folder.")
            )
            return
        self.context.failures.done(self.tr("%n calendar entry(ies) written", "", count), None)
        self._on_saved(None)

    def _on_not_written(self, error: ClinicError) -> bool:
        self._save.setEnabled(True)
        return self._on_failed(error)


def write_period(path: Path, period: Period, now: datetime) -> int:
    """Write a calendar and return how many entries it has, or `CANNOT_WRITE`."""
    events = [*map(_event_of, period.appointments), *map(_event_of_block, period.blocks)]
    try:
        path.write_bytes(write_calendar(events, period.resource.name, now))
    except OSError:
        return CANNOT_WRITE
    return len(events)


def _event_of(row: AppointmentRow) -> Event:
    assert row.starts_at is not None
    assert row.ends_at is not None
    kind, species = name_of(row.type_name), name_of(row.species)
    about = (row.client if row.pet_name else "", species, row.reason, row.note)
    return Event(
        uid=f"appointment-{row.id}@clinic-desktop",
        sequence=row.version,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        summary=" · ".join(part for part in (who_text(row), kind) if part),
        description="\n".join(part for part in about if part),
        location=row.room_name,
        category=kind,
        tentative=row.state is AppointmentState.REQUESTED,
    )


def _event_of_block(row: BlockRow) -> Event:
    return Event(
        uid=f"block-{row.id}@clinic-desktop",
        sequence=0,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        summary=row.reason,
        category=translate("Appointments", "Not for booking"),
    )
