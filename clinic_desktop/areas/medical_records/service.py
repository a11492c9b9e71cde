"""Use cases that concern the whole record of a patient at once."""

from __future__ import annotations

from clinic_desktop.areas.pets import service as pets
from clinic_desktop.areas.pets.entities import PetStatus
from clinic_desktop.areas.pets.rows import PETS_STATUS, StatusDraft
from clinic_desktop.core.permissions import requires
from clinic_desktop.db.work import Work


@requires(PETS_STATUS)
def set_status(work: Work, pet_id: int, draft: StatusDraft) -> int:
    """Change a patient's status and end what can't go on after a death, in one action (domain 2.5).

    Raises Invalid, NotFound.
    """
    pets.set_status(work, pet_id, draft)
    if draft.status is PetStatus.DECEASED:
        end_all(work, pet_id)
    return pet_id


def end_all(work: Work, pet_id: int) -> None:
    """End what goes on for a patient that died."""
