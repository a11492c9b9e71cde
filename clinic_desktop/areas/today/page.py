"""The Today page: greets the person, tells the day so far and what waits for them."""

from __future__ import annotations

from typing import ClassVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from clinic_desktop.areas.audit.texts.alerts import alert_text
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.areas.today import queries
from clinic_desktop.areas.today.rows import DaySummary, DoneToday
from clinic_desktop.areas.users.texts import greeting
from clinic_desktop.core.dates import utc_now
from clinic_desktop.ui.cards import framed
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.i18n import format_day_in_words, format_moment
from clinic_desktop.ui.labels import plain
from clinic_desktop.ui.pages import Page
from clinic_desktop.ui.tables.lines import Line, LineList
from clinic_desktop.ui.theme import set_role

PET = "pet"
MINUTE_MS = 60_000
ALERTS_SHOWN = 3
UNSIGNED_IN_SIGHT = 4


class Figure(QFrame):
    """A number with what it counts under it."""

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "card")
        self._number, self._text = plain("title"), plain("muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(2)
        layout.addWidget(self._number)
        layout.addWidget(self._text)

    def show_number(self, number: int, text: str) -> None:
        """Show a number and its words."""
        self._number.setText(str(number))
        self._text.setText(text)
        self.setAccessibleName(f"{text}: {number}")


class TodayPage(Page):
    """What the person who signed in sees first."""

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset(
        {
            "pets", "manipulation_facts", "sign_in_guards", "users", "visits", "lab_requests", "treatment_tasks",
        }
    )  # fmt: skip

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._day: DaySummary | None = None
        self._greeting, self._date = plain("title"), plain("muted")
        self._greeting.setObjectName("greeting")
        self._figures = [Figure(), Figure(), Figure()]
        self._waiting_title, self._waiting = plain("heading"), plain()
        self._waiting.setObjectName("waiting")
        self.unsigned = LineList("unsigned", lead_width=130)
        self.unsigned.opened.connect(self._on_opened)
        self._latest_title, self._empty = QLabel(), plain("muted")
        set_role(self._latest_title, "heading")
        self.list = LineList("latest", lead_width=64)
        self.list.opened.connect(self._on_opened)
        self._build()
        context.rights.changed.connect(self._on_rights)
        # The greeting and the date go on while nothing else happens.
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_minute)
        self._timer.start(MINUTE_MS)
        self.retranslate()

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(14)
        for figure in self._figures:
            row.addWidget(figure, 1)
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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(14)
        layout.addWidget(self._greeting)
        layout.addWidget(self._date)
        layout.addLayout(row)
        layout.addWidget(waiting)
        layout.addWidget(latest, 1)

    def focus_first(self) -> None:
        """Begin in the list."""
        self.list.setFocus()

    def reload(self) -> None:
        """Read the day again."""
        zone = self.context.conventions.time_zone
        self.context.runner.query(
            self, lambda work: queries.get_day(work, zone), then=self._on_day, key="day"
        )

    def retranslate(self) -> None:
        """Set every text anew."""
        self._waiting_title.setText(self.tr("Waiting for you"))
        self._latest_title.setText(self.tr("Done today"))
        self.list.setAccessibleName(self.tr("Done today"))
        self.unsigned.setAccessibleName(self.tr("Visits not signed yet"))
        self._empty.setText(self.tr("Nothing yet. Ctrl+K finds a patient, F2 registers a new owner."))
        self._greet()
        self._show_day()

    def _greet(self) -> None:
        local = utc_now().astimezone(ZoneInfo(self.context.conventions.time_zone))
        self._greeting.setText(greeting(self.context.rights.actor.name, local))
        clinic = self.context.conventions.clinic_name
        day = format_day_in_words(local.date())
        self._date.setText(" · ".join(part for part in (day, clinic) if part))

    def _on_day(self, day: DaySummary) -> None:
        self._day = day
        self._greet()
        self._show_day()

    def _show_day(self) -> None:
        day = self._day
        if day is None:
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
                    (PET, row.pet_id),
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
            lead=f"{local:%H:%M}",
        )  # fmt: skip

    def _on_opened(self, line: Line) -> None:
        self.context.navigate(*line.key)

    @Slot()
    def _on_rights(self) -> None:
        # Nothing of what the last person saw may stand here, not even until the answer comes.
        self._day = None
        self._waiting.clear()
        self.list.set_lines(())
        self.unsigned.set_lines(())
        self._greet()

    @Slot()
    def _on_minute(self) -> None:
        if self.isVisible():
            self._greet()
