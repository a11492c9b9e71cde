"""The lists of the schedule, as the page of lists shows them: what is booked, types, hours, days that differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.appointments import queries, service
from clinic_desktop.areas.appointments.form.calendar import CalendarForm
from clinic_desktop.areas.appointments.form.kinds import exception_texts, kind_texts
from clinic_desktop.areas.appointments.form.resource import AppointmentTypeForm, Minutes, ResourceForm
from clinic_desktop.areas.appointments.form.roster import ShiftExceptionForm, ShiftForm
from clinic_desktop.areas.appointments.form.words import weekday_text
from clinic_desktop.areas.appointments.kinds import ResourceKind
from clinic_desktop.areas.appointments.roster_rows import ScheduleLists
from clinic_desktop.areas.appointments.rows import (
    APPOINTMENTS_VIEW,
    SCHEDULE_EDIT,
    ExceptionRow,
    ResourceRow,
    ShiftRow,
    TypeRow,
)
from clinic_desktop.areas.appointments.rules import DAY_MIN
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.core.dates import clock_text
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.i18n import format_date, localized, translate
from clinic_desktop.ui.lists import (
    Doubt,
    Grouping,
    ListAction,
    ListLine,
    ReferenceList,
    name_column,
    other_name_column,
    state_column,
)
from clinic_desktop.ui.tables.columns import ColumnSpec

_TABLES = frozenset(
    {"schedule_resources", "appointment_types", "shifts", "shift_exceptions", "users", "roles", "role_rights"}
)
_KINDS = tuple(ResourceKind)
WHOLE_CLINIC = 0
"""The group of days of the whole clinic."""


class ListCounts(QObject):
    """Counts in words; a QObject of its own, because only ``tr`` knows plural forms."""

    def ahead(self, n: int) -> str:
        """Return the question before something that is booked is archived."""
        return self.tr(
            "%n booking(s) are still to come. They stay, and wait to be given to somebody else. Archive?",
            "",
            n,
        )

    def weeks(self, n: int) -> str:
        """Return "every 2 weeks"."""
        return self.tr("every %n week(s)", "", n)


@dataclass(frozen=True, slots=True)
class ShiftLine(ListLine[ShiftRow]):
    """Hours with the names of whose they are and where."""

    whose: str
    room: str


@dataclass(frozen=True, slots=True)
class ExceptionLine(ListLine[ExceptionRow]):
    """Days that differ with the name of whose they are."""

    whose: str


@dataclass(frozen=True, slots=True)
class TypeLine(ListLine[TypeRow]):
    """A type with the name of what it takes besides the doctor."""

    takes: str


def _shift_lines(lists: ScheduleLists) -> list[ShiftLine]:
    return [
        ShiftLine(row, lists.name_of(row.resource_id), lists.name_of(row.room_id)) for row in lists.shifts
    ]


def _exception_lines(lists: ScheduleLists) -> list[ExceptionLine]:
    return [
        ExceptionLine(row, lists.name_of(row.resource_id) or translate("Lists", "The whole clinic"))
        for row in lists.exceptions
    ]


def _type_lines(lists: ScheduleLists) -> list[TypeLine]:
    return [TypeLine(row, lists.name_of(row.resource_id)) for row in lists.types]


def _whose(lists: ScheduleLists) -> list[tuple[int, str]]:
    return [(row.id, row.name) for row in lists.resources if not row.archived]


def _whose_or_clinic(lists: ScheduleLists) -> list[tuple[int, str]]:
    return [(WHOLE_CLINIC, translate("Lists", "The whole clinic")), *_whose(lists)]


def _clock(minutes: int) -> str:
    return clock_text(minutes % DAY_MIN)


def _hours(row: ShiftRow | ExceptionRow) -> str:
    if row.starts_min is None or row.length_min is None:
        return translate("Lists", "the whole day")
    return f"{_clock(row.starts_min)} – {_clock(row.starts_min + row.length_min)}"


def _days(row: ExceptionRow) -> str:
    if row.first_on == row.last_on:
        return format_date(row.first_on)
    return f"{format_date(row.first_on)} – {format_date(row.last_on)}"


def _since(row: ShiftRow) -> str:
    if row.last_on is None:
        return translate("Lists", "from {day}").format(day=format_date(row.first_on))
    return f"{format_date(row.first_on)} – {format_date(row.last_on)}"


def _weeks(row: ShiftRow) -> str:
    return translate("Lists", "every week") if row.every_weeks == 1 else ListCounts().weeks(row.every_weeks)


def _weekday(line: ShiftLine) -> str:
    return weekday_text(line.row.weekday)


# --- forms and actions


def _resource_form(
    context: AppContext, lists: ScheduleLists, row: ResourceRow | None, group: int | None, parent: QWidget
) -> ResourceForm:
    return ResourceForm(context, lists, row, _KINDS[group] if group is not None else None, parent)


def _type_form(
    context: AppContext, lists: ScheduleLists, line: TypeLine | None, group: int | None, parent: QWidget
) -> AppointmentTypeForm:
    return AppointmentTypeForm(context, lists, line.row if line else None, parent)


def _shift_form(
    context: AppContext, lists: ScheduleLists, line: ShiftLine | None, group: int | None, parent: QWidget
) -> ShiftForm:
    return ShiftForm(context, lists, line.row if line else None, group, parent)


def _exception_form(
    context: AppContext, lists: ScheduleLists, line: ExceptionLine | None, group: int | None, parent: QWidget
) -> ShiftExceptionForm:
    return ShiftExceptionForm(context, lists, line.row if line else None, group or None, parent)


def add_all_doctors(context: AppContext, page: QWidget, row: Any) -> None:
    """Give every doctor of the staff a column."""
    context.runner.command(
        page,
        "appointments.add_doctors",
        service.add_doctors,
        done=translate("Lists", "Everybody who holds visits has a column in the schedule"),
    )


def take_calendar(context: AppContext, page: QWidget, row: ResourceRow | None) -> None:
    """Open the form that writes a schedule for another program."""

    def ready(lists: ScheduleLists) -> None:
        resources = [one for one in lists.resources if not one.archived or (row and one.id == row.id)]
        CalendarForm(context, resources, row.id if row else None, lists.today, page).open()

    context.runner.query(page, queries.get_lists, then=ready, key="calendar")


RESOURCES = ReferenceList(
    name="schedule_resources",
    title=lambda: translate("Lists", "Schedule: who and where"),
    table="schedule_resources",
    tables=_TABLES,
    form="ResourceForm",
    load=queries.get_lists,
    rows=lambda lists: lists.resources,
    columns=(
        name_column(lambda row: row.name, 260),
        ColumnSpec[ResourceRow](
            "kind",
            lambda: translate("Lists", "What it is"),
            lambda row: kind_texts()[row.kind],
            120,
            sort="kind",
        ),
        ColumnSpec[ResourceRow](
            "note", lambda: translate("Lists", "Under the name"), lambda row: row.note, 220
        ),
        ColumnSpec[ResourceRow](
            "slot_min",
            lambda: translate("Lists", "Times every"),
            lambda row: Minutes().text(row.slot_min),
            120,
        ),
        state_column(),
        ColumnSpec[ResourceRow](
            "overlap",
            lambda: translate("Lists", "Overlaps"),
            lambda row: translate("Lists", "allowed") if row.allows_overlap else "",
            110,
        ),
    ),
    words=lambda row: (row.name, row.note),
    make_form=_resource_form,
    archive=service.archive_resource,
    restore=service.restore_resource,
    right=SCHEDULE_EDIT,
    grouping=Grouping(
        title=lambda: translate("Lists", "What it is"),
        everything=lambda: translate("Lists", "Doctors, rooms and devices"),
        groups=lambda lists: [(_KINDS.index(kind), text) for kind, text in kind_texts().items()],
        group_of=lambda row: _KINDS.index(row.kind),
    ),
    more=(
        ListAction(
            "add_all_doctors",
            lambda: translate("Lists", "Add all doctors"),
            add_all_doctors,
            "Ctrl+Shift+D",
            "staff",
            SCHEDULE_EDIT,
        ),
        ListAction(
            "take_calendar",
            lambda: translate("Lists", "To another calendar…"),
            take_calendar,
            "Ctrl+Shift+S",
            "export",
            APPOINTMENTS_VIEW,
            needs_row=True,
        ),
    ),
    doubt=Doubt(queries.count_ahead, lambda count: ListCounts().ahead(count)),
)

TYPES = ReferenceList(
    name="appointment_types",
    title=lambda: translate("Lists", "Schedule: types"),
    table="appointment_types",
    tables=_TABLES,
    form="AppointmentTypeForm",
    load=queries.get_lists,
    rows=_type_lines,
    columns=(
        name_column(lambda line: name_of(line.row.name), 280),
        other_name_column(lambda line: localized(line.row.name.ru, line.row.name.en), 240),
        ColumnSpec[TypeLine](
            "length",
            lambda: translate("Lists", "Length"),
            lambda line: Minutes().text(line.row.length_min),
            120,
        ),
        state_column(),
        ColumnSpec[TypeLine]("takes", lambda: translate("Lists", "Takes, too"), lambda line: line.takes, 200),
    ),
    words=lambda line: (line.row.name.en, line.row.name.ru),
    make_form=_type_form,
    archive=service.archive_type,
    restore=service.restore_type,
    right=SCHEDULE_EDIT,
)

ROSTERS = ReferenceList(
    name="shifts",
    title=lambda: translate("Lists", "Schedule: rosters"),
    table="shifts",
    tables=_TABLES,
    form="ShiftForm",
    load=queries.get_lists,
    rows=_shift_lines,
    columns=(
        ColumnSpec[ShiftLine](
            "whose", lambda: translate("Lists", "Whose hours"), lambda line: line.whose, 220, sort="name"
        ),
        ColumnSpec[ShiftLine]("weekday", lambda: translate("Lists", "Day"), _weekday, 80),
        ColumnSpec[ShiftLine](
            "hours", lambda: translate("Lists", "Hours"), lambda line: _hours(line.row), 140
        ),
        ColumnSpec[ShiftLine](
            "weeks", lambda: translate("Lists", "How often"), lambda line: _weeks(line.row), 130
        ),
        ColumnSpec[ShiftLine](
            "since", lambda: translate("Lists", "When"), lambda line: _since(line.row), 200
        ),
        state_column(),
        ColumnSpec[ShiftLine]("room", lambda: translate("Lists", "Room"), lambda line: line.room, 150),
    ),
    words=lambda line: (line.whose, line.room, weekday_text(line.row.weekday)),
    make_form=_shift_form,
    archive=service.archive_shift,
    restore=service.restore_shift,
    right=SCHEDULE_EDIT,
    grouping=Grouping(
        title=lambda: translate("Lists", "Whose hours"),
        everything=lambda: translate("Lists", "Everybody's hours"),
        groups=_whose,
        group_of=lambda line: line.row.resource_id,
    ),
)

EXCEPTIONS = ReferenceList(
    name="shift_exceptions",
    title=lambda: translate("Lists", "Schedule: days off"),
    table="shift_exceptions",
    tables=_TABLES,
    form="ShiftExceptionForm",
    load=queries.get_lists,
    rows=_exception_lines,
    columns=(
        ColumnSpec[ExceptionLine](
            "whose", lambda: translate("Lists", "Of whom"), lambda line: line.whose, 210, sort="name"
        ),
        ColumnSpec[ExceptionLine](
            "days", lambda: translate("Lists", "Days"), lambda line: _days(line.row), 200
        ),
        ColumnSpec[ExceptionLine](
            "kind",
            lambda: translate("Lists", "What differs"),
            lambda line: exception_texts()[line.row.kind],
            190,
            sort="kind",
        ),
        ColumnSpec[ExceptionLine](
            "hours", lambda: translate("Lists", "Hours"), lambda line: _hours(line.row), 140
        ),
        state_column(),
        ColumnSpec[ExceptionLine](
            "reason", lambda: translate("Lists", "Reason"), lambda line: line.row.reason, 200
        ),
    ),
    words=lambda line: (line.whose, line.row.reason),
    make_form=_exception_form,
    archive=service.archive_exception,
    restore=service.restore_exception,
    right=SCHEDULE_EDIT,
    grouping=Grouping(
        title=lambda: translate("Lists", "Of whom"),
        everything=lambda: translate("Lists", "Everybody and the whole clinic"),
        groups=_whose_or_clinic,
        group_of=lambda line: line.row.resource_id or WHOLE_CLINIC,
    ),
)
