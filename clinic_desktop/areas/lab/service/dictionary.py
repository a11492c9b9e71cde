"""The dictionary is the clinic's own: analytes, panels and ranges are added, changed, put away."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import select

from clinic_desktop.areas.lab import rules
from clinic_desktop.areas.lab.entities import LabAnalyte, LabPanel, LabPanelAnalyte, LabRange
from clinic_desktop.areas.lab.queries.dictionary import analyte_row, get_dictionary, range_row
from clinic_desktop.areas.lab.rows import LAB_DICTIONARY, AnalyteDraft, PanelDraft, RangeDraft
from clinic_desktop.core.errors import refuse
from clinic_desktop.core.names import own_code
from clinic_desktop.core.permissions import requires
from clinic_desktop.db import entries
from clinic_desktop.db.merge import assign, merge
from clinic_desktop.db.work import Work


@requires(LAB_DICTIONARY)
def register_analyte(work: Work, draft: AnalyteDraft) -> int:
    """Add an analyte and return the id. Raises Invalid."""
    entries.hold(work, LabAnalyte)
    draft = rules.clean_analyte(draft)
    refuse(rules.analyte_problems(draft, get_dictionary(work).analytes, None))
    return entries.add(work, LabAnalyte(**_analyte_values(draft), archived=False))


@requires(LAB_DICTIONARY)
def change_analyte(work: Work, analyte_id: int, draft: AnalyteDraft, base: AnalyteDraft) -> int:
    """Save an analyte; results that stand keep the unit and range they have. Raises Invalid, Conflict, NotFound."""
    entries.hold(work, LabAnalyte)
    analyte = entries.get(work, LabAnalyte, analyte_id)
    theirs = rules.analyte_draft(analyte_row(analyte))
    mine = rules.clean_analyte(draft, theirs.synonyms)
    base = rules.clean_analyte(base, theirs.synonyms)
    merged = merge(work.session, "lab_analytes", analyte_id, base=base, mine=mine, theirs=theirs)
    refuse(rules.analyte_problems(merged, get_dictionary(work).analytes, analyte_id))
    return entries.save(work, analyte, _analyte_values(merged))


@requires(LAB_DICTIONARY)
def archive_analyte(work: Work, analyte_id: int) -> int:
    """Offer an analyte no longer; panels leave it out from now on. Raises NotFound."""
    return entries.archive(work, LabAnalyte, analyte_id)


@requires(LAB_DICTIONARY)
def restore_analyte(work: Work, analyte_id: int) -> int:
    """Offer an archived analyte again. Raises NotFound."""
    return entries.restore(work, LabAnalyte, analyte_id)


@requires(LAB_DICTIONARY)
def register_panel(work: Work, draft: PanelDraft) -> int:
    """Add a panel and return the id. Raises Invalid."""
    entries.hold(work, LabPanel)
    draft = rules.clean_panel(draft)
    known = get_dictionary(work)
    refuse(rules.panel_problems(draft, known.panels, known.analytes, None))
    panel_id = entries.add(work, LabPanel(**_panel_values(draft), code=own_code(), archived=False))
    _place(work, panel_id, rules.ids_of(draft.analytes))
    return panel_id


@requires(LAB_DICTIONARY)
def change_panel(work: Work, panel_id: int, draft: PanelDraft, base: PanelDraft) -> int:
    """Save a panel; requests already made keep their analytes. Raises Invalid, Conflict, NotFound."""
    entries.hold(work, LabPanel)
    panel = entries.get(work, LabPanel, panel_id)
    known = get_dictionary(work)
    theirs = rules.panel_draft(next(row for row in known.panels if row.id == panel_id))
    base, mine = (rules.clean_panel(one, theirs.synonyms) for one in (base, draft))
    merged = merge(work.session, "lab_panels", panel_id, base=base, mine=mine, theirs=theirs)
    refuse(rules.panel_problems(merged, known.panels, known.analytes, panel_id))
    _place(work, panel_id, rules.ids_of(merged.analytes))
    return entries.save(work, panel, _panel_values(merged))


@requires(LAB_DICTIONARY)
def archive_panel(work: Work, panel_id: int) -> int:
    """Offer a panel no longer. Raises NotFound."""
    return entries.archive(work, LabPanel, panel_id)


@requires(LAB_DICTIONARY)
def restore_panel(work: Work, panel_id: int) -> int:
    """Offer an archived panel again. Raises NotFound."""
    return entries.restore(work, LabPanel, panel_id)


@requires(LAB_DICTIONARY)
def register_range(work: Work, draft: RangeDraft) -> int:
    """Add a reference range and return the id; results that stand keep theirs. Raises Invalid."""
    draft = rules.clean_range(draft)
    refuse(rules.range_problems(draft, get_dictionary(work).analytes))
    return entries.add(work, LabRange(**_range_values(work, draft), shipped=False, archived=False))


@requires(LAB_DICTIONARY)
def change_range(work: Work, range_id: int, draft: RangeDraft, base: RangeDraft) -> int:
    """Save a range, from then on the clinic's own; results keep the old one. Raises Invalid, Conflict, NotFound."""
    found = entries.get(work, LabRange, range_id)
    theirs = rules.range_draft(range_row(found))
    base, mine = rules.clean_range(base), rules.clean_range(draft)
    merged = merge(work.session, "lab_ranges", range_id, base=base, mine=mine, theirs=theirs)
    refuse(rules.range_problems(merged, get_dictionary(work).analytes))
    return entries.save(work, found, _range_values(work, merged) | {"shipped": False})


