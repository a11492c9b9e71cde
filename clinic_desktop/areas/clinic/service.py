"""Use cases: reading and changing the clinic's own particulars."""

from __future__ import annotations

from dataclasses import asdict, fields
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import select

from clinic_desktop.areas.clinic.entities import Clinic
from clinic_desktop.areas.clinic.rows import CLINIC_EDIT, ClinicDraft
from clinic_desktop.areas.clinic.rules import cleaned, problems
from clinic_desktop.core import dates
from clinic_desktop.core.errors import NotFound, refuse
from clinic_desktop.core.permissions import open_to_all, requires
from clinic_desktop.db.merge import assign, merge
from clinic_desktop.db.work import Work

_HELD = "clinic"
_PARTICULARS = select(*(getattr(Clinic, field.name) for field in fields(ClinicDraft))).where(Clinic.id == 1)


def get(work: Work) -> ClinicDraft:
    """Return the clinic's particulars."""
    # Once for a unit of work, which is told the day by it again and again, and without an object.
    held: ClinicDraft | None = work.session.info.get(_HELD)
    if held is None:
        row = work.session.connection().execute(_PARTICULARS).first()
        if row is None:
            raise NotFound("not_found")
        held = work.session.info[_HELD] = ClinicDraft(*row)
    return held


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
    work.session.flush()
    work.session.info.pop(_HELD, None)
    return 1
