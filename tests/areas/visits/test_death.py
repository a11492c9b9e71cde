"""The death of a patient is one action with its consequences, and one undo brings all back."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import uuid4

from clinic_desktop.areas.medical_records import service
from clinic_desktop.areas.pets import queries
from clinic_desktop.areas.pets.entities import BodyHandling, Pet, PetStatus
from clinic_desktop.areas.pets.rows import StatusDraft
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database
from tests import make

DEATH = StatusDraft(PetStatus.DECEASED, date(2026, 1, 2), "ХПН", True, BodyHandling.CREMATION)


def test_how_an_animal_died_is_kept_and_undone_whole(database: Database, run: Any, ask: Any) -> None:
    pet = run(make.pet)
    action = uuid4()
    database.command(
        "pets.set_status",
        lambda work: service.set_status(work, pet, DEATH),
        actor=BUILT_IN_ADMINISTRATOR,
        action_id=action,
    )
    dead = ask(lambda work: work.session.get(Pet, pet))
    assert (dead.status, dead.euthanised_here, dead.body_handling) == (
        PetStatus.DECEASED,
        True,
        BodyHandling.CREMATION,
    )
    database.undo(action, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())
    alive = ask(lambda work: work.session.get(Pet, pet))
    assert (alive.status, alive.euthanised_here, alive.body_handling) == (PetStatus.ACTIVE, False, None)


def test_coming_back_to_life_forgets_how_it_died(run: Any, ask: Any) -> None:
    pet = run(make.pet)
    run(lambda work: service.set_status(work, pet, DEATH))
    mistake = StatusDraft(PetStatus.ACTIVE, date(2026, 1, 3), "ошибка", True, BodyHandling.OWNER)
    run(lambda work: service.set_status(work, pet, mistake))
    alive = ask(lambda work: work.session.get(Pet, pet))
    assert (alive.euthanised_here, alive.body_handling) == (False, None)
    assert ask(lambda work: queries.get_card(work, pet)).row.status is PetStatus.ACTIVE