@requires(LAB_DICTIONARY)
def archive_range(work: Work, range_id: int) -> int:
    """Judge by a range no longer. Raises NotFound."""
    return entries.archive(work, LabRange, range_id)


@requires(LAB_DICTIONARY)
def restore_range(work: Work, range_id: int) -> int:
    """Judge by an archived range again. Raises NotFound."""
    return entries.restore(work, LabRange, range_id)


def _analyte_values(draft: AnalyteDraft) -> dict[str, Any]:
    return {
        "code": draft.code,
        "name_en": draft.name_en,
        "name_ru": draft.name_ru,
        "synonyms": draft.synonyms,
        "unit": draft.unit,
        "decimals": draft.decimals,
        "molar_mass": draft.molar_mass,
        "expected": draft.expected,
    }


def _panel_values(draft: PanelDraft) -> dict[str, Any]:
    return {
        "name_en": draft.name_en,
        "name_ru": draft.name_ru,
        "synonyms": draft.synonyms,
        "material": draft.material,
    }


def _range_values(work: Work, draft: RangeDraft) -> dict[str, Any]:
    unit = draft.unit
    if not unit and draft.analyte_id is not None:
        unit = entries.get(work, LabAnalyte, draft.analyte_id).unit
    draft = replace(draft, unit=unit)
    names = (
        "analyte_id", "species_id", "sex", "age_to_days", "unit", "low", "high", "critical_low", "critical_high",
    )  # fmt: skip
    return {name: getattr(draft, name) for name in names} | {"age_from_days": draft.age_from_days or 0}


def _place(work: Work, panel_id: int, analyte_ids: tuple[int, ...]) -> None:
    present = {
        row.analyte_id: row
        for row in work.session.scalars(select(LabPanelAnalyte).where(LabPanelAnalyte.panel_id == panel_id))
    }
    for analyte_id, row in present.items():
        if analyte_id not in analyte_ids:
            work.session.delete(row)
    for position, analyte_id in enumerate(analyte_ids):
        if analyte_id in present:
            assign(present[analyte_id], {"position": position})
        else:
            work.session.add(LabPanelAnalyte(panel_id=panel_id, analyte_id=analyte_id, position=position))
    work.session.flush()
