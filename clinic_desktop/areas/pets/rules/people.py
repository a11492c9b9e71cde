"""Who belongs to an animal (domain 2.3)."""

from __future__ import annotations

from clinic_desktop.areas.pets.kinds import OwnershipRole
from clinic_desktop.areas.pets.rows import PersonDraft
from clinic_desktop.core.errors import Problem


def person_problems(draft: PersonDraft) -> tuple[Problem, ...]:
    """Check a person beside the primary owner."""
    found: list[Problem] = []
    if draft.owner_id is None:
        found.append(Problem("owner_id", "required"))
    if draft.role is OwnershipRole.OWNER:
        found.append(Problem("role", "refused_by_database"))
    if draft.share_percent and draft.role is not OwnershipRole.CO_OWNER:
        found.append(Problem("share_percent", "share_of_co_owner"))
    elif draft.share_percent is not None and not 0 <= draft.share_percent <= 100:
        found.append(Problem("share_percent", "percent_range"))
    return tuple(found)
