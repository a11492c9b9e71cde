"""Use cases: reading and changing the clinic's own particulars."""

from __future__ import annotations

from dataclasses import asdict, fields
from datetime import date, datetime
from zoneinfo import ZoneInfo

from clinic_desktop.areas.clinic.entities import Clinic
from clinic_desktop.areas.clinic.rows import CLINIC_EDIT, ClinicDraft
from clinic_desktop.areas.clinic.rules import cleaned, problems
from clinic_desktop.core import dates
from clinic_desktop.core.errors import NotFound, refuse
from clinic_desktop.core.permissions import open_to_all, requires
from clinic_desktop.db.merge import assign, merge
from clinic_desktop.db.work import Work


def get(work: Work) -> ClinicDraft:
    """Return the clinic's particulars."""
    clinic = work.session.get(Clinic, 1)
    if clinic is None:
        raise NotFound("not_found")
    # Held for this unit of work, which would forget it at once, and ask again for every day it is told.
    work.session.info["clinic"] = clinic
    return ClinicDraft(**{field.name: getattr(clinic, field.name) for field in fields(ClinicDraft)})


@open_to_all("reads only: what day it is at the clinic")
def local_day(work: Work, moment: datetime) -> date:
    """Return the day a moment belongs to in the clinic's zone."""
    return dates.local_day(moment, get(work).time_zone)


@open_to_all("reads only: what time it is at the clinic")
def clinic_now(work: Work) -> datetime:
    """Return the moment it is, told by the clinic's clock: its ``date()`` is the day it is there."""
    return work.now.astimezone(ZoneInfo(get(work).time_zone))


@open_to_all("reads only: what day it is at the clinic")
def clinic_today(work: Work) -> date:
    """Return the day it is in the clinic's zone."""
    return local_day(work, work.now)


@requires(CLINIC_EDIT)
def change(work: Work, draft: ClinicDraft, base: ClinicDraft) -> int:
    """Save the particulars; ``base`` is what the form started from. Raises Invalid, Conflict."""
    draft = cleaned(draft)
    refuse(problems(draft))
    merged = merge(work.session, "clinic", 1, base=base, mine=draft, theirs=get(work))
    clinic = work.session.get_one(Clinic, 1)
    assign(clinic, asdict(merged))
    return 1
