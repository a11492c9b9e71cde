"""Changes of a patient's status (domain 2.5)."""

from __future__ import annotations

from datetime import date

from clinic_desktop.areas.pets.kinds import PetStatus
from clinic_desktop.areas.pets.rows import StatusDraft
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.text import clean_line

REASON_LIMIT = 300


def status_problems(
    draft: StatusDraft, today: date, *, present: PetStatus, birth: date | None
) -> tuple[Problem, ...]:
    """Check a change of status; coming back to active needs a reason."""
    found: list[Problem] = []
    reason = clean_line(draft.reason)
    if draft.on > today:
        found.append(Problem("on", "in_future"))
    if birth is not None and draft.on < birth:
        found.append(Problem("on", "before_birth"))
    if draft.status is PetStatus.ACTIVE and present is not PetStatus.ACTIVE and not reason:
        found.append(Problem("reason", "required"))
    if len(reason) > REASON_LIMIT:
        found.append(Problem("reason", "too_long", {"limit": REASON_LIMIT}))
    return tuple(found)
