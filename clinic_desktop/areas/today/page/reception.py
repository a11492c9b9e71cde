"""Reception's day: everybody who comes by time, who waits, who is ready to pay, whom to call."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout

from clinic_desktop.areas.appointments.page.queue_lines import call_line, day_line, phone_text, queue_line
from clinic_desktop.areas.appointments.states import OVER
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.areas.today.page.queue import BoardView, QueueCard
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.kinds import APPOINTMENT, LAB
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.i18n import format_money
from clinic_desktop.ui.tables.lines import Line

if TYPE_CHECKING:
    from clinic_desktop.areas.appointments.rows import AppointmentRow, SettingsDraft
    from clinic_desktop.areas.today.rows import ReceptionDay
    from clinic_desktop.db.work import Work

LEAD_WIDTH = 56
SIDE_WIDTH = 360


class ReceptionView(BoardView):
    """The lists of the front desk; Enter does what comes next with a row."""

    DEPENDS_ON: ClassVar[frozenset[str]] = BoardView.DEPENDS_ON | frozenset(
        {"invoices", "invoice_lines", "lab_requests"}
    )

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._day: ReceptionDay | None = None
        self.day = QueueCard("day", lead_width=LEAD_WIDTH)
        self.waiting, self.paying, self.calls = (
            QueueCard("waiting_room"),
            QueueCard("ready_to_pay"),
            QueueCard("to_call"),
        )
        for card in (self.day, self.waiting, self.paying, self.calls):
            self.add_list(card.list)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(14)
        for card in (self.waiting, self.paying, self.calls):
            card.setFixedWidth(SIDE_WIDTH)
            side.addWidget(card, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(self.day, 1)
        layout.addLayout(side)

    def focus_first(self) -> None:
        """Begin in the day's list."""
        self.day.list.setFocus()

    def reload(self) -> None:
        """Read the day again."""
        zone = self.context.conventions.time_zone

        def read(work: Work) -> ReceptionDay:
            from clinic_desktop.areas.today import queries

            return queries.get_reception(work, zone)

        self.context.runner.query(self, read, then=self._on_day, key="day")

    def retranslate(self) -> None:
        """Set every text anew."""
        self.tick()

    def clear(self) -> None:
        """Forget what another person saw."""
        self._day, self.rows = None, {}
        self.tick()

    def _on_day(self, day: ReceptionDay) -> None:
        first, self._day = self._day is None, day
        queues, calls = day.queues, day.calls
        parts: tuple[Iterable[AppointmentRow], ...] = (
            day.rows, queues.waiting, queues.with_doctor, queues.ready_to_pay,
            calls.to_confirm, calls.to_rebook, calls.wants_earlier, calls.requests, calls.no_shows,
        )  # fmt: skip
        self.rows = {row.id: row for part in parts for row in part}
        self.tick()
        now = next((row.id for row in day.rows if row.state not in OVER), 0)
        if first and now:
            # The morning of a busy day is over by noon: the list begins with who is still to come or here.
            self.day.list.select((APPOINTMENT, now))
            self.day.list.scrollTo(self.day.list.currentIndex(), QAbstractItemView.ScrollHint.PositionAtTop)
            self.tell()

    def waiting_rows(self) -> tuple[AppointmentRow, ...]:
        """Return who waits, the first to come first."""
        return self._day.queues.waiting if self._day is not None else ()

    def tick(self) -> None:
        """Show the lists, with the minutes of now."""
        day, zone, now = self._day, self.context.conventions.time_zone, utc_now()
        settings = day.settings if day is not None else None
        rows = day.rows if day is not None else ()
        # Until the day is read nobody can say that there is nothing.
        nobody_booked, nobody_waits, nobody_pays, nobody_to_call = (
            (
                self.tr("Nobody is booked for today. F4 books an appointment."),
                self.tr("Nobody waits."),
                self.tr("Nobody."),
                self.tr("Nobody is to be called."),
            )
            if day is not None
            else ("", "", "", "")
        )
        self.day.show_lines(
            self.tr("Today"),
            [day_line(row, settings, zone, now) for row in rows] if settings is not None else [],
            nobody_booked,
        )
        waiting = day.queues.waiting if day is not None else ()
        paying = day.queues.ready_to_pay if day is not None else ()
        self.waiting.show_lines(
            self.tr("Waiting room"),
            [queue_line(row, settings, now) for row in waiting] if settings is not None else [],
            nobody_waits,
        )
        self.paying.show_lines(
            self.tr("Ready to pay"),
            [self._paying_line(row, settings, now) for row in paying] if settings is not None else [],
            nobody_pays,
        )
        self.calls.show_lines(self.tr("To call"), self._call_lines(zone, now), nobody_to_call)
        self.tell()

    def _paying_line(self, row: AppointmentRow, settings: SettingsDraft, now: datetime) -> Line:
        line = queue_line(row, settings, now)
        amount = self._day.to_pay.get(row.owner_id or 0) if self._day is not None else None
        return line if amount is None else replace(line, badge=format_money(amount), badge_kind="muted")

    def _call_lines(self, zone: str, now: datetime) -> list[Line]:
        if self._day is None:
            return []
        calls = self._day.calls
        results = self.tr("results ready")
        return [
            Line(
                (LAB, told.id),
                told.glyph,
                told.pet_name,
                told.owner_name,
                " · ".join(part for part in (results, phone_text(told.phone), name_of(told.title)) if part),
            )
            for told in self._day.to_tell
        ] + [
            call_line(row, why, zone, now)
            for why, rows in (
                (self.tr("request"), calls.requests),
                (self.tr("did not come?"), calls.no_shows),
                (self.tr("book again"), calls.to_rebook),
                (self.tr("confirm"), calls.to_confirm),
                (self.tr("wants earlier"), calls.wants_earlier),
            )
            for row in rows
        ]
