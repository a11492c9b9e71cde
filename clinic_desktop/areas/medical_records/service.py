"""Use cases that concern the whole record of a patient at once."""

from __future__ import annotations

from clinic_desktop.areas.appointments import service as appointments
from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.pets import service as pets
from clinic_desktop.areas.pets.entities import PetStatus
from clinic_desktop.areas.pets.rows import PETS_STATUS, StatusDraft
from clinic_desktop.areas.prescriptions import service as prescriptions
from clinic_desktop.areas.treatments import service as treatments
from clinic_desktop.core.permissions import requires
from clinic_desktop.db.work import Work


@requires(PETS_STATUS)
def set_status(work: Work, pet_id: int, draft: StatusDraft) -> int:
    """Change a patient's status and end what can't go on, in one action (domain 2.5).

    Plans of treatment and planned manipulations end for an animal that is no longer treated here, whatever the
    reason. Prescriptions end with a death only: an animal that moved away takes them along.
    Raises Invalid, NotFound.
    """
    pets.set_status(work, pet_id, draft)
    if draft.status is not PetStatus.ACTIVE:
        _end(work, pet_id, draft.status)
    return pet_id


def _end(work: Work, pet_id: int, status: PetStatus) -> None:
    reasons = _ENDED.get(clinic.get(work).document_language, _ENDED["en"])
    reason = reasons[status]
    treatments.stop_all(work, pet_id, reason)
    manipulations.cancel_open(work, pet_id, reason)
    if status is PetStatus.DECEASED:
        prescriptions.close_open(work, pet_id, reason)
        appointments.cancel_upcoming(work, pet_id, reason)


_ENDED = {
    "en": {
        PetStatus.DECEASED: "the animal died",
        PetStatus.MOVED: "the animal moved away",
        PetStatus.LOST: "the animal is lost",
        PetStatus.ARCHIVED: "the patient was archived",
    },
    "ru": {
        PetStatus.DECEASED: "животное пало",
        PetStatus.MOVED: "животное переехало",
        PetStatus.LOST: "животное потерялось",
        PetStatus.ARCHIVED: "пациент в архиве",
    },
}
"""Why what goes on ends: a record of the clinic, so in the language of its documents."""
