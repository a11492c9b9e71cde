"""What is done with a task or a planned manipulation, alike on the board and on the patient's card."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.manipulations.rows import UNANSWERED, Answers, FactRow, Given
from clinic_desktop.areas.medicines import queries as medicines
from clinic_desktop.areas.medicines.form import DoseConscience
from clinic_desktop.areas.medicines.rows import Dosing
from clinic_desktop.areas.pets import queries as pets
from clinic_desktop.areas.pets.rows import Named, PetCard, SpeciesRow
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.areas.treatments import rules, service
from clinic_desktop.areas.treatments.rows import PlanRow, TaskRow
from clinic_desktop.areas.visits import queries as visits
from clinic_desktop.areas.visits.form.measure import MeasureForm
from clinic_desktop.areas.visits.rows import VISITS_VITALS, RangeRow
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.errors import ClinicError, Invalid, Problem
from clinic_desktop.core.kinds import PET
from clinic_desktop.ui.actions import Action
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.i18n import format_moment, translate
from clinic_desktop.ui.labels import WrappedLabel
from clinic_desktop.ui.pages import Page

ANSWERED = ("acknowledged", "override_reason")
"""Fields of the answers to what speaks against a drug."""


def complete(page: Page, task: TaskRow, action: Action) -> None:
    """Record a task as done now by whoever works here; ``action`` is off meanwhile.

    A task that measures something offers to write down what was measured.
    """
    page.context.runner.command(
        page,
        "treatments.complete",
        lambda work: service.complete(work, task.id),
        then=lambda done: offer_measuring(page, task.pet_id, task.name),
        action=action,
        done=translate("Treatments", "Task done"),
    )


Step = Callable[[Any, int, Answers], int]


def complete_fact(page: Page, pet_id: int, fact: FactRow, action: Action) -> None:
    """Record a planned manipulation as performed now; what speaks against its drug by now is answered first."""
    done = translate("Treatments", "Manipulation recorded")
    measured = partial(offer_measuring, page, pet_id, fact.name)
    _go_on(page, pet_id, fact, action, manipulations.complete, done, measured)


def begin_fact(page: Page, pet_id: int, fact: FactRow, action: Action) -> None:
    """Record that a planned manipulation has begun, as `complete_fact` does."""
    done = translate("Treatments", "Manipulation begun")
    _go_on(page, pet_id, fact, action, manipulations.begin, done, lambda: None)


def _go_on(
    page: Page,
    pet_id: int,
    fact: FactRow,
    action: Action,
    step: Step,
    done: str,
    then: Callable[[], None],
) -> None:
    def read(work: Any) -> tuple[PetCard, Dosing]:
        return pets.get_card(work, pet_id), medicines.remedies(work, pet_id, [fact.manipulation_id])

    def ask(found: tuple[PetCard, Dosing]) -> None:
        card, remedies = found
        conscience = DoseConscience(page.context, remedies)
        name = name_of(fact.name)
        form = AnswerForm(
            page.context,
            card,
            (Given(fact.manipulation_id, fact.quantity),),
            conscience,
            page,
            verb=verb,
            step=lambda work, answers: step(work, fact.id, answers),
            done=done,
        )
        form.say(
            name,
            translate(
                "AnswerForm", "Since this was planned, something came up that speaks against it: {drug}."
            ).format(drug=name),
        )
        form.saved.connect(lambda done: then())
        form.open()

    def to_answer(error: ClinicError) -> bool:
        if not wants_answer(error):
            return False
        page.context.runner.query(page, read, then=ask, key="remedies")
        return True

    verb = f"manipulations.{step.__name__}"
    page.context.runner.command(
        page,
        verb,
        lambda work: step(work, fact.id, UNANSWERED),
        then=lambda done: then(),
        failed=to_answer,
        action=action,
        done=done,
    )


def give(page: Page, card: PetCard, plan: PlanRow, action: Action) -> None:
    """Record that what is given when needed was given now; sooner than the least interval only knowingly."""

    def too_early(error: ClinicError) -> bool:
        last = error.params.get("last")
        if error.code != "plan.too_early" or not isinstance(last, datetime):
            return False
        EarlyForm(page.context, card, plan, last, page).open()
        return True

    page.context.runner.command(
        page,
        "treatments.give",
        lambda work: service.give(work, plan.id),
        failed=too_early,
        action=action,
        done=translate("Treatments", "Given"),
    )


def offer_measuring(page: Page, pet_id: int, name: Named) -> None:
    """Offer to write down what was measured, for what is called a measuring."""
    if not rules.measures(name.en, name.ru) or page.context.rights.reason_against(VISITS_VITALS):
        return

    def read(work: Any) -> tuple[PetCard, tuple[RangeRow, ...], SpeciesRow | None]:
        card = pets.get_card(work, pet_id)
        species = pets.get_species(work, card.draft.species_id)
        return card, visits.list_ranges(work, card.draft.species_id), species

    def ready(found: tuple[PetCard, tuple[RangeRow, ...], SpeciesRow | None]) -> None:
        card, ranges, species = found
        MeasureForm(page.context, card, ranges, page, species=species).open()

    page.context.runner.query(page, read, then=ready, key="measuring")


def wants_answer(error: ClinicError) -> bool:
    """Say whether something was refused only because nobody has answered what speaks against it."""
    return isinstance(error, Invalid) and any(problem.field in ANSWERED for problem in error.problems)


class AnswerForm(FormDialog):
    """Does something although there is what speaks against a drug or a manipulation in it."""

    KEEPS_DRAFT: ClassVar[bool] = False

    def __init__(
        self,
        context: AppContext,
        card: PetCard,
        given: tuple[Given, ...],
        conscience: DoseConscience,
        parent: QWidget | None = None,
        *,
        verb: str,
        step: Callable[[Any, Answers], int],
        done: str,
    ) -> None:
        """``step`` is done as ``verb`` once what speaks against ``given`` is answered; ``done`` are the words for it."""
        super().__init__(context, "", parent, subject=(PET, card.id))
        self._given, self._conscience, self._verb, self._step, self._done = (
            given,
            conscience,
            verb,
            step,
            done,
        )
        self.set_patient(card.row.glyph, card.row.name, card.row.owner_name)
        self._told = WrappedLabel()
        self._told.setWordWrap(True)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self.add_widget(self._told)
        conscience.add_to(self)
        conscience.look(self._given)
        self.start()
        scrolled_size(self, 560, 380)
        self._save.setFocus()

    def say(self, title: str, told: str) -> None:
        """Put a title and a sentence onto the window."""
        self.setWindowTitle(title)
        self._told.setText(told)

    def draft(self) -> tuple[Given, ...]:
        """Return what is given."""
        return self._given

    def problems(self) -> tuple[Problem, ...]:
        """What speaks against it is answered."""
        self._conscience.look(self._given)
        return self._conscience.problems()

    def save(self) -> None:
        """Record it."""
        answers, step = self._conscience.answers(), self._step
        self.submit(self._verb, lambda work: step(work, answers), done=self._done)


class EarlyForm(FormDialog):
    """Asks whether something is really given again before its least interval is over."""

    KEEPS_DRAFT: ClassVar[bool] = False

    def __init__(
        self, context: AppContext, card: PetCard, plan: PlanRow, last: datetime, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, "", parent, subject=("plan", plan.id))
        self.setWindowTitle(name_of(plan.name))
        self._plan_id = plan.id
        self.set_patient(card.row.glyph, card.row.name, card.row.owner_name)
        told = WrappedLabel()
        told.setWordWrap(True)
        told.setText(
            self.tr("{drug} was given last at {moment}; ordered no sooner than every {hours} h.").format(
                drug=name_of(plan.name),
                moment=format_moment(last, context.conventions.time_zone, utc_now()),
                hours=plan.every_hours,
            )
        )
        self.add_widget(told)
        self._save.setText(self.tr("Give it all the same"))
        self._save.setAccessibleName(self._save.text())
        self._save.setToolTip(self.tr("Give it before the interval is over (Enter)"))
        self.start()
        scrolled_size(self, 520, 240)
        self._save.setFocus()

    def draft(self) -> int:
        """Return which plan it is of."""
        return self._plan_id

    def save(self) -> None:
        """Record it."""
        plan_id = self._plan_id
        self.submit(
            "treatments.give",
            lambda work: service.give(work, plan_id, early=True),
            done=self.tr("Given"),
        )
