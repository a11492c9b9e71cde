"""The schedule: a day of doctors or rooms, a week of one of them, a month; who waits stands beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import ClassVar
from zoneinfo import ZoneInfo

from dateutil.relativedelta import relativedelta
from PySide6.QtCore import QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from clinic_desktop.areas.appointments.page.blocks import Blocks
from clinic_desktop.areas.appointments.page.canvas import Board
from clinic_desktop.areas.appointments.page.finding import Finding
from clinic_desktop.areas.appointments.page.header import Mode, ScheduleHeader
from clinic_desktop.areas.appointments.page.month import MonthView
from clinic_desktop.areas.appointments.page.moves import Moves
from clinic_desktop.areas.appointments.page.queue_lines import day_line
from clinic_desktop.areas.appointments.page.reading import Asked, Beside, Shown, read_beside, read_schedule
from clinic_desktop.areas.appointments.page.saying import (
    brief_title,
    empty_text,
    heading,
    lead,
    summary,
    title,
)
from clinic_desktop.areas.appointments.page.sheet import open_day_sheet
from clinic_desktop.areas.appointments.page.side import SideCards
from clinic_desktop.areas.appointments.page.steps import Steps, why_not_movable
from clinic_desktop.areas.appointments.page.viewing import Viewing
from clinic_desktop.areas.appointments.rows import (
    APPOINTMENTS_BOOK,
    NOBODY_ID,
    AppointmentDraft,
    AppointmentRow,
    ResourceRow,
    ScheduleView,
)
from clinic_desktop.areas.appointments.rules import MOVABLE, day_of
from clinic_desktop.areas.appointments.rules.columns import appointments_of
from clinic_desktop.core.dates import utc_now
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.labels import plain
from clinic_desktop.ui.pages import Page
from clinic_desktop.ui.tables.lines import Line, LineList
from clinic_desktop.ui.theme import set_role, text_scale

TICK_MS = 30_000
LEAD_WIDTH = 140
SIDE_FROM = 1060
"""A narrower page shows no lists beside the schedule, in pixels at the usual size of text."""


class SchedulePage(Page):
    """The painted schedule with its lists."""

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset(
        {
            "appointments", "resource_claims", "schedule_blocks", "shifts", "shift_exceptions",
            "schedule_resources", "schedule_settings", "appointment_types", "pets", "owners", "users",
        }
    )  # fmt: skip

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._sought = 0
        self.mode, self.day = Mode.DAY, self._today()
        self._whose: int | None = None
        self._shown: Shown | None = None
        self.board, self.month, self.list = (
            Board(),
            MonthView(),
            LineList("schedule_list", lead_width=round(LEAD_WIDTH * text_scale())),
        )
        self.steps = Steps(context, self)
        self.moves = Moves(context, self.board, self)
        self.finding = Finding(context, self.steps.desk, self)
        self.viewing = Viewing(context, self.board, self)
        self.blocks = Blocks(context, self.board, self)
        self.header = ScheduleHeader(self, self.viewing.menu(), context.today())
        self.side = SideCards()
        self._empty = plain("muted")
        self._build()
        self._connect()
        # The line of the present moment and the minutes of who waits go on while nothing else happens.
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start(TICK_MS)
        self.header.show_mode(self.mode)
        self.retranslate()

    def _build(self) -> None:
        card = QFrame()
        set_role(card, "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 10, 1, 1)
        inside.setSpacing(8)
        top = QVBoxLayout()
        top.setContentsMargins(13, 0, 13, 0)
        top.setSpacing(8)
        self._row = self.steps.make_row()
        for widget in (self.header, self._row, self._empty):
            top.addWidget(widget)
        inside.addLayout(top)
        self._stack = QStackedWidget()
        for widget in (self.board, self.month, self.list):
            self._stack.addWidget(widget)
        inside.addWidget(self._stack, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(16)
        layout.addWidget(card, 1)
        layout.addWidget(self.side)

    def _connect(self) -> None:
        self.board.why_not = self._why_not
        self.board.chosen.connect(self._on_chosen)
        self.board.opened.connect(self._on_opened)
        self.board.slot_opened.connect(self._on_slot)
        self.board.refused.connect(self.context.failures.said)
        self.board.menu_wanted.connect(self._on_menu)
        self.board.days_wanted.connect(self._on_stepped)
        self.board.heading_opened.connect(self._on_heading)
        self.list.chosen.connect(self._on_line)
        self.list.opened.connect(self._on_line_opened)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._on_list_menu)
        self.month.day_opened.connect(self._on_day)
        self.month.months_wanted.connect(self._on_stepped)
        self.header.stepped.connect(self._on_stepped)
        self.header.day_taken.connect(self._go)
        self.header.mode_taken.connect(self._on_mode)
        self.header.whose_taken.connect(self._on_whose)
        self.viewing.changed.connect(self._on_viewing)
        self.viewing.print_wanted.connect(self._on_print)
        self.viewing.export_wanted.connect(self._on_export)
        self.steps.new_wanted.connect(self._on_new)
        self.steps.slot_wanted.connect(self._on_find)
        self.side.opened.connect(self.steps.desk.step)
        self.side.move_wanted.connect(self._on_move_wanted)
        self.side.chosen.connect(self.steps.show_row)
        self.context.rights.changed.connect(self._on_rights)

    # --- the page

    def focus_first(self) -> None:
        """Begin where the cursor stands."""
        self._pane.setFocus()

    def show_day(self, day: date) -> None:
        """Show a day of doctors."""
        self.day = day
        if self.mode is Mode.DAY:
            self.reload()
        self.header.modes.choose(Mode.DAY)

    def show_appointment(self, row: AppointmentRow) -> None:
        """Show the day of an appointment, with the cursor on it."""
        self._sought = row.id
        if row.starts_at is not None:
            self.show_day(day_of(row.starts_at, self.context.conventions.time_zone))

    def reload(self) -> None:
        """Read what is shown, and the lists beside it."""
        zone = self.context.conventions.time_zone
        asked = Asked(self.mode, self.day, self._whose, zone, self.context.actor.id)
        runner = self.context.runner
        runner.query(self, lambda work: read_schedule(work, asked), then=self._on_shown, key="schedule")
        runner.query(self, lambda work: read_beside(work, zone), then=self._on_beside, key="beside")

    def retranslate(self) -> None:
        """Set every text anew."""
        self.board.setAccessibleName(self.tr("Schedule"))
        self.month.setAccessibleName(self.tr("Month"))
        self.list.setAccessibleName(self.tr("Schedule as a list"))
        for part in (self.header, self.viewing, self.steps, self.blocks):
            part.retranslate()
        self._show()
        self.side.show_now(self.context.conventions.time_zone, utc_now())

    def repaint_icons(self) -> None:
        """Set every icon anew, and paint the cards in the present colours."""
        for part in (self.header, self.viewing, self.steps, self.blocks):
            part.repaint_icons()
        self.board.restyle()
        for view in (self.month, self.list):
            view.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the lists out where there is no room for them."""
        super().resizeEvent(event)
        self.side.setVisible(self.width() >= SIDE_FROM * text_scale())

    def reopen(self, form: str, subject: tuple[str, int]) -> None:
        """Open the form of a block again."""
        self.blocks.reopen(subject[1])

    # --- answers

    def _on_shown(self, shown: Shown) -> None:
        if (shown.asked.mode, shown.asked.day) != (self.mode, self.day):
            return
        self._shown, self._whose = shown, shown.whose
        self._show()
        if self._sought:
            self.board.choose(self._sought)
            self._sought = 0

    def _on_beside(self, beside: Beside) -> None:
        zone = self.context.conventions.time_zone
        self.side.show_queues(beside.queues, beside.calls, beside.settings, zone, utc_now())
        self.side.show_to_move(beside.to_move, zone)

    def _show(self) -> None:
        shown, view = self._shown, self._view
        rows = appointments_of(view) if view is not None else ()
        zone, now = self.context.conventions.time_zone, utc_now()
        self._say_day(summary(rows) if view is not None else "")
        self._row.setVisible(self.mode is not Mode.MONTH)
        self._empty.setVisible(view is not None and not view.columns)
        self._empty.setText(empty_text(self.mode))
        self._stack.setCurrentWidget(self._pane)
        if shown is None:
            return
        self.header.show_whose(shown.doctors, shown.whose, everybody=self.mode is Mode.MONTH)
        if view is None:
            self.month.show_days(shown.month, self.day, self._today())
            # No appointment stands in a month: no key may act on the one that was chosen before.
            self.steps.show_row(None)
            return
        headings = tuple(heading(self.mode, column, self._today()) for column in view.columns)
        self.board.show_view(view, headings, zone, now)
        if self.steps.row is None and self._pane is self.board:
            self.steps.show_row(self.board.current_row)
        lines = [(row, day_line(row, view.settings, zone, now)) for row in rows]
        self.list.set_lines([replace(line, lead=lead(self.mode, row, zone)) for row, line in lines])
        if self._pane is self.list:
            self._on_line(self.list.current_line())

    def _say_day(self, told: str) -> None:
        self.header.show_day(self.day, title(self.mode, self.day), brief_title(self.mode, self.day), told)

    @property
    def _view(self) -> ScheduleView | None:
        return self._shown.view if self._shown is not None else None

    @property
    def _pane(self) -> QWidget:
        if self.mode is Mode.MONTH:
            return self.month
        return self.list if self.viewing.as_list else self.board

    # --- which day

    def _today(self) -> date:
        return utc_now().astimezone(ZoneInfo(self.context.conventions.time_zone)).date()

    @Slot(object)
    def _go(self, day: date) -> None:
        if day != self.day:
            self.day = day
            self._say_day("")
            self.reload()

    @Slot(int)
    def _on_stepped(self, steps: int) -> None:
        if not steps:
            self._go(self._today())
        elif self.mode is Mode.MONTH:
            self._go(self.day + relativedelta(months=steps))
        else:
            self._go(self.day + timedelta(days=steps * (7 if self.mode is Mode.WEEK else 1)))

    @Slot(object)
    def _on_day(self, day: date) -> None:
        self.show_day(day)
        self._pane.setFocus()

    @Slot(object)
    def _on_mode(self, mode: Mode) -> None:
        had_focus = self._stack.isAncestorOf(self.focusWidget() or self)
        if mode is Mode.MONTH:
            self._whose = None
        self.mode, self._shown = mode, None
        self.header.show_mode(mode)
        self._show()
        self.reload()
        if had_focus:
            self._pane.setFocus()

    @Slot(object)
    def _on_whose(self, resource_id: int | None) -> None:
        self._whose = resource_id
        self.reload()

    @Slot(int)
    def _on_heading(self, number: int) -> None:
        if self._view is None or number >= len(self._view.columns):
            return
        column = self._view.columns[number]
        if self.mode is Mode.WEEK:
            self.show_day(column.day)
        elif column.resource.id != NOBODY_ID:
            self._whose = column.resource.id
            self.header.modes.choose(Mode.WEEK)

    # --- what is done

    def _why_not(self, row: AppointmentRow) -> str:
        if row.state not in MOVABLE:
            return why_not_movable(row)
        return self.context.rights.reason_against(APPOINTMENTS_BOOK)

    @Slot(object)
    def _on_chosen(self, row: AppointmentRow | None) -> None:
        if self._pane is self.board:
            self.steps.show_row(row)
        self.blocks.follow()

    @Slot(object)
    def _on_opened(self, row: AppointmentRow) -> None:
        if self.steps.actions["edit"].isEnabled():
            self.steps.desk.change(row.id)
        else:
            self.steps.desk.open_card(row)

    @Slot(object)
    def _on_move_wanted(self, row: AppointmentRow) -> None:
        if not self.context.rights.reason_against(APPOINTMENTS_BOOK):
            self.steps.desk.change(row.id)

    @Slot(object, object, object)
    def _on_slot(self, resource: ResourceRow, starts_at: datetime, ends_at: datetime) -> None:
        if self.steps.new_action.isEnabled():
            self.finding.book_at(resource, starts_at, ends_at)

    @Slot()
    def _on_new(self) -> None:
        place = self.board.cursor_place
        if self._pane is self.board and place.place is not None and place.card is None:
            self.board.open_current()
        else:
            self.steps.desk.book(AppointmentDraft())

    @Slot()
    def _on_find(self) -> None:
        doctor = self._whose if self.mode is Mode.WEEK else None
        self.finding.find(max(self.day, self._today()), doctor)

    @Slot(object)
    def _on_menu(self, place: QPoint) -> None:
        menu = self.steps.menu(self)
        if self._pane is self.board:
            menu.addActions(self.blocks.offered())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    @Slot(QPoint)
    def _on_list_menu(self, place: QPoint) -> None:
        self._on_menu(self.list.viewport().mapToGlobal(place))

    @Slot(object)
    def _on_line(self, line: Line | None) -> None:
        if self._pane is self.list:
            self.steps.show_row(self._row_of(line))

    @Slot(object)
    def _on_line_opened(self, line: Line) -> None:
        row = self._row_of(line)
        if row is not None:
            self._on_opened(row)

    def _row_of(self, line: Line | None) -> AppointmentRow | None:
        rows = appointments_of(self._view) if self._view is not None else ()
        return next((row for row in rows if line is not None and row.id == line.key[1]), None)

    @Slot()
    def _on_print(self) -> None:
        open_day_sheet(self.context, self.day, self, rooms=self.mode is Mode.ROOMS)

    @Slot()
    def _on_export(self) -> None:
        column = self.board.cursor_place.place.column if self.board.cursor_place.place is not None else -1
        columns = self._view.columns if self._view is not None else ()
        whose = columns[column].resource.id if 0 <= column < len(columns) else None
        self.finding.export(whose, self._today())

    # --- time and people

    @Slot()
    def _on_viewing(self) -> None:
        self._show()
        self._pane.setFocus()
        if self._pane is self.board:
            self.steps.show_row(self.board.current_row)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the present moment: the last one may be long ago."""
        super().showEvent(event)
        self._on_tick()

    @Slot()
    def _on_tick(self) -> None:
        if self.isVisible():
            now = utc_now()
            self.board.set_now(now)
            self.side.show_now(self.context.conventions.time_zone, now)

    @Slot()
    def _on_rights(self) -> None:
        # Another person's own week; and nothing of what the last one saw, not even until the answer comes.
        self._whose, self._shown = None, None
        self.board.clear()
        self.list.set_lines(())
        self.side.forget()
        self.steps.show_row(None)
