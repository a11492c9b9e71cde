"""The treatment of a patient: its plans, and the tasks that are next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QVBoxLayout

from clinic_desktop.areas.manipulations import queries as manipulation_queries
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.manipulations.entities import FactStatus
from clinic_desktop.areas.manipulations.form import CancelForm
from clinic_desktop.areas.manipulations.page.kits import PerformKitForm
from clinic_desktop.areas.manipulations.rows import FACTS_CANCEL, FACTS_PERFORM, FactRow, KitBook
from clinic_desktop.areas.medicines import queries as medicines
from clinic_desktop.areas.medicines.form import DoseConscience
from clinic_desktop.areas.medicines.rows import Dosing
from clinic_desktop.areas.pets.form import after_alerts
from clinic_desktop.areas.pets.rows import PetCard
from clinic_desktop.areas.treatments import queries
from clinic_desktop.areas.treatments.entities import PlanMode, PlanStatus, TaskStatus
from clinic_desktop.areas.treatments.form import PlanChangeForm, PlanForm, SkipForm, StopForm
from clinic_desktop.areas.treatments.page.doing import begin_fact, complete, complete_fact, give
from clinic_desktop.areas.treatments.page.lines import PLAN, TASK, plan_line, planned_line, task_line
from clinic_desktop.areas.treatments.rows import (
    TREATMENTS_DO,
    TREATMENTS_PLAN,
    TREATMENTS_SKIP,
    PlanChoices,
    PlanDraft,
    PlanRow,
    TaskRow,
    Treatment,
)
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.kinds import FACT, TREATMENT
from clinic_desktop.ui.actions import Action, ActionButton, label, make_action, repaint
from clinic_desktop.ui.cards import framed
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.flow import FlowLayout
from clinic_desktop.ui.panels import Panel
from clinic_desktop.ui.tables.lines import LineList
from clinic_desktop.ui.theme import set_role

TICK_MS = 60_000
OFFERED = ("estimate_planned",)
"""The actions of other tabs that belong to plans, by name."""
NOTHING = Treatment((), ())


class TreatmentPanel(Panel):
    """What a patient is treated with, and the actions to order, change, stop, do and skip."""

    KIND: ClassVar[str] = TREATMENT
    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset(
        {"treatment_plans", "treatment_tasks", "manipulations", "manipulation_facts"}
    )

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._card: PetCard | None = None
        self._shown = NOTHING
        self._title, self._tasks_title, self._empty = QLabel(), QLabel(), QLabel()
        set_role(self._title, "heading")
        set_role(self._tasks_title, "heading")
        set_role(self._empty, "muted")
        self._empty.setWordWrap(True)
        self.plans = LineList("plans")
        self.tasks = LineList("plan_tasks", lead_width=130)
        self.plans.chosen.connect(self._on_chosen)
        self.plans.opened.connect(self._on_change)
        self.tasks.chosen.connect(self._on_chosen)
        self.tasks.opened.connect(self._on_done)
        self.plan_action = self._make("plan_treatment", self._on_plan, "drug", TREATMENTS_PLAN, "Ctrl+T")
        self.kit_action = self._make("kit", self._on_kit, "kit", FACTS_PERFORM, "Ctrl+Shift+K")
        self.change_action = self._make("change_plan", self._on_change, "edit", TREATMENTS_PLAN)
        self.stop_action = self._make("stop_plan", self._on_stop, "cancel", TREATMENTS_PLAN)
        self.give_action = self._make("give_now", self._on_give, "check", TREATMENTS_DO)
        self.done_action = self._make("plan_task_done", self._on_done, "check", self._right_to_do)
        self.skip_action = self._make("plan_task_skip", self._on_skip, "cancel", TREATMENTS_SKIP)
        self.begin_action = self._make("begin_fact", self._on_begin, "begin", FACTS_PERFORM)
        self.decline_action = self._make("decline_fact", self._on_decline, "close", FACTS_PERFORM)
        self.cancel_action = self._make("cancel_planned", self._on_cancel, "cancel", FACTS_CANCEL)
        for action in (self.plan_action, self.kit_action):
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self._build()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start(TICK_MS)
        self.retranslate()

    def _make(self, name: str, slot: Any, glyph: str, right: Any, shortcut: str = "") -> Action:
        action = make_action(self, name, slot, shortcut=shortcut, glyph=glyph)
        self.context.rights.guard(action, right)
        return action

    def _build(self) -> None:
        frame, inside = framed()
        for text in (self._title, self._tasks_title, self._empty):
            text.setContentsMargins(14, 0, 14, 0)
        inside.addWidget(self._title)
        self._of_plans = _buttons(self.change_action, self.stop_action, self.give_action)
        inside.addLayout(self._of_plans)
        inside.addWidget(self._empty)
        inside.addWidget(self.plans, 3)
        inside.addWidget(self._tasks_title)
        inside.addLayout(
            _buttons(
                self.done_action, self.begin_action, self.skip_action, self.decline_action, self.cancel_action
            )
        )
        inside.addWidget(self.tasks, 2)
        inside.addStretch(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)

    def title(self) -> str:
        """Return the words on the tab."""
        return self.tr("Treatment")

    def card_actions(self) -> tuple[QAction, ...]:
        """Return the actions this panel adds to the card."""
        return (self.kit_action, self.plan_action)

    def take_actions(self, actions: Sequence[QAction]) -> None:
        """Offer what higher areas make of a plan beside the plans."""
        for action in actions:
            if action.objectName() in OFFERED:
                self._of_plans.addWidget(ActionButton(action))

    def open_entry(self, record_id: int) -> None:
        """Show one of the plans."""
        self.plans.select((PLAN, record_id))
        self.plans.setFocus()

    def show_record(self, card: Any) -> None:
        """Show the treatment of a patient."""
        if self._card is None or card is None or self._card.id != card.id:
            self._shown = NOTHING
            self._card = card
            self._show()
        self._card = card
        self.reload()

    def reload(self) -> None:
        """Read the treatment again."""
        if self._card is not None:
            pet_id = self._card.id
            self.context.runner.query(
                self, lambda work: queries.of_pet(work, pet_id), then=self._on_treatment, key="treatment"
            )

    def retranslate(self) -> None:
        """Set every text anew."""
        label(self.plan_action, self.tr("Order treatment"))
        label(self.kit_action, self.tr("Kit"))
        label(self.begin_action, self.tr("Begin"))
        label(self.decline_action, self.tr("Declined by the owner"))
        label(self.cancel_action, self.tr("Cancel it"))
        label(self.change_action, self.tr("Change"))
        label(self.stop_action, self.tr("Stop"))
        label(self.give_action, self.tr("Given now"))
        label(self.skip_action, self.tr("Skip"))
        self._title.setText(self.tr("Treatment"))
        self._tasks_title.setText(self.tr("Next tasks"))
        self.plans.setAccessibleName(self.tr("Treatment"))
        self.tasks.setAccessibleName(self.tr("Next tasks"))
        self._empty.setText(self.tr("No treatment yet. Ctrl+T orders one."))
        self._show()

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        for action in self.actions():
            repaint(action)
        for shown in (self.plans, self.tasks):
            shown.viewport().update()

    # --- answers

    def _on_treatment(self, treatment: Treatment) -> None:
        self._shown = treatment
        self._show()

    def _show(self) -> None:
        zone, now = self.context.conventions.time_zone, utc_now()
        self.plans.set_lines([plan_line(plan, zone, now) for plan in self._shown.plans])
        self.plans.fit()
        lines = [planned_line(fact, zone, now) for fact in self._shown.planned]
        lines += [task_line(task, zone, now, of_one_patient=True) for task in self._shown.tasks]
        self.tasks.set_lines(lines)
        present = bool(self._shown.plans)
        self._empty.setVisible(not present)
        self.plans.setVisible(present)
        self.tasks.setVisible(bool(lines))
        self._tasks_title.setVisible(bool(lines))
        for action in (self.change_action, self.stop_action):
            action.setVisible(present)
        self.give_action.setVisible(any(plan.mode is PlanMode.AS_NEEDED for plan in self._shown.plans))
        self.done_action.setVisible(bool(lines))
        self._on_chosen()

    # --- actions

    def _plan(self) -> PlanRow | None:
        line = self.plans.current_line()
        return next((plan for plan in self._shown.plans if line and plan.id == line.key[1]), None)

    def _task(self) -> TaskRow | None:
        line = self.tasks.current_line()
        return next((task for task in self._shown.tasks if line and (TASK, task.id) == line.key), None)

    def _fact(self) -> FactRow | None:
        line = self.tasks.current_line()
        return next((fact for fact in self._shown.planned if line and (FACT, fact.id) == line.key), None)

    def _right_to_do(self) -> str:
        return TREATMENTS_DO if self._fact() is None else FACTS_PERFORM

    def _on_chosen(self) -> None:
        plan, task = self._plan(), self._task()
        going_on = plan is not None and plan.status is PlanStatus.ACTIVE
        self.change_action.setEnabled(going_on)
        self.stop_action.setEnabled(going_on)
        self.give_action.setEnabled(going_on and plan is not None and plan.mode is PlanMode.AS_NEEDED)
        due = task is not None and task.status is TaskStatus.DUE
        planned = self._fact() is not None
        self.done_action.renew()
        self.done_action.setEnabled(due or planned)
        self.skip_action.setEnabled(due)
        fact = self._fact()
        begun = fact is not None and fact.status is FactStatus.IN_PROGRESS
        # What has begun is finished; a task and what is planned are done in one go.
        label(self.done_action, self.tr("Finish") if begun else self.tr("Done"))
        self.begin_action.setEnabled(planned and not begun)
        self.begin_action.setVisible(planned and not begun)
        for action in (self.decline_action, self.cancel_action):
            action.setEnabled(planned)
            action.setVisible(planned)
        self.skip_action.setVisible(bool(self._shown.tasks) and not planned)

    def _on_kit(self) -> None:
        card = self._card
        if card is None:
            return

        def both(work: Any) -> tuple[KitBook, Dosing]:
            return manipulation_queries.kit_book(work, card.id), medicines.remedies(work, card.id)

        def ready(found: tuple[KitBook, Dosing]) -> None:
            book, remedies = found
            conscience = DoseConscience(self.context, remedies)
            PerformKitForm(self.context, card, book, self, conscience=conscience).open()

        self.context.runner.query(self, both, then=ready, key="kits")

    def _on_plan(self) -> None:
        card = self._card
        if card is None:
            return

        def both(work: Any) -> tuple[PlanChoices, Dosing]:
            return queries.get_choices(work), medicines.remedies(work, card.id)

        def ready(found: tuple[PlanChoices, Dosing]) -> None:
            choices, remedies = found
            after_alerts(
                self.context,
                self,
                card.row,
                lambda: PlanForm(self.context, card, choices, parent=self, remedies=remedies).open(),
            )

        self.context.runner.query(self, both, then=ready, key="choices")

    def _on_change(self) -> None:
        card, plan = self._card, self._plan()
        if card is None or plan is None or not self.change_action.isEnabled():
            return
        plan_id = plan.id

        def all_of_it(work: Any) -> tuple[PlanChoices, PlanDraft, Dosing]:
            remedies = medicines.remedies(work, card.id)
            return queries.get_choices(work), queries.get_draft(work, plan_id), remedies

        def ready(found: tuple[PlanChoices, PlanDraft, Dosing]) -> None:
            choices, draft, remedies = found
            PlanChangeForm(self.context, card, choices, draft, plan_id, self, remedies=remedies).open()

        self.context.runner.query(self, all_of_it, then=ready, key="choices")

    def _on_stop(self) -> None:
        plan = self._plan()
        if self._card is not None and plan is not None:
            StopForm(self.context, self._card, plan, self).open()

    def _on_give(self) -> None:
        plan = self._plan()
        if self._card is not None and plan is not None:
            give(self, self._card, plan, self.give_action)

    def _on_done(self) -> None:
        task, fact = self._task(), self._fact()
        if self._card is not None and fact is not None and self.done_action.isEnabled():
            complete_fact(self, self._card.id, fact, self.done_action)
        if task is not None and self.done_action.isEnabled():
            complete(self, task, self.done_action)

    def _on_skip(self) -> None:
        task = self._task()
        if task is not None:
            SkipForm(self.context, task, self).open()

    def _on_begin(self) -> None:
        fact = self._fact()
        if self._card is not None and fact is not None:
            begin_fact(self, self._card.id, fact, self.begin_action)

    def _on_cancel(self) -> None:
        fact = self._fact()
        if self._card is not None and fact is not None:
            CancelForm(self.context, self._card, fact, self).open()

    def _on_decline(self) -> None:
        fact = self._fact()
        if fact is not None:
            fact_id = fact.id
            self.context.runner.command(
                self,
                "manipulations.decline",
                lambda work: manipulations.decline(work, fact_id),
                action=self.decline_action,
                done=self.tr("Recorded as declined by the owner"),
            )

    @Slot()
    def _on_tick(self) -> None:
        if self.isVisible():
            self._show()


def _buttons(*actions: Action) -> FlowLayout:
    row = FlowLayout(spacing=8)
    row.setContentsMargins(14, 0, 14, 4)
    for action in actions:
        row.addWidget(ActionButton(action))
    return row
