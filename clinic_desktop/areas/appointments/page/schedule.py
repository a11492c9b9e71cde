"""The schedule: a day of doctors or rooms, a week of one of them, a month; who waits stands beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, ClassVar
from zoneinfo import ZoneInfo

from dateutil.relativedelta import relativedelta
from PySide6.QtCore import QLocale, QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout

from clinic_desktop.areas.appointments import queries
from clinic_desktop.areas.appointments.entities import ResourceKind
from clinic_desktop.areas.appointments.form.slots import SlotWindow
from clinic_desktop.areas.appointments.page.canvas import Board
from clinic_desktop.areas.appointments.page.canvas.board import USUAL_ZOOM
from clinic_desktop.areas.appointments.page.canvas.colours import ColourBy
from clinic_desktop.areas.appointments.page.canvas.strips import Heading
from clinic_desktop.areas.appointments.page.header import Mode, ScheduleHeader
from clinic_desktop.areas.appointments.page.lines import day_line
from clinic_desktop.areas.appointments.page.month import MonthView
from clinic_desktop.areas.appointments.page.moves import COLUMN_OF, Moves
from clinic_desktop.areas.appointments.page.sheet import day_sheet
from clinic_desktop.areas.appointments.page.side import SideCards
from clinic_desktop.areas.appointments.page.steps import Steps, why_not_movable
from clinic_desktop.areas.appointments.rows import (
    APPOINTMENTS_BOOK,
    NOBODY_ID,
    AppointmentDraft,
    AppointmentRow,
    CallList,
    DayColumn,
    FreeSlot,
    MonthDay,
    Queues,
    ResourceRow,
    ScheduleView,
    SettingsDraft,
    SlotSearch,
)
from clinic_desktop.areas.appointments.rules import MOVABLE
from clinic_desktop.areas.appointments.rules.columns import (
    appointments_of,
    doctors_of,
    rooms_of_view,
    still_to_come,
)
from clinic_desktop.areas.appointments.texts import day_heading
from clinic_desktop.core.actions import Progress
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.permissions import Actor
from clinic_desktop.ui.actions import label, make_action, repaint
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.i18n import format_day_in_words
from clinic_desktop.ui.labels import plain
from clinic_desktop.ui.pages import Page
from clinic_desktop.ui.sheet_window import SheetWindow
from clinic_desktop.ui.sheets import Sheet
from clinic_desktop.ui.tables.lines import Line, LineList
from clinic_desktop.ui.theme import set_role, text_scale

MINUTE_MS = 30_000
SIDE_FROM = 1060
"""A narrower page shows no lists beside the schedule, in pixels at the usual size of text."""
USUAL_LENGTH = 20
LOOKED_AHEAD = timedelta(days=14)
"""How far ahead a free time is looked for at first."""
ZOOM, COLOUR, LIST = "schedule_zoom", "schedule_colour", "schedule_list"


@dataclass(frozen=True)
class Shown:
    """What a day or week was read as, with the doctors to choose among."""

    view: ScheduleView
    doctors: tuple[ResourceRow, ...]
    whose: int | None


class SchedulePage(Page):
    """The painted schedule with its lists."""

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset(
        {
            "appointments", "resource_claims", "schedule_blocks", "shifts", "shift_exceptions",
            "schedule_resources", "schedule_settings", "appointment_types", "pets", "owners",
        }
    )  # fmt: skip

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.mode, self.day = Mode.DAY, self._today()
        self._whose: int | None = None
        self._view: ScheduleView | None = None
        self._month: tuple[MonthDay, ...] = ()
        self._doctors: tuple[ResourceRow, ...] = ()
        self._settings = SettingsDraft()
        self.board, self.month, self.list = Board(), MonthView(), LineList("schedule_list", lead_width=110)
        self.board.zoom_step = int(context.store.get(ZOOM) or USUAL_ZOOM)
        self.steps = Steps(context, self)
        self.moves = Moves(context, self.board, self)
        self._make_view_actions()
        self.header = ScheduleHeader(self, self._view_menu())
        self.side = SideCards()
        self._empty = plain("muted")
        self._build()
        self._connect()
        # The line of the present moment and the minutes of who waits go on while nothing else happens.
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_minute)
        self._timer.start(MINUTE_MS)
        self.header.show_mode(self.mode)
        self.retranslate()

    # --- building

    def _make_view_actions(self) -> None:
        self.in_action = make_action(
            self, "schedule_zoom_in", self._on_zoom_in, shortcut="Ctrl++", glyph="zoom_in"
        )
        self.out_action = make_action(
            self, "schedule_zoom_out", self._on_zoom_out, shortcut="Ctrl+-", glyph="zoom_out"
        )
        self.list_action = make_action(self, "schedule_as_list", self._on_list, shortcut="Ctrl+L")
        self.list_action.setCheckable(True)
        self.list_action.setChecked(self.context.store.get(LIST) == "1")
        self.print_action = make_action(
            self, "schedule_print", self._on_print, shortcut="Ctrl+P", glyph="print"
        )
        self.colour_actions: dict[ColourBy, QAction] = {}
        group = QActionGroup(self)
        chosen = self.context.store.get(COLOUR) or ColourBy.STATE
        for by in ColourBy:
            action = make_action(self, f"schedule_colour_{by}", self._on_colour)
            action.setCheckable(True)
            action.setData(by)
            action.setChecked(by == chosen)
            group.addAction(action)
            self.colour_actions[by] = action
        self.board.painter.colour_by = ColourBy(chosen)

    def _view_menu(self) -> list[QAction]:
        lines = [QAction(self) for _ in range(2)]
        for line in lines:
            line.setSeparator(True)
        return [
            self.in_action, self.out_action, self.list_action, lines[0], *self.colour_actions.values(), lines[1],
            self.print_action,
        ]  # fmt: skip

    def _build(self) -> None:
        card = QFrame()
        set_role(card, "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 10, 1, 1)
        inside.setSpacing(8)
        top = QVBoxLayout()
        top.setContentsMargins(13, 0, 13, 0)
        top.setSpacing(8)
        top.addWidget(self.header)
        self._row = self.steps.make_row()
        top.addWidget(self._row)
        top.addWidget(self._empty)
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
        self.board.chosen.connect(self.steps.show_row)
        self.board.opened.connect(self._on_opened)
        self.board.slot_opened.connect(self._on_slot)
        self.board.refused.connect(self.context.failures.said)
        self.board.delete_pressed.connect(self.steps.actions["cancel"].trigger)
        self.board.menu_wanted.connect(self._on_menu)
        self.board.days_wanted.connect(self._on_stepped)
        self.board.heading_opened.connect(self._on_heading)
        self.board.zoomed.connect(self._on_zoomed)
        self.list.chosen.connect(self._on_line)
        self.list.opened.connect(self._on_line_opened)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._on_list_menu)
        self.month.day_opened.connect(self._on_day)
        self.month.months_wanted.connect(self._on_stepped)
        self.header.stepped.connect(self._on_stepped)
        self.header.day_taken.connect(self._on_day_taken)
        self.header.mode_taken.connect(self._on_mode)
        self.header.whose_taken.connect(self._on_whose)
        self.steps.new_wanted.connect(self._on_new)
        self.steps.slot_wanted.connect(self._on_find)
        self.side.opened.connect(self.steps.desk.step)
        self.side.chosen.connect(self.steps.show_row)
        self.context.rights.changed.connect(self._on_rights)

    # --- the page

    def focus_first(self) -> None:
        """Begin where the cursor stands."""
        self._stack.currentWidget().setFocus()

    def show_day(self, day: date) -> None:
        """Show a day of doctors."""
        self.day = day
        self.header.modes.choose(Mode.DAY)
        self.reload()

    def reopen(self, form: str, subject: tuple[str, int]) -> None:
        """Open a form of a booking again."""
        self.steps.desk.reopen_form(form, subject)

    def reload(self) -> None:
        """Read what is shown, and the lists beside it."""
        zone, actor = self.context.conventions.time_zone, self.context.actor
        self.context.runner.query(
            self,
            lambda work: (
                queries.get_queues(work, zone),
                queries.get_calls(work, zone),
                queries.get_settings(work),
            ),
            then=lambda found: self._on_queues(*found),
            key="side",
        )
        mode, day, whose = self.mode, self.day, self._whose
        if mode is Mode.MONTH:
            first = day.replace(day=1)
            self.context.runner.query(
                self,
                lambda work: (queries.get_month(work, first, zone, whose), _doctors(work)),
                then=lambda found: self._on_month(first, *found),
                key="schedule",
            )
            return
        self.context.runner.query(
            self,
            lambda work: _read(work, mode, day, whose, zone, actor),
            then=lambda shown: self._on_view(mode, day, shown),
            key="schedule",
        )

    def retranslate(self) -> None:
        """Set every text anew."""
        label(self.in_action, self.tr("Larger hours"))
        label(self.out_action, self.tr("Smaller hours"))
        label(self.list_action, self.tr("As a list"))
        label(self.print_action, self.tr("Print the day"))
        texts = {
            ColourBy.STATE: self.tr("Colour tells the state"),
            ColourBy.TYPE: self.tr("Colour tells the type"),
            ColourBy.DOCTOR: self.tr("Colour tells the doctor"),
        }
        for by, action in self.colour_actions.items():
            label(action, texts[by])
        self.board.setAccessibleName(self.tr("Schedule"))
        self.month.setAccessibleName(self.tr("Month"))
        self.list.setAccessibleName(self.tr("Schedule as a list"))
        self.header.retranslate()
        self.steps.retranslate()
        self._show()
        self.side.show_now(self.context.conventions.time_zone, utc_now())

    def repaint_icons(self) -> None:
        """Set every icon anew, and paint the cards in the present colours."""
        for action in (self.in_action, self.out_action, self.print_action):
            repaint(action)
        self.header.repaint_icons()
        self.steps.repaint_icons()
        self.board.restyle()
        for part in (self.month, self.list):
            part.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the lists out where there is no room for them."""
        super().resizeEvent(event)
        self.side.setVisible(self.width() >= SIDE_FROM * text_scale())

    # --- answers

    def _on_view(self, mode: Mode, day: date, shown: Shown) -> None:
        if (mode, day) != (self.mode, self.day):
            return
        self._view, self._doctors, self._whose = shown.view, shown.doctors, shown.whose
        self._settings = shown.view.settings
        self._show()

    def _on_month(self, first: date, days: tuple[MonthDay, ...], doctors: tuple[ResourceRow, ...]) -> None:
        if self.mode is not Mode.MONTH or first != self.day.replace(day=1):
            return
        self._month, self._doctors = days, doctors
        self._show()

    def _on_queues(self, queues: Queues, calls: CallList, settings: SettingsDraft) -> None:
        self.side.show_queues(queues, calls, settings, self.context.conventions.time_zone, utc_now())

    def _show(self) -> None:
        zone, now = self.context.conventions.time_zone, utc_now()
        self.header.show_whose(self._doctors, self._whose, everybody=self.mode is Mode.MONTH)
        self.header.show_day(self.day, self._title(), self._summary())
        as_list = self.list_action.isChecked()
        self._row.setVisible(self.mode is not Mode.MONTH)
        self._empty.hide()
        if self.mode is Mode.MONTH:
            self._stack.setCurrentWidget(self.month)
            self.month.show_days(self._month, self.day)
            return
        self._stack.setCurrentWidget(self.list if as_list else self.board)
        view = self._view
        if view is None:
            return
        self._empty.setVisible(not view.columns)
        self._empty.setText(self._empty_text())
        self.board.show_view(view, tuple(self._heading(column, zone) for column in view.columns), zone, now)
        red_min = view.settings.red_min
        self.list.set_lines([day_line(row, zone, now, red_min=red_min) for row in appointments_of(view)])
        if as_list:
            self._on_line(self.list.current_line())

    def _title(self) -> str:
        if self.mode is Mode.MONTH:
            return month_title(self.day)
        if self.mode is Mode.WEEK:
            first, last = self._monday(), self._monday() + timedelta(days=6)
            return f"{day_heading(first)} – {day_heading(last)} {last.year}"
        return format_day_in_words(self.day)

    def _summary(self) -> str:
        if self.mode is Mode.MONTH or self._view is None:
            return ""
        rows = appointments_of(self._view)
        if not rows:
            return self.tr("nothing is booked")
        coming = still_to_come(rows)
        told = [self.tr("%n appointment(s)", "", len(rows))]
        if coming:
            told.append(self.tr("%n still to come", "", coming))
        return " · ".join(told)

    def _empty_text(self) -> str:
        if self.mode is Mode.ROOMS:
            return self.tr("No room or equipment is kept yet. They are entered in Lists (Alt+7).")
        return self.tr("No doctor has a schedule yet. Doctors are entered in Lists (Alt+7).")

    def _heading(self, column: DayColumn, zone: str) -> Heading:
        if self.mode is Mode.WEEK:
            return Heading(day_heading(column.day), column.off_reason, strong=column.day == self._today())
        resource = column.resource
        if resource.id == NOBODY_ID:
            return Heading(self.tr("Without a doctor"), "", resource.colour)
        note = self.tr("archived: give these to somebody") if resource.archived else resource.note
        told = " · ".join(part for part in (note, column.off_reason) if part)
        return Heading(resource.name, told, resource.colour)

    # --- which day

    def _today(self) -> date:
        return utc_now().astimezone(ZoneInfo(self.context.conventions.time_zone)).date()

    def _monday(self) -> date:
        return self.day - timedelta(days=self.day.weekday())

    def _go(self, day: date) -> None:
        if day != self.day:
            self.day = day
            self.header.show_day(day, self._title(), "")
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
    def _on_day_taken(self, day: date) -> None:
        self._go(day)

    @Slot(object)
    def _on_day(self, day: date) -> None:
        self.show_day(day)
        self.board.setFocus()

    @Slot(object)
    def _on_mode(self, mode: Mode) -> None:
        had_focus = self._stack.isAncestorOf(self.focusWidget() or self)
        self.mode, self._view = mode, None
        if mode is Mode.MONTH:
            self._whose = None
        self.header.show_mode(mode)
        self._show()
        self.reload()
        if had_focus:
            self._stack.currentWidget().setFocus()

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
    def _on_opened(self, row: AppointmentRow) -> None:
        if self.steps.actions["edit"].isEnabled():
            self.steps.desk.change(row.id)
        else:
            self.steps.desk.open_card(row)

    @Slot(int, object, object)
    def _on_slot(self, number: int, starts_at: datetime, ends_at: datetime) -> None:
        if self.steps.new_action.isEnabled() and self._view is not None:
            draft = AppointmentDraft(starts_at=starts_at, ends_at=ends_at)
            resource = self._view.columns[number].resource
            if resource.id != NOBODY_ID:
                part: dict[str, Any] = {COLUMN_OF[resource.kind]: resource.id}
                draft = replace(draft, **part)
            self.steps.desk.book(draft)

    @Slot()
    def _on_new(self) -> None:
        place = self.board.cursor_place
        if self._stack.currentWidget() is self.board and place.place is not None and place.card is None:
            self.board.open_current()
        else:
            self.steps.desk.book(AppointmentDraft())

    @Slot()
    def _on_find(self) -> None:
        search = SlotSearch(
            USUAL_LENGTH,
            max(self.day, self._today()),
            max(self.day, self._today()) + LOOKED_AHEAD,
            doctor_ids=(self._whose,) if self.mode is Mode.WEEK and self._whose is not None else (),
        )
        self.context.runner.query(
            self,
            lambda work: queries.list_resources(work),
            then=lambda resources: self._open_slots(resources, search),
            key="slots",
        )

    def _open_slots(self, resources: tuple[ResourceRow, ...], search: SlotSearch) -> None:
        window = SlotWindow(self.context, resources, search, self)
        window.taken.connect(self._on_free)
        window.open()

    @Slot(object, int)
    def _on_free(self, slot: FreeSlot, length_min: int) -> None:
        self.steps.desk.book(
            AppointmentDraft(
                doctor_id=slot.doctor_id,
                room_id=slot.room_id,
                starts_at=slot.starts_at,
                ends_at=slot.starts_at + timedelta(minutes=length_min),
            )
        )

    @Slot(object)
    def _on_menu(self, place: QPoint) -> None:
        menu = self.steps.menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    @Slot(QPoint)
    def _on_list_menu(self, place: QPoint) -> None:
        self._on_menu(self.list.viewport().mapToGlobal(place))

    @Slot(object)
    def _on_line(self, line: Line | None) -> None:
        if self.list_action.isChecked():
            self.steps.show_row(self._row_of(line))

    @Slot(object)
    def _on_line_opened(self, line: Line) -> None:
        row = self._row_of(line)
        if row is not None:
            self._on_opened(row)

    def _row_of(self, line: Line | None) -> AppointmentRow | None:
        rows = appointments_of(self._view) if self._view is not None else ()
        return next((row for row in rows if line is not None and row.id == line.key[1]), None)

    def _on_print(self) -> None:
        day, zone, now = self.day, self.context.conventions.time_zone, utc_now()
        clinic, rooms = self.context.conventions.clinic_name, self.mode is Mode.ROOMS

        def make(work: Any, progress: Progress) -> Sheet:
            view = queries.get_day(work, day, zone)
            return day_sheet(rooms_of_view(view) if rooms else doctors_of(view), day, clinic, zone, now)

        SheetWindow(
            self.context,
            self.tr("Print the schedule"),
            make,
            self,
            language=self.context.languages.current,
            subject=("schedule", 0),
        ).show()

    # --- how it is shown

    def _on_zoom_in(self) -> None:
        self.board.zoom(1)

    def _on_zoom_out(self) -> None:
        self.board.zoom(-1)

    @Slot(int)
    def _on_zoomed(self, step: int) -> None:
        self.context.store.put(ZOOM, str(step))

    def _on_list(self) -> None:
        self.context.store.put(LIST, "1" if self.list_action.isChecked() else "")
        self._show()
        self._stack.currentWidget().setFocus()

    def _on_colour(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            by = ColourBy(sender.data())
            self.context.store.put(COLOUR, by)
            self.board.set_colour_by(by)

    # --- time and people

    @Slot()
    def _on_minute(self) -> None:
        if self.isVisible():
            now = utc_now()
            self.board.set_now(now)
            self.side.show_now(self.context.conventions.time_zone, now)

    @Slot()
    def _on_rights(self) -> None:
        # Another person's own week; and nothing of what the last one saw, not even until the answer comes.
        self._whose, self._view = None, None
        self.side.forget()
        self.steps.show_row(None)


def month_title(day: date) -> str:
    """Return a month in words: ``November 2026``."""
    name = QLocale().standaloneMonthName(day.month)
    return f"{name[:1].upper()}{name[1:]} {day.year}"


def _doctors(work: Any) -> tuple[ResourceRow, ...]:
    return tuple(row for row in queries.list_resources(work) if row.kind is ResourceKind.DOCTOR)


def _read(work: Any, mode: Mode, day: date, whose: int | None, zone: str, actor: Actor) -> Shown:
    doctors = _doctors(work)
    if mode is Mode.WEEK:
        own = next((row.id for row in doctors if row.user_id == actor.id), None)
        chosen = whose or own or next((row.id for row in doctors), None)
        if chosen is None:
            return Shown(ScheduleView((), queries.get_settings(work)), doctors, None)
        monday = day - timedelta(days=day.weekday())
        return Shown(queries.get_week(work, chosen, monday, zone), doctors, chosen)
    view = queries.get_day(work, day, zone)
    return Shown(rooms_of_view(view) if mode is Mode.ROOMS else doctors_of(view), doctors, whose)
