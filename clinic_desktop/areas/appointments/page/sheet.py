"""The schedule of a day on paper, in Russian or English."""

from __future__ import annotations

from datetime import date, datetime
from html import escape
from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.appointments import queries
from clinic_desktop.areas.appointments.rows import AppointmentRow, DayColumn, ScheduleView
from clinic_desktop.areas.appointments.rules.columns import doctors_of, rooms_of_view
from clinic_desktop.areas.appointments.texts import part_text, state_texts, time_text, who_text
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.core.actions import Progress
from clinic_desktop.core.dates import span_text, utc_now
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.i18n import NO_BREAK, format_day_in_words, format_moment, translate
from clinic_desktop.ui.sheet_window import SheetWindow
from clinic_desktop.ui.sheets import Sheet

WIDTHS = (16, 17, 26, 23, 18)


def open_day_sheet(context: AppContext, day: date, parent: QWidget, *, rooms: bool) -> None:
    """Show a day of doctors, or of rooms, as it will be printed."""
    zone, clinic, now = context.conventions.time_zone, context.conventions.clinic_name, utc_now()

    def make(work: Any, progress: Progress) -> Sheet:
        view = queries.get_day(work, day, zone)
        return day_sheet(rooms_of_view(view) if rooms else doctors_of(view), day, clinic, zone, now)

    title = translate("ScheduleSheet", "Print the schedule")
    language = context.languages.current
    SheetWindow(context, title, make, parent, language=language, subject=("schedule", 0)).show()


def day_sheet(view: ScheduleView, day: date, clinic: str, zone: str, now: datetime) -> Sheet:
    """Return the appointments of a day, one table for each column that has any."""
    title = translate("ScheduleSheet", "Schedule: {day}").format(day=format_day_in_words(day))
    parts = [f"<h1>{escape(title)}</h1>", f'<p class="muted">{escape(clinic)}</p>']
    shown = [column for column in view.columns if column.appointments or column.blocks]
    parts += [_column(column, zone) for column in shown]
    if not shown:
        parts.append(f"<p>{escape(translate('ScheduleSheet', 'Nothing is booked.'))}</p>")
    footer = translate("ScheduleSheet", "{title} · printed {moment} · page {page} of {pages}")
    printed = format_moment(now, zone)
    footer = footer.replace("{title}", _plain(title)).replace("{moment}", printed)
    return Sheet(title, "".join(parts), footer)


def _column(column: DayColumn, zone: str) -> str:
    name = column.resource.name or translate("ScheduleSheet", "Without a doctor")
    hours = ", ".join(span_text(span.starts_at, span.ends_at, zone) for span in column.hours)
    beside = " · ".join(part for part in (column.resource.note, hours or column.off_reason) if part)
    heads = (
        translate("ScheduleSheet", "Time"),
        translate("ScheduleSheet", "Patient"),
        translate("ScheduleSheet", "Client, phone"),
        translate("ScheduleSheet", "For what"),
        translate("ScheduleSheet", "State"),
    )
    cells = "".join(
        f'<th align="left" width="{width}%">{escape(head)}</th>'
        for head, width in zip(heads, WIDTHS, strict=True)
    )
    lines = [(row.starts_at, _row(row, column.resource.name, zone)) for row in column.appointments]
    lines += [
        (block.starts_at, _line((span_text(block.starts_at, block.ends_at, zone), block.reason, "", "", "")))
        for block in column.blocks
    ]
    body = "".join(line for _, line in sorted(lines, key=lambda one: str(one[0])))
    return (
        f'<h2>{escape(name)}</h2><p class="muted">{escape(beside)}</p>'
        f'<table width="100%" cellspacing="0"><thead><tr>{cells}</tr></thead>{body}</table>'
    )


def _row(row: AppointmentRow, whose: str, zone: str) -> str:
    # What stands over the table needn't stand in every line of it.
    where = [name for name in (row.doctor_name, row.room_name, row.equipment_name) if name != whose]
    return _line(
        (
            time_text(row, zone),
            ", ".join(part for part in (who_text(row), name_of(row.species)) if part),
            ", ".join(part for part in (row.client, _unbroken(part_text(row, "phone", zone))) if part),
            " · ".join(part for part in (name_of(row.type_name), row.reason, *where, row.note) if part),
            state_texts()[row.state],
        )
    )


def _line(cells: tuple[str, ...]) -> str:
    return "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>"


def _plain(text: str) -> str:
    # The foot is a template: braces of the clinic's own words would be taken for places in it.
    return text.replace("{", "").replace("}", "")


def _unbroken(phone: str) -> str:
    return phone.replace(" ", NO_BREAK).replace("-", "\u2011")
