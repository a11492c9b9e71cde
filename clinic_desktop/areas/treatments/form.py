"""The forms of treatment: a plan, stopping it, skipping a task."""

from __future__ import annotations

from datetime import time
from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.manipulations.rows import Answers
from clinic_desktop.areas.medicines.form import DoseConscience
from clinic_desktop.areas.medicines.rows import Dosing
from clinic_desktop.areas.pets.rows import PetCard
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.areas.treatments import rules, service
from clinic_desktop.areas.treatments.entities import PlanMode
from clinic_desktop.areas.treatments.rows import PlanChoices, PlanDraft, PlanRow, TaskRow
from clinic_desktop.areas.treatments.texts import mode_texts, route_texts
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.kinds import PET
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import (
    ChoiceField,
    DateField,
    DecimalField,
    Entry,
    LookupField,
    NoteField,
    OptionalWholeField,
    TextField,
    Unreadable,
    alphabetical,
)
from clinic_desktop.ui.forms.reason import ReasonForm


class TimesField(TextField):
    """Times of day, as many as ``most``; its value has them in order."""

    def __init__(self, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = most

    def value(self) -> tuple[time, ...]:
        """Return the times. Raises Unreadable."""
        if not self.text().strip():
            return ()
        found = rules.parse_times(self.text())
        if found is None or len(found) > self._most:
            raise Unreadable("not_times" if self._most > 1 else "not_a_time")
        return found

    def set_value(self, value: Any) -> None:
        """Show times, or their text."""
        self.setText(self.describe(value))

    def describe(self, value: Any) -> str:
        """Return times as text."""
        return value if isinstance(value, str) else rules.times_text(tuple(value))


class PlanForm(FormDialog):
    """Orders a treatment for the patient whose name stands on the form."""

    def __init__(
        self,
        context: AppContext,
        card: PetCard,
        choices: PlanChoices,
        draft: PlanDraft | None = None,
        plan_id: int = 0,
        parent: QWidget | None = None,
        *,
        remedies: Dosing | None = None,
    ) -> None:
        """``remedies`` are those of the patient: what speaks against the drug is shown from them."""
        super().__init__(context, "", parent, subject=("plan", plan_id) if plan_id else (PET, card.id))
        self.setWindowTitle(self.tr("Change the treatment") if plan_id else self.tr("New treatment"))
        self._plan_id = plan_id
        self._today = context.today()
        self.base = draft or PlanDraft(card.id, starts_on=self._today)
        self.set_patient(card.row.glyph, card.row.name, card.row.owner_name)
        self._add_what(choices)
        self._conscience = DoseConscience(context, remedies) if remedies is not None else None
        if self._conscience is not None:
            self._conscience.add_to(self)
        self._add_when()
        self._add_who(choices)
        self.fill(self.base)
        self._fields["mode"].changed.connect(self._on_mode)
        self._on_mode()
        for name in ("what", "quantity", "every_hours", "mode"):
            self._fields[name].changed.connect(self._look)
        self._look()
        self.start()
        scrolled_size(self, 720, 680)
        self._fields["what"].setFocus()

    def _add_what(self, choices: PlanChoices) -> None:
        entries = alphabetical(
            Entry(row.id, name_of(row.name), f"{row.name.en}|{row.name.ru}|{row.code}")
            for row in choices.catalogue
        )
        what = LookupField(entries, free_text=True)
        self.add_field("what", self.tr("Drug or manipulation"), what, wide=True)
        what.setToolTip(self.tr("What stands in the catalogue is charged each time; other words are not."))
        self.add_field("dose", self.tr("Dose"), TextField(), hint=self.tr("0.4 ml, 1 tablet, 50 ml/h"))
        self.add_field("route", self.tr("Route"), ChoiceField(list(route_texts().items())))
        self.add_field("quantity", self.tr("Quantity to charge"), DecimalField())

    def _add_when(self) -> None:
        self.add_field("mode", self.tr("How often"), ChoiceField(list(mode_texts().items())))
        self.add_field("times", self.tr("Times of day"), TimesField(rules.MOST_TIMES), hint="08:00 20:00")
        self.add_field("every_hours", self.tr("Every, hours"), OptionalWholeField())
        self.add_field("starts_on", self.tr("From"), DateField(self.context.today))
        self.add_field("starts_time", self.tr("From, time"), TimesField(1), hint=self.tr("Empty: at once"))
        hint = self.tr("Empty: until it is stopped")
        self.add_field("until_on", self.tr("Last day"), DateField(self.context.today), hint=hint)
        self.add_field("count", self.tr("How many times"), OptionalWholeField(), hint=hint)
        self.add_field("window_min", self.tr("In time within ± minutes"), OptionalWholeField())

    def _add_who(self, choices: PlanChoices) -> None:
        for name, label, people in (
            ("assignee_id", self.tr("Assigned to"), choices.people),
            ("role_id", self.tr("Team"), choices.teams),
        ):
            offered = [(person.id, name_of(person.name)) for person in people]
            self.add_field(name, label, ChoiceField([(None, self.tr("Anybody")), *offered]))
        self.add_field("instruction", self.tr("Instruction"), NoteField(), wide=True)

    def draft(self) -> PlanDraft:
        """Return the plan as typed."""
        what_id, what_text = self.read("what", (None, ""))
        return PlanDraft(
            pet_id=self.base.pet_id,
            what_id=what_id,
            what_text=what_text,
            dose=self.read("dose", ""),
            quantity=self.read("quantity", Decimal(0)),
            route=self.read("route"),
            mode=self.read("mode"),
            every_hours=self.read("every_hours"),
            times=rules.times_text(self.read("times", ())),
            starts_on=self.read("starts_on"),
            starts_time=rules.times_text(self.read("starts_time", ())),
            until_on=self.read("until_on"),
            count=self.read("count"),
            window_min=self.read("window_min"),
            assignee_id=self.read("assignee_id"),
            role_id=self.read("role_id"),
            instruction=self.read("instruction", ""),
        )

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of plans."""
        self._look()
        earliest = self.base.starts_on if self._plan_id else None
        found = rules.problems(self.draft(), self._today, earliest=earliest)
        return (*found, *(self._conscience.problems() if self._conscience is not None else ()))

    def save(self) -> None:
        """Order it, or change it."""
        draft, base, plan_id = self.draft(), self.base, self._plan_id
        answers = self._conscience.answers() if self._conscience is not None else Answers()
        if not plan_id:
            self.submit(
                "treatments.plan",
                lambda work: service.plan(work, draft, answers),
                done=self.tr("Treatment ordered"),
            )
            return
        self.submit(
            "treatments.change",
            lambda work: service.change(work, plan_id, draft, base, answers),
            done=self.tr("Treatment changed"),
        )

    def _look(self) -> None:
        if self._conscience is not None:
            self._conscience.look(rules.given(self.draft()))

    def _on_mode(self) -> None:
        mode = self.read("mode")
        self._fields["times"].setEnabled(mode is PlanMode.TIMES)
        self._fields["every_hours"].setEnabled(mode is not PlanMode.TIMES)


class PlanChangeForm(PlanForm):
    """Changes a plan; a form of its own, because a lost draft of it belongs to the plan and not to the patient."""


class StopForm(ReasonForm):
    """Stops a plan with a reason."""

    def __init__(
        self, context: AppContext, card: PetCard, plan: PlanRow, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            context, ("plan", plan.id), (card.row.glyph, card.row.name, name_of(plan.name)), parent
        )
        self._plan = plan

    def title(self) -> str:
        """Return the words on the window."""
        return self.tr("Stop the treatment")

    def save(self) -> None:
        """Stop it."""
        reason, plan_id = self.draft(), self._plan.id
        self.submit(
            "treatments.stop",
            lambda work: service.stop(work, plan_id, reason),
            done=self.tr("Treatment stopped"),
        )


class SkipForm(ReasonForm):
    """Skips a task with a reason."""

    def __init__(self, context: AppContext, task: TaskRow, parent: QWidget | None = None) -> None:
        super().__init__(context, ("task", task.id), (task.glyph, task.pet_name, name_of(task.name)), parent)
        self._task = task

    def title(self) -> str:
        """Return the words on the window."""
        return self.tr("Skip the task")

    def save(self) -> None:
        """Skip it."""
        reason, task_id = self.draft(), self._task.id
        self.submit(
            "treatments.skip",
            lambda work: service.skip(work, task_id, reason),
            done=self.tr("Task skipped"),
        )
