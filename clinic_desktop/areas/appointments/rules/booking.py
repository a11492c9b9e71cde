"""What a booking must be, apart from what else stands in the schedule."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta

from clinic_desktop.areas.appointments.rows import AppointmentDraft, CheckInDraft
from clinic_desktop.areas.appointments.rules.series import cleaned_rule, series_problems
from clinic_desktop.areas.owners.rules import PhoneRefused, parse_phone
from clinic_desktop.areas.pets.rows import WeightDraft
from clinic_desktop.areas.pets.rules import weight_problems
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.text import clean_line, clean_text

NAME_LIMIT = 200
REASON_LIMIT = 300
NOTE_LIMIT = 2_000
MOST_COMPANIONS = 20
LONGEST = timedelta(hours=24)
FURTHEST = timedelta(days=366 * 5)
LATE = timedelta(minutes=15)
"""What begins longer ago than this was hardly meant for now."""


def cleaned_booking(draft: AppointmentDraft, region: str) -> AppointmentDraft:
    """Return the draft as it will be stored: the phone as E.164 if it can be read, each animal once."""
    along = [pet_id for pet_id in dict.fromkeys(draft.companions) if pet_id != draft.pet_id]
    pet_id = draft.pet_id if draft.pet_id is not None or not along else along.pop(0)
    return replace(
        draft,
        pet_id=pet_id,
        companions=tuple(sorted(along)),
        client_name=clean_line(draft.client_name),
        client_phone=stored_phone(draft.client_phone, region),
        reason=clean_line(draft.reason),
        note=clean_text(draft.note),
        rule=cleaned_rule(draft.rule),
    )


def stored_phone(text: str, region: str) -> str:
    """Return a phone as E.164, with its extension if there is one; what is no phone stays as told."""
    text = clean_line(text)
    if not text:
        return ""
    try:
        phone = parse_phone(text, region)
    except PhoneRefused:
        return text
    return f"{phone.number};ext={phone.extension}" if phone.extension else phone.number


def request_problems(draft: AppointmentDraft, region: str) -> tuple[Problem, ...]:
    """Check a request: who asks for it, and no time yet."""
    found = _common_problems(cleaned_booking(draft, region), region)
    if draft.starts_at is not None:
        found.append(Problem("starts_at", "request_has_time"))
    if cleaned_rule(draft.rule):
        found.append(Problem("rule", "request_has_time"))
    return tuple(found)


def booking_problems(draft: AppointmentDraft, region: str, now: datetime, zone: str) -> tuple[Problem, ...]:
    """Check a booking; used live by the form and finally by the service."""
    draft = cleaned_booking(draft, region)
    found = _common_problems(draft, region)
    for name in ("starts_at", "ends_at"):
        if getattr(draft, name) is None:
            found.append(Problem(name, "required"))
    if draft.starts_at is None or draft.ends_at is None:
        return tuple(found)
    found += time_problems(draft.starts_at, draft.ends_at, now)
    found += series_problems(draft.rule, draft.starts_at, zone)
    return tuple(found)


def time_problems(starts_at: datetime, ends_at: datetime, now: datetime) -> tuple[Problem, ...]:
    """Check when an appointment is to be."""
    if ends_at <= starts_at:
        return (Problem("ends_at", "end_before_start"),)
    if ends_at - starts_at > LONGEST:
        return (Problem("ends_at", "longer_than_day"),)
    if starts_at > now + FURTHEST:
        return (Problem("starts_at", "booking_too_far"),)
    if starts_at < now - LATE:
        return (Problem("starts_at", "booking_in_past", severity="warning"),)
    return ()


def check_in_problems(draft: CheckInDraft, region: str, now: datetime) -> tuple[Problem, ...]:
    """Check what reception confirms; warnings by the animal's own history are the form's."""
    found = _phone_problems("phone", clean_line(draft.phone), region)
    if draft.grams is not None:
        weighed = weight_problems(WeightDraft(draft.grams), now, None, ())
        found += [replace(problem, field="grams") for problem in weighed]
    if len(clean_line(draft.reason)) > REASON_LIMIT:
        found.append(Problem("reason", "too_long", {"limit": REASON_LIMIT}))
    return tuple(found)


def reason_problems(text: str, *, required: bool = True) -> tuple[Problem, ...]:
    """Check why something is cancelled."""
    text = clean_line(text)
    if not text and required:
        return (Problem("reason", "required"),)
    if len(text) > REASON_LIMIT:
        return (Problem("reason", "too_long", {"limit": REASON_LIMIT}),)
    return ()


def _common_problems(draft: AppointmentDraft, region: str) -> list[Problem]:
    found = []
    if draft.owner_id is None and draft.pet_id is None:
        if not draft.client_name:
            found.append(Problem("client_name", "client_needed"))
        elif not draft.client_phone:
            found.append(Problem("client_phone", "client_phone_needed"))
        found += _phone_problems("client_phone", draft.client_phone, region)
    for name, limit in (("client_name", NAME_LIMIT), ("reason", REASON_LIMIT), ("note", NOTE_LIMIT)):
        if len(getattr(draft, name)) > limit:
            found.append(Problem(name, "too_long", {"limit": limit}))
    return found


def along_problems(companions: Collection[int]) -> tuple[Problem, ...]:
    """Check how many animals come along."""
    if len(companions) > MOST_COMPANIONS:
        return (Problem("companions", "too_many", {"limit": MOST_COMPANIONS}),)
    return ()


def _phone_problems(field: str, text: str, region: str) -> list[Problem]:
    if not text:
        return []
    try:
        parse_phone(text, region)
    except PhoneRefused as refused:
        return [Problem(field, refused.code)]
    return []
