"""The clinic's day for whoever leads it: who came, how long they waited, the money, what was left unfinished."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from clinic_desktop.areas.appointments.form.words import BookingCounts
from clinic_desktop.areas.billing.rights import BILLING_TERMS
from clinic_desktop.areas.today.page.figure import Figure
from clinic_desktop.areas.today.page.queue import QueueCard
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.errors import ClinicError
from clinic_desktop.core.kinds import VISIT
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.i18n import format_moment, format_money
from clinic_desktop.ui.pages import Page
from clinic_desktop.ui.tables.lines import Line

if TYPE_CHECKING:
    from clinic_desktop.areas.today.rows import ClinicDay, Debts, Unfinished
    from clinic_desktop.db.work import Work

LEAD_WIDTH = 140
COLUMNS = 3
DEBTS_KEPT_S = 55
"""Debts are added up of every posting there is: once in each minute the page is looked at, whatever happens meanwhile."""


class ManagerView(Page):
    """Figures of the day, and visits that were begun more than a day ago and are not signed.

    The figures of money stand there for whoever answers for it.
    """

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset(
        {"appointments", "visits", "pets", "manipulation_facts", "invoices", "payments"}
    )

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._day: ClinicDay | None = None
        self._debts: Debts | None = None
        self._debts_asked: float | None = None
        self.figures = [Figure() for _ in range(6)]
        self.money = [Figure() for _ in range(3)]
        self.unfinished = QueueCard("unfinished_visits", lead_width=LEAD_WIDTH)
        self.unfinished.list.opened.connect(self._on_opened)
        grid = QGridLayout()
        grid.setSpacing(14)
        for number, figure in enumerate((*self.figures, *self.money)):
            grid.addWidget(figure, number // COLUMNS, number % COLUMNS)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
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
        asked, now = self._debts_asked, time.monotonic()
        if self._sees_money() and (asked is None or now - asked >= DEBTS_KEPT_S):
            self._debts_asked = now
            self.context.runner.query(
                self, _read_debts, then=self._on_debts, key="debts", failed=self._on_no_debts
            )

    def _sees_money(self) -> bool:
        return self.context.actor.may(BILLING_TERMS)

    def retranslate(self) -> None:
        """Set every text anew."""
        self._show()

    def clear(self) -> None:
        """Forget what another person saw."""
        self._day = self._debts = self._debts_asked = None
        self._show()

    def _on_day(self, day: ClinicDay) -> None:
        self._day = day
        self._show()

    def _on_debts(self, debts: Debts) -> None:
        self._debts = debts
        self._show_money()

    def _on_no_debts(self, error: ClinicError) -> bool:
        # The other figures, which are asked for at the same time, tell why; and the next look asks again.
        self._debts_asked = None
        return True

    def _show_money(self) -> None:
        sees = self._sees_money()
        money = self._day.money if self._day is not None and sees else None
        debts = self._debts if sees else None
        for figure in self.money:
            figure.setVisible(sees)
        billed, taken, owed = self.money
        before = self.tr("a week ago by this time: {sum}")
        billed.show_told(
            format_money(money.billed) if money else None,
            self.tr("billed today"),
            before.format(sum=format_money(money.billed_before)) if money else "",
        )
        taken.show_told(
            format_money(money.taken) if money else None,
            self.tr("paid today"),
            self.tr("less what was given back") if money else "",
        )
        owed.show_told(
            format_money(debts.owed) if debts else None,
            self.tr("owed to the clinic"),
            self.tr("by %n owner(s)", "", debts.owners) if debts and debts.owners else "",
        )

    def _show(self) -> None:
        self._show_money()
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


def _read_debts(work: Work) -> Debts:
    from clinic_desktop.areas.today import queries

    return queries.get_debts(work)
