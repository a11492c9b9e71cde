"""The clinic's day for whoever leads it: how many came, how long they waited, what was left unfinished."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from clinic_desktop.areas.appointments.form.words import BookingCounts
from clinic_desktop.areas.today.page.figure import Figure
from clinic_desktop.areas.today.page.queue import QueueCard
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.kinds import VISIT
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.i18n import format_moment
from clinic_desktop.ui.pages import Page
from clinic_desktop.ui.tables.lines import Line

if TYPE_CHECKING:
    from clinic_desktop.areas.today.rows import ClinicDay, Unfinished
    from clinic_desktop.db.work import Work

LEAD_WIDTH = 140
COLUMNS = 3


class ManagerView(Page):
    """Figures of the day, and visits that were begun more than a day ago and are not signed."""

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset({"appointments", "visits", "pets", "manipulation_facts"})

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._day: ClinicDay | None = None
        self.figures = [Figure() for _ in range(6)]
        self.unfinished = QueueCard("unfinished_visits", lead_width=LEAD_WIDTH)
        self.unfinished.list.opened.connect(self._on_opened)
        grid = QGridLayout()
        grid.setSpacing(14)
        for number, figure in enumerate(self.figures):
            grid.addWidget(figure, number // COLUMNS, number % COLUMNS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addLayout(grid)
        layout.addWidget(self.unfinished, 1)
        self.retranslate()

    def focus_first(self) -> None:
        """Begin in the list."""
        self.unfinished.list.setFocus()

    def reload(self) -> None:
        """Read the figures again."""
        zone = self.context.conventions.time_zone

        def read(work: Work) -> ClinicDay:
            from clinic_desktop.areas.today import queries

            return queries.get_clinic(work, zone)

        self.context.runner.query(self, read, then=self._on_day, key="clinic")

    def retranslate(self) -> None:
        """Set every text anew."""
        self._show()

    def clear(self) -> None:
        """Forget what another person saw."""
        self._day = None
        self._show()

    def _on_day(self, day: ClinicDay) -> None:
        self._day = day
        self._show()

    def _show(self) -> None:
        day, counts = self._day, BookingCounts()
        wait = day.wait if day is not None else None
        average = wait.average_wait_min if wait is not None else None
        longest = wait.longest_wait_min if wait is not None else None
        for figure, number, text, unit in zip(
            self.figures,
            (
                wait.arrived if wait else None,
                wait.seen if wait else None,
                average,
                longest,
                day.new_patients if day else None,
                day.performed if day else None,
            ),
            (
                self.tr("came today"),
                self.tr("of them seen by a doctor"),
                self.tr("average waiting"),
                self.tr("longest waiting"),
                self.tr("new patients today"),
                self.tr("manipulations today"),
            ),
            (
                "",
                "",
                counts.minutes(average) if average is not None else "",
                counts.minutes(longest) if longest is not None else "",
                "",
                "",
            ),
            strict=True,
        ):
            figure.show_number(number, text, unit)
        self.unfinished.show_lines(
            self.tr("Visits begun more than 24 hours ago and not signed"),
            [self._line(row) for row in day.unfinished] if day is not None else [],
            self.tr("None: every visit is signed.") if day is not None else "",
        )

    def _line(self, row: Unfinished) -> Line:
        zone = self.context.conventions.time_zone
        return Line(
            (VISIT, row.visit_id),
            row.glyph,
            row.pet_name,
            row.vet_name,
            row.complaint.replace("\n", " "),
            lead=format_moment(row.started_at, zone, utc_now()),
        )

    def _on_opened(self, line: Line) -> None:
        self.context.navigate(*line.key)
