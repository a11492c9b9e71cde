"""Use cases of the journal: an old value is put back by the rules of the area it belongs to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from clinic_desktop.areas.appointments import queries as schedule_queries
from clinic_desktop.areas.appointments import service as schedule
from clinic_desktop.areas.appointments.rows import APPOINTMENTS_BOOK, SCHEDULE_EDIT
from clinic_desktop.areas.appointments.rules import DAY_MIN
from clinic_desktop.areas.attachments import queries as file_queries
from clinic_desktop.areas.attachments import service as files
from clinic_desktop.areas.attachments.rows import FILES_CHANGE
from clinic_desktop.areas.audit.values import Parser, Raw, record_table, typed
from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.areas.clinic.rows import CLINIC_EDIT
from clinic_desktop.areas.lab import queries as lab_queries
from clinic_desktop.areas.lab import service as lab
from clinic_desktop.areas.lab.rows import LAB_DICTIONARY
from clinic_desktop.areas.manipulations import queries as manipulation_queries
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.manipulations.rows import CATALOGUE_EDIT
from clinic_desktop.areas.owners import queries as owner_queries
from clinic_desktop.areas.owners import service as owners
from clinic_desktop.areas.owners.rows import OWNERS_EDIT
from clinic_desktop.areas.pets import queries as pet_queries
from clinic_desktop.areas.pets import service as pets
from clinic_desktop.areas.pets.rows import PETS_EDIT
from clinic_desktop.areas.visits import queries as visit_queries
from clinic_desktop.areas.visits import service as visits
from clinic_desktop.areas.visits.rows import VISITS_LISTS
from clinic_desktop.core.dates import BirthDate
from clinic_desktop.core.errors import Conflict, NotFound
from clinic_desktop.core.permissions import AUDIT_RESTORE, requires
from clinic_desktop.db.journal import AuditEntry
from clinic_desktop.db.work import Work


@dataclass(frozen=True, slots=True)
class Restorable:
    """How a record's values are put back: its draft, its own use case, the right that one asks for.

    ``columns`` are those a draft can take back.
    """

    columns: frozenset[str]
    permission: str
    draft: Callable[[Work, int], Any]
    change: Callable[[Work, int, Any, Any], int]


RESTORABLE: dict[str, Restorable] = {
    "owners": Restorable(
        frozenset(
            {
                "kind", "surname", "name", "patronymic", "email", "street", "city", "region", "postal_code",
                "language", "no_phone", "reminders_allowed", "marketing_allowed", "consent_on", "found_us",
                "blacklist_reason", "note",
            }
        ),
        OWNERS_EDIT,
        lambda work, record_id: owner_queries.get_card(work, record_id).draft,
        owners.change,
    ),
    "pets": Restorable(
        frozenset(
            {
                "name", "species_id", "species_text", "breed_id", "breed_text", "is_cross", "sex", "neutered",
                "neutered_on", "colour_id", "colour_text", "markings", "birth_date", "birth_precision",
                "temperament", "blood_group", "diet", "insurance", "referring_vet", "tags", "note",
            }
        ),
        PETS_EDIT,
        pet_queries.get_draft,
        pets.change,
    ),
    "manipulations": Restorable(
        frozenset(
            {
                "code", "category_id", "kind", "name_en", "name_ru", "synonyms", "species_codes", "duration_min",
                "max_discount_bp", "note",
            }
        ),
        CATALOGUE_EDIT,
        lambda work, record_id: manipulation_queries.get_card(work, record_id).draft,
        manipulations.change,
    ),
    "attachments": Restorable(
        frozenset({"title", "kind", "taken_at", "note"}),
        FILES_CHANGE,
        lambda work, record_id: file_queries.get_card(work, record_id).draft,
        files.change,
    ),
    "lab_analytes": Restorable(
        frozenset({"code", "name_en", "name_ru", "synonyms", "unit", "decimals", "expected"}),
        LAB_DICTIONARY,
        lab_queries.get_analyte_draft,
        lab.change_analyte,
    ),
    "diagnoses": Restorable(
        frozenset({"name_en", "name_ru", "system", "synonyms"}),
        VISITS_LISTS,
        visit_queries.get_diagnosis_draft,
        visits.change_diagnosis,
    ),
    "clinic": Restorable(
        frozenset(
            {
                "name", "legal_name", "tax_number", "address", "phone", "email", "currency", "phone_region",
                "time_zone", "document_language", "visit_lock_hours", "visit_continue_days",
            }
        ),
        CLINIC_EDIT,
        lambda work, record_id: clinic.get(work),
        lambda work, record_id, draft, base: clinic.change(work, draft, base),
    ),
    # Who comes is not put back by a value: an animal, its owner and who comes along belong together.
    "appointments": Restorable(
        frozenset(
            {
                "type_id", "reason", "note", "channel", "wants_earlier", "starts_at", "ends_at", "doctor_id", "room_id",
                "equipment_id",
            }
        ),
        APPOINTMENTS_BOOK,
        lambda work, record_id: schedule_queries.get_card(work, record_id).draft,
        schedule.change,
    ),
    "schedule_blocks": Restorable(
        frozenset({"resource_id", "starts_at", "ends_at", "reason"}),
        SCHEDULE_EDIT,
        schedule_queries.get_block_draft,
        schedule.change_block,
    ),
    "schedule_resources": Restorable(
        frozenset({"name", "note", "colour", "slot_min", "allows_overlap"}),
        SCHEDULE_EDIT,
        schedule_queries.get_resource_draft,
        schedule.change_resource,
    ),
    "shifts": Restorable(
        frozenset(
            {
                "resource_id", "first_on", "last_on", "weekday", "every_weeks", "starts_min", "length_min", "room_id",
            }
        ),
        SCHEDULE_EDIT,
        schedule_queries.get_shift_draft,
        schedule.change_shift,
    ),
    "shift_exceptions": Restorable(
        frozenset({"resource_id", "kind", "first_on", "last_on", "starts_min", "length_min", "reason"}),
        SCHEDULE_EDIT,
        schedule_queries.get_exception_draft,
        schedule.change_exception,
    ),
    "appointment_types": Restorable(
        frozenset({"name_en", "name_ru", "length_min", "colour", "resource_id"}),
        SCHEDULE_EDIT,
        schedule_queries.get_type_draft,
        schedule.change_type,
    ),
    "schedule_settings": Restorable(
        frozenset({"day_from_min", "day_to_min", "amber_min", "red_min", "no_show_min"}),
        SCHEDULE_EDIT,
        lambda work, record_id: schedule_queries.get_settings(work),
        lambda work, record_id, draft, base: schedule.change_settings(work, draft, base),
    ),
}  # fmt: skip
"""Everything else is changed by its own forms only: staff and rights, facts, prices, child rows."""

_TOGETHER = {
    **dict.fromkeys(("species_id", "species_text"), ("species_id", "species_text")),
    **dict.fromkeys(("breed_id", "breed_text"), ("breed_id", "breed_text")),
    **dict.fromkeys(("colour_id", "colour_text"), ("colour_id", "colour_text")),
    **dict.fromkeys(("birth_date", "birth_precision"), ("birth_date", "birth_precision")),
    **dict.fromkeys(("starts_at", "ends_at"), ("starts_at", "ends_at")),
    **dict.fromkeys(("starts_min", "length_min"), ("starts_min", "length_min")),
}
"""Columns that say one thing together: a reference or its text, a day and how well it is known, a time from and to.

