"""Use cases of a medicine's card and of its dose rows."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from sqlalchemy import select

from clinic_desktop.areas.manipulations.entities import Manipulation
from clinic_desktop.areas.medicines import queries, rules
from clinic_desktop.areas.medicines.entities import DoseRow, Medicine
from clinic_desktop.areas.medicines.queries.cards import medicine_draft, row_draft
from clinic_desktop.areas.medicines.rows import MEDICINES_EDIT, REMEDIES, DoseRowDraft, MedicineDraft
from clinic_desktop.core.errors import NotFound, Problem, refuse
from clinic_desktop.core.money import round_half_up
from clinic_desktop.core.permissions import requires
from clinic_desktop.db.merge import assign, merge
from clinic_desktop.db.work import Work


@requires(MEDICINES_EDIT)
def save_card(work: Work, manipulation_id: int, draft: MedicineDraft, base: MedicineDraft) -> int:
    """Save the medicine of a drug of the catalogue, made with the first saving, and return its id.

    ``base`` is what the form started from. Raises Invalid, Conflict, NotFound.
    """
    # Held, so that of two people who make the first card at once the second changes it.
    manipulation = work.session.scalar(
        select(Manipulation).where(Manipulation.id == manipulation_id).with_for_update()
    )
    if manipulation is None:
        raise NotFound("not_found")
    if manipulation.kind not in REMEDIES:
        refuse((Problem("substances", "not_a_medicine"),))
    mine = rules.cleaned(draft)
    found = work.session.scalar(
        select(Medicine).where(Medicine.manipulation_id == manipulation_id).with_for_update()
    )
    if found is None:
        refuse(rules.problems(mine))
        made = Medicine(manipulation_id=manipulation_id, **medicine_values(mine))
        work.session.add(made)
        work.session.flush()
        return made.id
    theirs = medicine_draft(found)
    merged = merge(work.session, "medicines", found.id, base=rules.cleaned(base), mine=mine, theirs=theirs)
    refuse(rules.problems(merged, queries.get_card(work, found.id).doses))
    assign(found, medicine_values(merged))
    work.session.flush()
    return found.id


@requires(MEDICINES_EDIT)
def add_row(work: Work, medicine_id: int, draft: DoseRowDraft) -> int:
    """Add a dose row and return its id. Raises Invalid (also for one that overlaps another), NotFound."""
    draft = _checked(work, medicine_id, draft, None)
    row = DoseRow(medicine_id=medicine_id, **row_values(draft), archived=False)
    work.session.add(row)
    work.session.flush()
    return row.id


@requires(MEDICINES_EDIT)
def change_row(work: Work, row_id: int, draft: DoseRowDraft, base: DoseRowDraft) -> int:
    """Save a dose row; ``base`` is what the form started from. Raises Invalid, Conflict, NotFound."""
    row = _row(work, row_id)
    _hold(work, row.medicine_id)
    work.session.refresh(row)
    mine = rules.cleaned_row(draft)
    merged = merge(work.session, "dose_rows", row_id, base=base, mine=mine, theirs=row_draft(row))
    assign(row, row_values(_checked(work, row.medicine_id, merged, row_id)))
    work.session.flush()
    return row_id


@requires(MEDICINES_EDIT)
def archive_row(work: Work, row_id: int) -> int:
    """Dose by a row no longer; doses that were given by it stay. Raises NotFound."""
    _row(work, row_id).archived = True
    work.session.flush()
    return row_id


def medicine_values(draft: MedicineDraft) -> dict[str, Any]:
    """Return the column values of a cleaned medicine."""
    names = (
        "substances", "form", "strength_unit", "per_unit", "route", "prescription_only", "controlled", "never_species",
        "mdr1", "pregnancy", "min_age_days", "drug_groups", "allergy_words", "problem_words", "note",
    )  # fmt: skip
    return {name: getattr(draft, name) for name in names} | {
        "strength_micro": _micro(draft.strength),
        "package_milli": None if draft.package is None else round_half_up(draft.package * 1000),
        "max_dose_micro": _micro(draft.max_dose),
        "max_daily_micro": _micro(draft.max_daily),
    }


def row_values(draft: DoseRowDraft) -> dict[str, Any]:
    """Return the column values of a cleaned dose row."""
    names = ("species_id", "weight_from_g", "weight_to_g", "rate_unit", "decimals", "every_hours", "note")
    return {name: getattr(draft, name) for name in names} | {
        "rate_micro": _micro(draft.rate),
        "units_milli": round_half_up(draft.units * 1000),
    }


def _micro(value: Decimal | None) -> int | None:
    return None if value is None else round_half_up(value * 1_000_000)


def _hold(work: Work, medicine_id: int) -> Medicine:
    # Two rows added at once, each beside the other's back, could overlap: the medicine is held meanwhile.
    found = work.session.scalar(select(Medicine).where(Medicine.id == medicine_id).with_for_update())
    if found is None:
        raise NotFound("not_found")
    return found


def _row(work: Work, row_id: int) -> DoseRow:
    row = work.session.get(DoseRow, row_id)
    if row is None or row.archived:
        raise NotFound("not_found")
    return row


def _checked(work: Work, medicine_id: int, draft: DoseRowDraft, row_id: int | None) -> DoseRowDraft:
    medicine = _hold(work, medicine_id)
    draft = rules.cleaned_row(draft)
    refuse(rules.row_problems(draft, queries.get_card(work, medicine_id).doses, row_id))
    refuse(rules.unit_problems(medicine_draft(medicine), draft))
    return draft
