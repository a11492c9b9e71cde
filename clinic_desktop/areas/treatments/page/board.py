"""The nurses' board: what is to be done today, by the hour, overdue first."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import ClassVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QVBoxLayout

from clinic_desktop.areas.manipulations.entities import FactStatus
from clinic_desktop.areas.manipulations.rows import FACTS_PERFORM
from clinic_desktop.areas.treatments import queries, rules, service
from clinic_desktop.areas.treatments.entities import TaskStatus
from clinic_desktop.areas.treatments.form import SkipForm
from clinic_desktop.areas.treatments.page.doing import begin_fact, complete, complete_fact
from clinic_desktop.areas.treatments.page.hours import HeadedList
from clinic_desktop.areas.treatments.page.lines import TASK, planned_line, task_line
from clinic_desktop.areas.treatments.rows import TREATMENTS_DO, TREATMENTS_SKIP, Board, PlannedRow, TaskRow
from clinic_desktop.areas.treatments.rules import Timing
from clinic_desktop.core.dates import local_day, utc_now
from clinic_desktop.core.kinds import FACT, PET
from clinic_desktop.ui.actions import ActionButton, label, make_action, repaint
from clinic_desktop.ui.cards import framed
from clinic_desktop.ui.chips import Chips
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.flow import FlowLayout
from clinic_desktop.ui.i18n import format_day_in_words
from clinic_desktop.ui.labels import plain
from clinic_desktop.ui.pages import Page
from clinic_desktop.ui.tables.lines import Line

TICK_MS = 30_000
EXTENDED_EVERY = timedelta(minutes=5)
LEAD_WIDTH = 130


class TasksPage(Page):
    """Tasks of the day; Space or Enter marks one as done."""

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset(
        {"treatment_tasks", "treatment_plans", "pets", "manipulations", "manipulation_facts"}
    )

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._board: Board | None = None
        self._extended: datetime | None = None
        self._title, self._summary, self._empty = plain("title"), plain("muted"), plain("muted")
        self._title.setObjectName("tasks_title")
        self._summary.setObjectName("tasks_summary")
        self.chips = Chips((queries.TEAM, queries.MINE, queries.ALL, queries.DONE))
        self.chips.chosen.connect(self._on_filter)
        self.list = HeadedList("tasks", lead_width=LEAD_WIDTH)
        self.list.opened.connect(self._on_done)
        self.list.chosen.connect(self._on_chosen)
        self.done_action = make_action(self, "task_done", self._on_done, shortcut="Space", glyph="check")
        # Elsewhere on the page, Space presses the button that has the focus.
        self.done_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.list.addAction(self.done_action)
        self.skip_action = make_action(self, "task_skip", self._on_skip, shortcut="Del", glyph="cancel")
        self.begin_action = make_action(self, "task_begin", self._on_begin, shortcut="Ctrl+B", glyph="begin")
        self.open_action = make_action(
            self, "task_patient", self._on_open, shortcut="Ctrl+O", glyph="patients"
        )
        context.rights.guard(self.done_action, self._right_to_do)
        context.rights.guard(self.begin_action, FACTS_PERFORM)
        context.rights.guard(self.skip_action, TREATMENTS_SKIP)
        context.rights.changed.connect(self._on_rights)
        self._build()
        # Minutes go on while nothing else happens.
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start(TICK_MS)
        self._shown_day = local_day(utc_now(), context.conventions.time_zone)
        self.retranslate()

    def _build(self) -> None:
        frame, inside = framed()
        buttons = FlowLayout(spacing=8)
        buttons.setContentsMargins(14, 0, 14, 4)
        for action in (self.done_action, self.begin_action, self.skip_action, self.open_action):
            buttons.addWidget(ActionButton(action, primary=action is self.done_action))
        self.chips.setContentsMargins(5, 0, 5, 0)
        self._empty.setContentsMargins(14, 6, 14, 0)
        inside.addWidget(self.chips)
        inside.addLayout(buttons)
        inside.addWidget(self._empty)
        inside.addWidget(self.list, 1)
        inside.addStretch(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self._summary)
        layout.addWidget(frame, 1)

    def focus_first(self) -> None:
        """Begin in the list."""
        self.list.setFocus()

    def reload(self) -> None:
        """Read the day again."""
        who = self.chips.value
        self.context.runner.query(
            self, lambda work: queries.get_board(work, who), then=self._on_board, key="board"
        )

    def retranslate(self) -> None:
        """Set every text anew."""
        label(self.begin_action, self.tr("Begin"))
        label(self.skip_action, self.tr("Skip"))
        label(self.open_action, self.tr("Open the patient"))
        self.chips.set_texts(
            [self.tr("My team"), self.tr("Mine"), self.tr("All"), self.tr("Done and skipped today")]
        )
        self.list.setAccessibleName(self.tr("Tasks"))
        self._show()

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        for action in (self.done_action, self.begin_action, self.skip_action, self.open_action):
            repaint(action)
        self.list.viewport().update()

    # --- answers

    def _on_board(self, board: Board) -> None:
        self._board = board
        self._show()
        now = utc_now()
        due = self._extended is None or now - self._extended > EXTENDED_EVERY
        if board.to_extend and due and self.context.actor.may(TREATMENTS_DO):
            self._extended = now
            self.context.runner.command(self, "treatments.extend", service.extend, undoable=False)

    def _show(self) -> None:
        zone, now = self.context.conventions.time_zone, utc_now()
        self._shown_day = local_day(now, zone)
        self._title.setText(format_day_in_words(self._shown_day))
        board = self._board
        tasks = board.tasks if board is not None else ()
        planned = board.planned if board is not None else ()
        overdue = self.tr("Overdue")
        entries = [
            (self._moment(task), self._heading(task, zone, now, overdue), task_line(task, zone, now))
            for task in tasks
        ]
        for row in planned:
            at = row.fact.performed_at
            late = local_day(at, zone) < self._shown_day
            heading = overdue if late else f"{at.astimezone(ZoneInfo(zone)):%H}:00"
            entries.append((at, heading, planned_line(row.fact, zone, now, row)))
        if planned:
            # What is done stands as it was read, the last first; what is to do, by its moments.
            entries.sort(key=lambda entry: entry[0])
        parts: dict[str, list[Line]] = {overdue: []}
        for _, heading, line in entries:
            parts.setdefault(heading, []).append(line)
        self.list.set_headed_lines(list(parts.items()), urgent=overdue)
        self.list.setVisible(bool(entries))
        self._empty.setVisible(board is not None and not entries)
        self._empty.setText(
            self.tr("Nothing was done or skipped yet today.")
            if self.chips.value == queries.DONE
            else self.tr("Nothing is left to do here. Treatment is ordered on a patient's card by Ctrl+T.")
        )
        self._summary.setText(self._summary_text(board, now))
        self._on_chosen(None)

    def _heading(self, task: TaskRow, zone: str, now: datetime, overdue: str) -> str:
        timing = rules.timing(task, now)
        if timing is Timing.OVERDUE:
            return overdue
        return f"{self._moment(task).astimezone(ZoneInfo(zone)):%H}:00"

    def _moment(self, task: TaskRow) -> datetime:
        return task.acted_at if task.acted_at is not None else task.due_at

    def _summary_text(self, board: Board | None, now: datetime) -> str:
        if board is None:
            return ""
        left = [task for task in board.tasks if task.status is TaskStatus.DUE]
        late = sum(rules.timing(task, now) is Timing.OVERDUE for task in left)
        parts = []
        if self.chips.value != queries.DONE:
            to_do = len(left) + len(board.planned)
            parts.append(self.tr("%n task(s) left", "", to_do))
            if late:
                parts.append(self.tr("%n overdue", "", late))
        parts.append(self.tr("%n done or skipped today", "", board.done_today))
        if board.more:
            parts.append(self.tr("there are more than are shown"))
        return " · ".join(parts)

    # --- actions

    def _current(self) -> TaskRow | None:
        line = self.list.current_line()
        tasks = self._board.tasks if self._board is not None else ()
        return next((task for task in tasks if line is not None and line.key == (TASK, task.id)), None)

    def _planned(self) -> PlannedRow | None:
        line = self.list.current_line()
        planned = self._board.planned if self._board is not None else ()
        return next((row for row in planned if line is not None and line.key == (FACT, row.fact.id)), None)

    def _right_to_do(self) -> str:
        return TREATMENTS_DO if self._planned() is None else FACTS_PERFORM

    @Slot(object)
    def _on_chosen(self, line: object) -> None:
        task, planned = self._current(), self._planned()
        due = task is not None and task.status is TaskStatus.DUE
        begun = planned is not None and planned.fact.status is FactStatus.IN_PROGRESS
        label(self.done_action, self.tr("Finish") if begun else self.tr("Done"))
        self.done_action.renew()
        self.done_action.setEnabled(due or planned is not None)
        self.begin_action.setEnabled(planned is not None and not begun)
        self.begin_action.setVisible(planned is not None and not begun)
        self.skip_action.setEnabled(due)
        self.open_action.setEnabled(task is not None or planned is not None)

    def _on_done(self) -> None:
        task, planned = self._current(), self._planned()
        if task is not None and self.done_action.isEnabled():
            complete(self, task, self.done_action)
        if planned is not None and self.done_action.isEnabled():
            complete_fact(self, planned.pet_id, planned.fact, self.done_action)

    def _on_begin(self) -> None:
        planned = self._planned()
        if planned is not None:
            begin_fact(self, planned.pet_id, planned.fact, self.begin_action)

    def _on_skip(self) -> None:
        task = self._current()
        if task is not None:
            SkipForm(self.context, task, self).open()

    def _on_open(self) -> None:
        chosen = self._current() or self._planned()
        if chosen is not None:
            self.context.navigate(PET, chosen.pet_id)

    def _on_filter(self) -> None:
        self._board = None
        self._show()
        self.reload()

    @Slot()
    def _on_rights(self) -> None:
        # What is mine is another's now.
        self._board = None
        self._show()

    @Slot()
    def _on_tick(self) -> None:
        if not self.isVisible():
            return
        if local_day(utc_now(), self.context.conventions.time_zone) != self._shown_day:
            self.reload()
        self._show()
