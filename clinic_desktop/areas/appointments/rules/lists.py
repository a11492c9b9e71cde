"""What resources, types, shifts, exceptions, blocks and the schedule's settings must be."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from clinic_desktop.areas.appointments.kinds import ExceptionKind, ResourceKind
from clinic_desktop.areas.appointments.rows import (
    SLOT_PARTS,
    BlockDraft,
    ExceptionDraft,
    ResourceDraft,
    ResourceRow,
    SettingsDraft,
    ShiftDraft,
    TypeDraft,
)
from clinic_desktop.areas.appointments.rules.roster import DAY_MIN, length_of
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.names import NAME_LIMIT, Bilingual, clean_names, name_key, name_problems
from clinic_desktop.core.text import clean_line

NOTE_LIMIT = 300
SHORTEST_MIN = 5
LONGEST_GRID_MIN = 60
MOST_WEEKS = 52
LONGEST_BLOCK = timedelta(days=1)
_COLOUR = re.compile("#[0-9a-f]{6}")


# --- what is booked


def cleaned_resource(draft: ResourceDraft) -> ResourceDraft:
    """Return the draft as it will be stored; only a doctor is a person."""
    is_doctor = draft.kind is ResourceKind.DOCTOR
    return replace(
        draft,
        user_id=draft.user_id if is_doctor else None,
        name=clean_line(draft.name),
        note=clean_line(draft.note),
    )


def resource_problems(draft: ResourceDraft, others: Iterable[ResourceRow]) -> tuple[Problem, ...]:
    """Check a doctor, room or device; ``others`` are the rest of the list, archived ones too."""
    draft = cleaned_resource(draft)
    found = _line_problems("name", draft.name, NAME_LIMIT) + _colour_problems(draft.colour)
    rest = tuple(others)
    if draft.name and any(
        other.kind is draft.kind and name_key(other.name) == name_key(draft.name) for other in rest
    ):
        found.append(Problem("name", "name_taken"))
    if len(draft.note) > NOTE_LIMIT:
        found.append(Problem("note", "too_long", {"limit": NOTE_LIMIT}))
    if draft.kind is ResourceKind.DOCTOR and draft.user_id is None:
        found.append(Problem("user_id", "doctor_is_a_person"))
    if draft.user_id is not None and any(other.user_id == draft.user_id for other in rest):
        found.append(Problem("user_id", "doctor_twice"))
    if not SHORTEST_MIN <= draft.slot_min <= LONGEST_GRID_MIN:
        found.append(Problem("slot_min", "whole_range", {"low": SHORTEST_MIN, "high": LONGEST_GRID_MIN}))
    return tuple(found)


def cleaned_type(draft: TypeDraft) -> TypeDraft:
    """Return the draft as it will be stored."""
    return replace(draft, **clean_names(draft))


def type_problems(draft: TypeDraft, others: Iterable[Bilingual]) -> tuple[Problem, ...]:
    """Check a type of appointment; ``others`` are the rest of the list."""
    draft = cleaned_type(draft)
    found = name_problems(draft, others) + _colour_problems(draft.colour)
    if draft.length_min is None:
        found.append(Problem("length_min", "required"))
    elif not SHORTEST_MIN <= draft.length_min <= DAY_MIN:
        found.append(Problem("length_min", "whole_range", {"low": SHORTEST_MIN, "high": DAY_MIN}))
    return tuple(found)


# --- who works when


def shift_problems(draft: ShiftDraft) -> tuple[Problem, ...]:
    """Check repeating hours."""
    found = []
    if draft.resource_id is None:
        found.append(Problem("resource_id", "required"))
    if not draft.weekdays:
        found.append(Problem("weekdays", "weekday_needed"))
    elif not set(draft.weekdays) <= set(range(7)):
        found.append(Problem("weekdays", "choose_from_list"))
    if draft.first_on is None:
        found.append(Problem("first_on", "required"))
    elif draft.last_on is not None and draft.last_on < draft.first_on:
        found.append(Problem("last_on", "period_turned"))
    if not 1 <= draft.every_weeks <= MOST_WEEKS:
        found.append(Problem("every_weeks", "whole_range", {"low": 1, "high": MOST_WEEKS}))
    if draft.room_id is not None and draft.room_id == draft.resource_id:
        found.append(Problem("room_id", "room_of_itself"))
    return (*found, *_hour_problems(draft.starts_min, draft.ends_min, required=True))


def cleaned_exception(draft: ExceptionDraft) -> ExceptionDraft:
    """Return the draft as it will be stored; without a last day it is one day."""
    return replace(draft, last_on=draft.last_on or draft.first_on, reason=clean_line(draft.reason))


def exception_problems(draft: ExceptionDraft) -> tuple[Problem, ...]:
    """Check days that differ from the roster."""
    draft = cleaned_exception(draft)
    extra = draft.kind is ExceptionKind.EXTRA
    found = []
    if extra and draft.resource_id is None:
        found.append(Problem("resource_id", "extra_of_somebody"))
    if draft.first_on is None:
        found.append(Problem("first_on", "required"))
    elif draft.last_on is not None and draft.last_on < draft.first_on:
        found.append(Problem("last_on", "period_turned"))
    if len(draft.reason) > NOTE_LIMIT:
        found.append(Problem("reason", "too_long", {"limit": NOTE_LIMIT}))
    typed = draft.starts_min is not None or draft.ends_min is not None
    return (*found, *_hour_problems(draft.starts_min, draft.ends_min, required=extra or typed))


def _hour_problems(starts_min: int | None, ends_min: int | None, *, required: bool) -> list[Problem]:
    found = [
        Problem(name, "required")
        for name, value in (("starts_min", starts_min), ("ends_min", ends_min))
        if value is None and required
    ]
    if starts_min is None or ends_min is None:
        return found
    if not 0 <= starts_min < DAY_MIN or not 0 <= ends_min <= DAY_MIN:
        return [Problem("ends_min", "not_a_time")]
    if length_of(starts_min, ends_min) < SHORTEST_MIN:
        found.append(Problem("ends_min", "hours_short", {"least": SHORTEST_MIN}))
    return found


# --- blocks


def cleaned_block(draft: BlockDraft) -> BlockDraft:
    """Return the draft as it will be stored."""
    return replace(draft, reason=clean_line(draft.reason))


def block_problems(draft: BlockDraft) -> tuple[Problem, ...]:
    """Check time that is not for booking: with a beginning, an end, a reason, and a day long at most."""
    draft = cleaned_block(draft)
    found = _line_problems("reason", draft.reason, NOTE_LIMIT)
    for name in ("resource_id", "starts_at", "ends_at"):
        if getattr(draft, name) is None:
            found.append(Problem(name, "required"))
    if draft.starts_at is not None and draft.ends_at is not None:
        if draft.ends_at <= draft.starts_at:
            found.append(Problem("ends_at", "end_before_start"))
        elif draft.ends_at - draft.starts_at > LONGEST_BLOCK:
            found.append(Problem("ends_at", "longer_than_day"))
    return tuple(found)


LONGEST_PERIOD = timedelta(days=366)


def period_problems(first_on: date | None, last_on: date | None) -> tuple[Problem, ...]:
    """Check the days of a calendar that is taken to another program."""
    found = [
        Problem(name, "required")
        for name, day in (("first_on", first_on), ("last_on", last_on))
        if day is None
    ]
    if first_on is not None and last_on is not None:
        if last_on < first_on:
            found.append(Problem("last_on", "period_turned"))
        elif last_on - first_on > LONGEST_PERIOD:
            found.append(Problem("last_on", "search_too_long"))
    return tuple(found)


# --- settings


def cleaned_settings(draft: SettingsDraft) -> SettingsDraft:
    """Return the draft as it will be stored: each part once, none that is unknown."""
    return replace(draft, slot_parts=known_parts(draft.slot_parts), tip_parts=known_parts(draft.tip_parts))


def settings_problems(draft: SettingsDraft) -> tuple[Problem, ...]:
    """Check the schedule's settings."""
    draft = cleaned_settings(draft)
    found = []
    for name, low, high in (
        ("day_from_min", 0, DAY_MIN - 1),
        ("day_to_min", 1, DAY_MIN),
        ("amber_min", 1, DAY_MIN),
        ("red_min", 1, DAY_MIN),
        ("no_show_min", 0, DAY_MIN),
    ):
        if not low <= getattr(draft, name) <= high:
            found.append(Problem(name, "whole_range", {"low": low, "high": high}))
    if draft.day_to_min <= draft.day_from_min:
        found.append(Problem("day_to_min", "hours_turned"))
    if draft.red_min <= draft.amber_min:
        found.append(Problem("red_min", "red_after_amber"))
    for name in ("slot_parts", "tip_parts"):
        if not getattr(draft, name):
            found.append(Problem(name, "parts_needed"))
    return tuple(found)


def known_parts(parts: Iterable[str]) -> tuple[str, ...]:
    """Return what may stand in a slot, each once, in the given order."""
    return tuple(dict.fromkeys(part for part in parts if part in SLOT_PARTS))


def is_past(last_on: date | None, today: date) -> bool:
    """Say whether days that end with ``last_on`` are over."""
    return last_on is not None and last_on < today


def _line_problems(name: str, text: str, limit: int) -> list[Problem]:
    if not text:
        return [Problem(name, "required")]
    return [Problem(name, "too_long", {"limit": limit})] if len(text) > limit else []


def _colour_problems(colour: str) -> list[Problem]:
    return [] if _COLOUR.fullmatch(colour) else [Problem("colour", "choose_from_list")]
