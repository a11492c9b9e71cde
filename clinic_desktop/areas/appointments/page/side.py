"""What stands beside the schedule: who waits, who is ready to pay, whom to call."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale, QObject, QSize, Signal
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from clinic_desktop.areas.appointments.page.queue_lines import MARKS, urgency
from clinic_desktop.areas.appointments.roster_rows import ToMove
from clinic_desktop.areas.appointments.rows import AppointmentRow, CallList, Queues, SettingsDraft
from clinic_desktop.areas.appointments.texts import clock, part_text, waited_min, who_text
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.core.kinds import APPOINTMENT
from clinic_desktop.ui.i18n import format_date
from clinic_desktop.ui.tables.lines import Line, LineList
from clinic_desktop.ui.theme import set_role, text_scale

WIDTH = 268
SHOWN = 40
"""Lines of one list; the Today board shows all."""
LEAST = 2
WISHED = 8
NOBODY = ("", 0)


def side_line(row: AppointmentRow, told: str, *, beside: str = "", badge: str = "", kind: str = "") -> Line:
    """Return an appointment in a narrow list; ``told`` stands below, ``beside`` after the name."""
    return Line(
        (APPOINTMENT, row.id),
        row.glyph or "owner",
        who_text(row),
        beside or name_of(row.species),
        told,
        badge=badge,
        badge_kind=kind,
    )


def phone_of(row: AppointmentRow) -> str:
    """Return where to call, and whom: the number is never cut off."""
    # Who has no animal yet stands above by name already.
    whom = row.client if row.pet_name else ""
    return " · ".join(part for part in (part_text(row, "phone", "UTC"), whom) if part)


class SideTexts(QObject):
    """Words of the lists; a class of its own, so that ``tr`` finds the plural forms."""

    def waiting(self, n: int) -> str:
        """Return "12 min"."""
        return self.tr("%n min", "", n)


class _ShortList(LineList):
    """Asks for the height of its lines, so that room below is not left empty while it scrolls."""

    def sizeHint(self) -> QSize:
        """Return room for every line, or for as many as leave some to the other lists."""
        hint = super().sizeHint()
        return QSize(hint.width(), self.sizeHintForRow(0) * min(len(self.lines.lines), WISHED) + 4)


class SideList(QFrame):
    """A heading with its count, and a list."""

    def __init__(self, name: str) -> None:
        super().__init__()
        set_role(self, "card")
        self._title = QLabel()
        set_role(self._title, "heading")
        self._title.setContentsMargins(14, 0, 14, 2)
        self.list = _ShortList(name)
        self._empty = QLabel()
        set_role(self._empty, "muted")
        self._empty.setContentsMargins(14, 0, 14, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 10, 1, 6)
        column.setSpacing(2)
        for widget in (self._title, self._empty, self.list):
            column.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.list.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.rows: tuple[AppointmentRow, ...] = ()

    def show_lines(
        self, title: str, empty: str, count: int | str, rows: Sequence[AppointmentRow], lines: Sequence[Line]
    ) -> None:
        """Show what is in the list, as high as it needs; what has nothing in it says so in a line."""
        self.rows = tuple(rows)
        self._title.setText(f"{title} · {count}")
        self.list.setAccessibleName(title)
        self._empty.setText(empty)
        self._empty.setVisible(not lines)
        self.list.setVisible(bool(lines))
        current = self.list.current_line()
        # Nothing stands chosen where nobody works: three cursors in sight would be two too many.
        self.list.set_lines(lines, keep=current.key if current is not None else NOBODY)
        height = self.list.sizeHintForRow(0) * len(lines) + 4 if lines else 0
        self.list.setMaximumHeight(height)
        self.list.setMinimumHeight(min(height, self.list.sizeHintForRow(0) * LEAST + 4) if lines else 0)

    def row_of(self, line: Line) -> AppointmentRow | None:
        """Return the appointment of a line."""
        return next((row for row in self.rows if row.id == line.key[1]), None)


class SideCards(QWidget):
    """The three lists of reception, and what is to be moved, if anything is.

    Signals:
        opened: ``(row)`` Enter or a double click: what comes next is to be done.
        chosen: ``(row)`` the cursor stands on it.
        move_wanted: ``(row)`` it is to get another doctor, place or time.
    """

    opened = Signal(object)
    move_wanted = Signal(object)
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.to_move, self.waiting, self.paying, self.calls = (
            SideList("schedule_to_move"),
            SideList("schedule_waiting"),
            SideList("schedule_paying"),
            SideList("schedule_calls"),
        )
        self.to_move.hide()
        self._queues: Queues | None = None
        self._calls: CallList | None = None
        self._settings = SettingsDraft()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in self._parts():
            part.list.opened.connect(self._on_opened)
            part.list.chosen.connect(self._on_chosen)
            column.addWidget(part)
        column.addStretch(1)
        self.setFixedWidth(round(WIDTH * text_scale()))

    def show_queues(
        self, queues: Queues, calls: CallList, settings: SettingsDraft, zone: str, now: datetime
    ) -> None:
        """Show who waits, pays and is to be called."""
        self._queues, self._calls, self._settings = queues, calls, settings
        self.show_now(zone, now)

    def show_now(self, zone: str, now: datetime) -> None:
        """Let the minutes go on."""
        if self._queues is None or self._calls is None:
            return
        waiting, paying = self._queues.waiting, self._queues.ready_to_pay
        self.waiting.show_lines(
            self.tr("Waiting room"),
            self.tr("Nobody is waiting."),
            len(waiting),
            waiting,
            [self._waiting_line(row, zone, now) for row in waiting[:SHOWN]],
        )
        self.paying.show_lines(
            self.tr("Ready to pay"),
            self.tr("Nobody is at the till."),
            len(paying),
            paying,
            [side_line(row, row.client) for row in paying[:SHOWN]],
        )
        self._show_calls(self._calls, zone)

    def forget(self) -> None:
        """Show nothing of what another person saw."""
        self._queues = self._calls = None
        for part in self._parts():
            part.show_lines("", "", 0, (), ())
        self.to_move.hide()

    def show_to_move(self, found: ToMove, zone: str) -> None:
        """Show the bookings whose doctor, room or device is there no longer; the list is gone when all are moved."""
        rows = found.rows
        count = f"{len(rows)}+" if found.more else str(len(rows))
        self.to_move.setVisible(bool(rows))
        self.to_move.show_lines(
            self.tr("To be moved"),
            "",
            count,
            rows,
            [
                side_line(row, _moment_and_where(row, zone), beside=_weekday_and_time(row.starts_at, zone))
                for row in rows[:SHOWN]
                if row.starts_at is not None
            ],
        )

    def _parts(self) -> tuple[SideList, ...]:
        return (self.to_move, self.waiting, self.paying, self.calls)

    def _waiting_line(self, row: AppointmentRow, zone: str, now: datetime) -> Line:
        waited = waited_min(row, now) or 0
        arrived = row.arrived_at or now - timedelta(minutes=waited)
        kind = urgency(row, self._settings, now)
        told = self.tr("came at {time}").format(time=clock(arrived, zone))
        return side_line(
            row,
            " · ".join(part for part in (told, row.doctor_name) if part),
            badge=MARKS[kind] + SideTexts().waiting(waited),
            kind=kind or "muted",
        )

    def _show_calls(self, calls: CallList, zone: str) -> None:
        told: list[tuple[AppointmentRow, str]] = []
        told += [
            (row, self.tr("nobody came at {time}").format(time=clock(row.starts_at, zone)))
            for row in calls.no_shows
            if row.starts_at is not None
        ]
        told += [(row, self.tr("asks for a time")) for row in calls.requests]
        told += [(row, self.tr("book again")) for row in calls.to_rebook]
        told += [(row, self.tr("would come sooner")) for row in calls.wants_earlier]
        told += [
            (row, self.tr("confirm {when}").format(when=_weekday_and_time(row.starts_at, zone)))
            for row in calls.to_confirm
            if row.starts_at is not None
        ]
        lines = [side_line(row, phone_of(row), beside=why) for row, why in told[:SHOWN]]
        self.calls.show_lines(
            self.tr("To call"),
            self.tr("Nobody is to be called."),
            len(told),
            [row for row, _ in told],
            lines,
        )

    def _on_opened(self, line: Line) -> None:
        row = self._row(line)
        if row is not None and self.sender() is self.to_move.list:
            self.move_wanted.emit(row)
        elif row is not None:
            self.opened.emit(row)

    def _on_chosen(self, line: Line) -> None:
        row = self._row(line)
        sender = self.sender()
        # The cursor is put into a list with every refresh; only where somebody works it means something.
        if row is not None and isinstance(sender, LineList) and sender.hasFocus():
            self.chosen.emit(row)

    def _row(self, line: Line) -> AppointmentRow | None:
        found = (part.row_of(line) for part in self._parts())
        return next((row for row in found if row is not None), None)


def _moment_and_where(row: AppointmentRow, zone: str) -> str:
    local = row.starts_at.astimezone(ZoneInfo(zone)) if row.starts_at is not None else None
    where = (row.doctor_name, row.room_name if row.doctor_id is None else "", row.equipment_name)
    return " · ".join(part for part in (format_date(local.date()) if local else "", *where) if part)


def _weekday_and_time(moment: datetime, zone: str) -> str:
    local = moment.astimezone(ZoneInfo(zone))
    return f"{QLocale().dayName(local.isoweekday(), QLocale.FormatType.ShortFormat)} {clock(moment, zone)}"
