"""A person's own work on the Today page: the queue, what isn't signed or reviewed yet, and the day so far."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from clinic_desktop.areas.appointments.kinds import AppointmentState
from clinic_desktop.areas.appointments.page.queue_lines import day_line, queue_line
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.areas.today.page.figure import Figure
from clinic_desktop.areas.today.page.queue import BoardView, QueueCard
from clinic_desktop.core.dates import clock_text, utc_now
from clinic_desktop.core.kinds import PET, VISIT
from clinic_desktop.ui.cards import framed
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.i18n import format_moment
from clinic_desktop.ui.labels import plain
from clinic_desktop.ui.tables.lines import Line, LineList
from clinic_desktop.ui.theme import set_role

if TYPE_CHECKING:
    from clinic_desktop.areas.appointments.rows import AppointmentRow
    from clinic_desktop.areas.today.rows import DaySummary, DoneToday
    from clinic_desktop.db.work import Work

QUEUE_LEAD = 56
ALERTS_SHOWN = 3
UNSIGNED_IN_SIGHT = 4


class WorkView(BoardView):
    """The queue of the person who signed in, what waits for them, and what was done today."""

    DEPENDS_ON: ClassVar[frozenset[str]] = BoardView.DEPENDS_ON | frozenset(
        {"manipulation_facts", "sign_in_guards", "users", "visits", "lab_requests", "treatment_tasks"}
    )

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._day: DaySummary | None = None
        self._figures = [Figure(), Figure(), Figure()]
        self.queue, self.ahead = QueueCard("my_queue"), QueueCard("my_day", lead_width=QUEUE_LEAD)
        for card in (self.queue, self.ahead):
            self.add_list(card.list)
        self._waiting_title, self._waiting = plain("heading"), plain()
        self._waiting.setObjectName("waiting")
        self.unsigned = LineList("unsigned", lead_width=130)
        self.unsigned.opened.connect(self._on_opened)
        self._latest_title, self._empty = QLabel(), plain("muted")
        set_role(self._latest_title, "heading")
        self.list = LineList("latest", lead_width=64)
        self.list.opened.connect(self._on_opened)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(14)
        for figure in self._figures:
            row.addWidget(figure, 1)
        left = QVBoxLayout()
        left.setSpacing(14)
        left.addWidget(self.queue, 3)
        left.addWidget(self.ahead, 2)
        waiting, inside = framed(16, 12, 16, 12)
        inside.addWidget(self._waiting_title)
        inside.addWidget(self._waiting)
        inside.addWidget(self.unsigned)
        latest, column = framed()
        for text in (self._latest_title, self._empty):
            text.setContentsMargins(14, 0, 14, 4)
            column.addWidget(text)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        right = QVBoxLayout()
        right.setSpacing(14)
        right.addWidget(waiting)
        right.addWidget(latest, 1)
        below = QHBoxLayout()
        below.setSpacing(14)
        below.addLayout(left, 1)
        below.addLayout(right, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addLayout(row)
        layout.addLayout(below, 1)

    def focus_first(self) -> None:
        """Begin in the queue, or where there is something to begin with."""
        lists = (self.queue.list, self.ahead.list, self.unsigned, self.list)
        next((shown for shown in lists if shown.isVisible()), self.list).setFocus()

    def reload(self) -> None:
        """Read the day again."""
        zone = self.context.conventions.time_zone

        def read(work: Work) -> DaySummary:
            from clinic_desktop.areas.today import queries

            return queries.get_day(work, zone)

        self.context.runner.query(self, read, then=self._on_day, key="day")

    def retranslate(self) -> None:
        """Set every text anew."""
        self._waiting_title.setText(self.tr("Waiting for you"))
        self._latest_title.setText(self.tr("Done today"))
        self.list.setAccessibleName(self.tr("Done today"))
        self.unsigned.setAccessibleName(self.tr("Visits not signed yet"))
        self._empty.setText(self.tr("Nothing yet. Ctrl+K finds a patient, F2 registers a new owner."))
        self._show_day()

    def _on_day(self, day: DaySummary) -> None:
        self._day = day
        self.rows = {row.id: row for row in (*day.queue, *day.ahead)}
        self._show_day()

    def clear(self) -> None:
        """Forget what another person saw."""
        self._day, self.rows = None, {}
        self._show_day()

    def waiting_rows(self) -> tuple[AppointmentRow, ...]:
        """Return who waits, the first to come first."""
        rows = self._day.queue if self._day is not None else ()
        return tuple(row for row in rows if row.state is AppointmentState.ARRIVED)

    def tick(self) -> None:
        """Show the queue with the minutes of now."""
        day, zone, now = self._day, self.context.conventions.time_zone, utc_now()
        self.queue.show_lines(
            self.tr("My queue"),
            [queue_line(row, day.settings, now) for row in day.queue] if day is not None else [],
            self.tr("Nobody waits for you.") if day is not None else "",
        )
        self.ahead.show_lines(
            self.tr("Still to come today"),
            [day_line(row, day.settings, zone, now) for row in day.ahead] if day is not None else [],
            self.tr("Nobody else is booked with you today.") if day is not None else "",
        )
        self.tell()

    def _show_day(self) -> None:
        day = self._day
        self.tick()
        if day is None:
            # Until the day is read nobody can say that there is nothing.
            self._waiting.clear()
            self._empty.hide()
            for shown in (self.list, self.unsigned):
                shown.set_lines(())
            return
        patients, performed, mine = self._figures
        patients.show_number(day.new_patients, self.tr("new patients today"))
        performed.show_number(day.performed, self.tr("manipulations today"))
        mine.show_number(day.performed_by_me, self.tr("of them by me"))
        lines = [
            self.tr("{name} can't sign in after too many wrong passwords: Staff, “Let in again”.").format(
                name=name
            )
            for name in day.shut_out
        ]
        zone = self.context.conventions.time_zone
        if day.alerts:
            # The journal's words are those of every area: only an administrator's start waits for them.
            from clinic_desktop.areas.audit.texts.alerts import alert_text

            lines += [alert_text(alert, zone) for alert in day.alerts[:ALERTS_SHOWN]]
        if day.results:
            lines.append(self.tr("%n laboratory result(s) to review: Alt+6", "", day.results))
        if day.tasks:
            lines.append(self.tr("%n task(s) of treatment due: Alt+5", "", day.tasks))
        if day.unsigned:
            lines.append(self.tr("%n visit(s) not signed yet:", "", len(day.unsigned)))
        self._waiting.setText("\n".join(lines) or self.tr("Nothing is waiting."))
        now = utc_now()
        self.unsigned.set_lines(
            [
                Line(
                    (VISIT, row.visit_id),
                    row.glyph,
                    row.pet_name,
                    second=row.complaint.replace("\n", " "),
                    lead=format_moment(row.started_at, zone, now),
                )
                for row in day.unsigned
            ]
        )
        self.unsigned.setVisible(bool(day.unsigned))
        line_height = self.unsigned.sizeHintForRow(0) if day.unsigned else 0
        self.unsigned.setFixedHeight(line_height * min(len(day.unsigned), UNSIGNED_IN_SIGHT) + 4)
        self.list.set_lines([self._line(done) for done in day.latest])
        self.list.setVisible(bool(day.latest))
        self._empty.setVisible(not day.latest)

    def _line(self, done: DoneToday) -> Line:
        local = done.at.astimezone(ZoneInfo(self.context.conventions.time_zone))
        return Line(
            (PET, done.pet_id), done.glyph, name_of(done.manipulation), "",
            " · ".join(part for part in (done.pet_name, done.owner_name, done.performer) if part),
            lead=clock_text(local),
        )  # fmt: skip

    def _on_opened(self, line: Line) -> None:
        self.context.navigate(*line.key)
