"""What the clinic's particulars must be."""

from __future__ import annotations

import re
import zoneinfo
from dataclasses import replace

from clinic_desktop.areas.clinic.rows import ClinicDraft
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.text import clean_line

LINE_LIMIT = 300


def cleaned(draft: ClinicDraft) -> ClinicDraft:
    """Return the draft as it will be stored."""
    return replace(
        draft,
        name=clean_line(draft.name),
        legal_name=clean_line(draft.legal_name),
        tax_number=clean_line(draft.tax_number),
        address=clean_line(draft.address),
        phone=clean_line(draft.phone),
        email=clean_line(draft.email),
    )


def problems(draft: ClinicDraft) -> tuple[Problem, ...]:
    """Check a draft of the clinic's particulars."""
    draft = cleaned(draft)
    found = [
        Problem(name, "too_long", {"limit": LINE_LIMIT})
        for name in ("name", "legal_name", "tax_number", "address", "phone", "email")
        if len(getattr(draft, name)) > LINE_LIMIT
    ]
    if not draft.name:
        found.append(Problem("name", "required"))
    if not re.fullmatch("[A-Z]{3}", draft.currency):
        found.append(Problem("currency", "currency_unknown"))
    if not re.fullmatch("[A-Z]{2}", draft.phone_region):
        found.append(Problem("phone_region", "region_unknown"))
    if draft.time_zone not in zoneinfo.available_timezones():
        found.append(Problem("time_zone", "time_zone_unknown"))
    found += [
        Problem(name, "whole_range", {"low": low, "high": high})
        for name, low, high in (("visit_lock_hours", 0, 720), ("visit_continue_days", 0, 60))
        if not low <= getattr(draft, name) <= high
    ]
    return tuple(found)
