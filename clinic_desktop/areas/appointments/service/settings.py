"""Use case: how the schedule looks and when it speaks up."""

from __future__ import annotations

from dataclasses import asdict

from clinic_desktop.areas.appointments import queries, rules
from clinic_desktop.areas.appointments.entities import ScheduleSettings
from clinic_desktop.areas.appointments.rows import SCHEDULE_EDIT, SettingsDraft
from clinic_desktop.core.errors import refuse
from clinic_desktop.core.permissions import requires
from clinic_desktop.db.merge import assign, merge
from clinic_desktop.db.work import Work


@requires(SCHEDULE_EDIT)
def change_settings(work: Work, draft: SettingsDraft, base: SettingsDraft) -> int:
    """Save the settings; ``base`` is what the form started from. Raises Invalid, Conflict."""
    draft = rules.cleaned_settings(draft)
    theirs = queries.get_settings(work)
    merged = merge(work.session, "schedule_settings", 1, base=base, mine=draft, theirs=theirs)
    refuse(rules.settings_problems(merged))
    parts = {name: " ".join(getattr(merged, name)) for name in ("slot_parts", "tip_parts")}
    assign(work.session.get_one(ScheduleSettings, 1), asdict(merged) | parts)
    return 1
