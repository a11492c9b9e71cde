"""The dictionary whole: a few hundred rows, which forms, lists and imports all need together."""

from __future__ import annotations

from dataclasses import fields

from sqlalchemy import select

from clinic_desktop.areas.lab.entities import LabAnalyte, LabPanel, LabPanelAnalyte, LabRange
from clinic_desktop.areas.lab.rows import AnalyteDraft, AnalyteRow, Bounds, Dictionary, PanelRow, RangeRow
from clinic_desktop.areas.lab.rules.drafts import analyte_draft
from clinic_desktop.areas.pets.entities import Species
from clinic_desktop.areas.pets.rows import SpeciesRow
from clinic_desktop.core.errors import NotFound
from clinic_desktop.db.work import Work

RANGES_AT_MOST = 5_000


def get_dictionary(work: Work) -> Dictionary:
    """Return analytes, panels, ranges and species, archived ones included."""
    chosen: dict[int, list[int]] = {}
    places = select(LabPanelAnalyte.panel_id, LabPanelAnalyte.analyte_id).order_by(
        LabPanelAnalyte.panel_id, LabPanelAnalyte.position, LabPanelAnalyte.id
    )
    for panel_id, analyte_id in work.session.execute(places):
        chosen.setdefault(panel_id, []).append(analyte_id)
    panels = work.session.scalars(select(LabPanel).order_by(LabPanel.id))
    analytes = work.session.scalars(select(LabAnalyte).order_by(LabAnalyte.id))
    ranges = work.session.scalars(select(LabRange).order_by(LabRange.id).limit(RANGES_AT_MOST))
    return Dictionary(
        analytes=tuple(analyte_row(row) for row in analytes),
        panels=tuple(
            PanelRow(
                row.id,
                row.code,
                row.name_en,
                row.name_ru,
                row.synonyms,
                row.material,
                tuple(chosen.get(row.id, ())),
                row.archived,
            )
            for row in panels
        ),
        ranges=tuple(range_row(row) for row in ranges),
        species=_species(work),
    )


def _species(work: Work) -> tuple[SpeciesRow, ...]:
    # Not the whole reference of patients: its hundreds of breeds are nothing to a laboratory.
    columns = [getattr(Species, field.name) for field in fields(SpeciesRow)]
    return tuple(SpeciesRow(*row) for row in work.session.execute(select(*columns).order_by(Species.id)))


def get_analyte_draft(work: Work, analyte_id: int) -> AnalyteDraft:
    """Return an analyte as a form holds it. Raises NotFound."""
    found = work.session.get(LabAnalyte, analyte_id)
    if found is None:
        raise NotFound("not_found")
    return analyte_draft(analyte_row(found))


def analyte_row(row: LabAnalyte) -> AnalyteRow:
    """Return an analyte as a row."""
    return AnalyteRow(
        row.id,
        row.code,
        row.name_en,
        row.name_ru,
        row.synonyms,
        row.unit,
        row.decimals,
        row.molar_mass,
        row.expected,
        row.archived,
    )


def range_row(row: LabRange) -> RangeRow:
    """Return a range as a row."""
    return RangeRow(
        row.id,
        row.analyte_id,
        row.species_id,
        row.sex,
        row.age_from_days,
        row.age_to_days,
        row.unit,
        Bounds(row.low, row.high, row.critical_low, row.critical_high),
        row.shipped,
        row.archived,
    )