Of a table that has only some of them, those say it.
"""


def can_restore(table: str, field: str, operation: str) -> bool:
    """Say whether an old value of a field may be put back at all, whoever asks."""
    return operation == "U" and table in RESTORABLE and field in RESTORABLE[table].columns


@requires(AUDIT_RESTORE)
def restore_value(work: Work, entry_id: int, field: str) -> int:
    """Put the value a field had before one journalled change back, and return the record's id.

    The record's own use case does it, so its rules and its right hold. Raises NotFound for a record
    that is gone, Conflict (``restore.refused``) for what is never put back, Invalid, Denied.
    """
    entry = work.session.get(AuditEntry, entry_id)
    if entry is None:
        raise NotFound("not_found")
    if not can_restore(entry.table_name, field, entry.operation):
        raise Conflict("restore.refused")
    way = RESTORABLE[entry.table_name]
    old = Parser()(entry.old_values)
    base = way.draft(work, entry.row_id)
    known = record_table(entry.table_name).columns
    columns = tuple(name for name in _TOGETHER.get(field, (field,)) if name in known)
    return way.change(
        work, entry.row_id, replace(base, **_draft_values(entry.table_name, columns, old)), base
    )


def _draft_values(table: str, columns: tuple[str, ...], old: Raw) -> dict[str, Any]:
    """Return old column values as the attributes of the draft."""
    stored = {name: typed(record_table(table).columns[name], old.get(name)) for name in columns}
    if "birth_date" in stored:
        day = stored["birth_date"]
        return {"birth": BirthDate(day, stored["birth_precision"]) if day else None}
    if "max_discount_bp" in stored:
        return {"max_discount_percent": Decimal(stored["max_discount_bp"]) / 100}
    if "starts_min" in stored:
        starts, length = stored["starts_min"], stored["length_min"]
        # A form says until when, and the end of a day is the beginning of the next.
        return {"starts_min": starts, "ends_min": (starts + length) % DAY_MIN if length else None}
    if "weekday" in stored:
        return {"weekdays": (stored["weekday"],)}
    return stored
