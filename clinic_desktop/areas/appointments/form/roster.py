"""The forms of who works when: hours that repeat, and days that differ from them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.appointments import queries, rules, service
from clinic_desktop.areas.appointments.form.fields import MinuteField, WeekdaysField
from clinic_desktop.areas.appointments.form.kinds import exception_texts
from clinic_desktop.areas.appointments.form.moment import DayField
from clinic_desktop.areas.appointments.kinds import ExceptionKind, ResourceKind
from clinic_desktop.areas.appointments.roster_rows import ScheduleLists
from clinic_desktop.areas.appointments.rows import ExceptionDraft, ExceptionRow, ShiftDraft, ShiftRow
from clinic_desktop.core.errors import Problem
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import ChoiceField, OptionalWholeField, TextField
from clinic_desktop.ui.labels import WrappedLabel
from clinic_desktop.ui.theme import set_role

WORKDAYS = (0, 1, 2, 3, 4)
Choices = list[tuple[int | None, str]]


class RosterCounts(QObject):
    """Counts in words; a QObject of its own, because only ``tr`` knows plural forms."""

    def standing(self, n: int) -> str:
        """Return what is said of bookings in days that nobody is to work."""
        return self.tr("%n booking(s) stand there. They stay, and are to be given another time.", "", n)


class ShiftForm(FormDialog):
    """Adds hours that repeat on some days of the week, or changes those of one day."""

    def __init__(
        self,
        context: AppContext,
        lists: ScheduleLists,
        row: ShiftRow | None,
        resource_id: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``resource_id`` is whose hours new ones are first taken to be."""
        super().__init__(context, "", parent, subject=("shift", row.id) if row else ("", 0))
        self.setWindowTitle(self.tr("Hours of the roster") if row else self.tr("New hours of the roster"))
        self._own_id = row.id if row else None
        self.base = (
            _shift_draft(row)
            if row
            else ShiftDraft(resource_id, lists.today, None, WORKDAYS, 1, 9 * 60, 18 * 60)
        )
        own = (row.resource_id, row.room_id) if row else ()
        offered = [other for other in lists.resources if not other.archived or other.id in own]
        whose: Choices = [(None, self.tr("Choose whose hours"))]
        whose += [(other.id, other.name) for other in offered]
        self.add_field("resource_id", self.tr("Whose hours"), ChoiceField(whose), wide=True)
        self.add_field("weekdays", self.tr("Days of the week"), WeekdaysField(), wide=True)
        self.add_field("starts_min", self.tr("From"), MinuteField(), hint="09:00")
        hint = self.tr("18:00; earlier than “From” means the next day")
        self.add_field("ends_min", self.tr("To"), MinuteField(), hint=hint)
        self.add_field("every_weeks", self.tr("Every how many weeks"), OptionalWholeField())
        rooms: Choices = [(None, self.tr("No room of their own"))]
        rooms += [(other.id, other.name) for other in offered if other.kind is ResourceKind.ROOM]
        self.add_field("room_id", self.tr("In which room"), ChoiceField(rooms))
        self.add_field("first_on", self.tr("First day"), DayField(lambda: lists.today))
        hint = self.tr("Without an end, if empty")
        self.add_field("last_on", self.tr("Last day"), DayField(lambda: lists.today), hint=hint)
        self.fill(self.base)
        self.start()
        scrolled_size(self, 640, 440)
        self._fields["resource_id" if self.base.resource_id is None else "weekdays"].setFocus()

    def draft(self) -> ShiftDraft:
        """Return the hours as typed."""
        read: dict[str, Any] = {name: self.read(name, getattr(self.base, name)) for name in self._fields}
        ends = read["ends_min"]
        # The end of a day is the beginning of the next.
        read["ends_min"] = ends % rules.DAY_MIN if ends is not None else None
        read["every_weeks"] = read["every_weeks"] or 0
        return ShiftDraft(**read)

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of hours."""
        return rules.shift_problems(self.draft())

    def save(self) -> None:
        """Add or change them."""
        draft, base, shift_id = self.draft(), self.base, self._own_id
        if shift_id is None:
            self.submit(
                "appointments.register_shift",
                lambda work: service.register_shift(work, draft),
                done=self.tr("Hours added to the roster"),
            )
            return
        self.submit(
            "appointments.change_shift",
            lambda work: service.change_shift(work, shift_id, draft, base),
            done=self.tr("Hours of the roster saved"),
        )


class ShiftExceptionForm(FormDialog):
    """Adds a holiday, a leave or an extra shift, or changes one."""

    def __init__(
        self,
        context: AppContext,
        lists: ScheduleLists,
        row: ExceptionRow | None,
        resource_id: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, "", parent, subject=("shift_exception", row.id) if row else ("", 0))
        self.setWindowTitle(
            self.tr("Holiday, leave or extra shift") if row else self.tr("New holiday, leave or extra shift")
        )
        self._own_id = row.id if row else None
        self.base = _exception_draft(row) if row else ExceptionDraft(resource_id, first_on=lists.today)
        whose: Choices = [(None, self.tr("The whole clinic"))]
        whose += [
            (other.id, other.name)
            for other in lists.resources
            if not other.archived or (row and other.id == row.resource_id)
        ]
        self.add_field("kind", self.tr("What differs"), ChoiceField(list(exception_texts().items())))
        self.add_field("resource_id", self.tr("Of whom"), ChoiceField(whose))
        self.add_field("first_on", self.tr("First day"), DayField(lambda: lists.today))
        hint = self.tr("The same day, if empty")
        self.add_field("last_on", self.tr("Last day"), DayField(lambda: lists.today), hint=hint)
        self.add_field("starts_min", self.tr("From"), MinuteField())
        self.add_field("ends_min", self.tr("To"), MinuteField())
        hint = self.tr("Such as a holiday's name; it stands in the schedule")
        self.add_field("reason", self.tr("Reason"), TextField(), wide=True, hint=hint)
        self._fields["kind"].changed.connect(self._on_kind)
        self._standing = WrappedLabel()
        self._standing.setWordWrap(True)
        self._standing.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self._standing, "warning")
        self.add_widget(self._standing)
        self.fill(self.base)
        self._on_kind()
        self._on_standing(0)
        self.start()
        self.live()
        scrolled_size(self, 640, 400)
        self._fields["kind"].setFocus()

    def draft(self) -> ExceptionDraft:
        """Return the days as typed."""
        read: dict[str, Any] = {name: self.read(name, getattr(self.base, name)) for name in self._fields}
        ends = read["ends_min"]
        read["ends_min"] = ends % rules.DAY_MIN if ends is not None else None
        return ExceptionDraft(**read)

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of days that differ."""
        return rules.exception_problems(self.draft())

    def save(self) -> None:
        """Add or change them."""
        draft, base, exception_id = self.draft(), self.base, self._own_id
        if exception_id is None:
            self.submit(
                "appointments.register_exception",
                lambda work: service.register_exception(work, draft),
                done=self.tr("Days added"),
            )
            return
        self.submit(
            "appointments.change_exception",
            lambda work: service.change_exception(work, exception_id, draft, base),
            done=self.tr("Days saved"),
        )

    def live(self) -> None:
        """Count what is booked for the days."""
        draft = self.draft()
        self.context.runner.query(
            self,
            lambda work: queries.count_standing(work, draft),
            then=self._on_standing,
            key="standing",
            # Without the server the form says so when it is saved.
            failed=lambda error: True,
        )

    def _on_standing(self, count: int) -> None:
        self._standing.setText(RosterCounts().standing(count) if count else "")
        self._standing.setVisible(bool(count))

    @Slot()
    def _on_kind(self) -> None:
        whole = self.tr("The whole day, if empty") if self.read("kind") is ExceptionKind.OFF else ""
        for name in ("starts_min", "ends_min"):
            self._fields[name].setPlaceholderText(whole)


def _shift_draft(row: ShiftRow) -> ShiftDraft:
    ends = (row.starts_min + row.length_min) % rules.DAY_MIN
    return ShiftDraft(
        row.resource_id,
        row.first_on,
        row.last_on,
        (row.weekday,),
        row.every_weeks,
        row.starts_min,
        ends,
        row.room_id,
    )


def _exception_draft(row: ExceptionRow) -> ExceptionDraft:
    ends = None
    if row.starts_min is not None and row.length_min is not None:
        ends = (row.starts_min + row.length_min) % rules.DAY_MIN
    return ExceptionDraft(
        row.resource_id, row.kind, row.first_on, row.last_on, row.starts_min, ends, row.reason
    )
