"""The dictionary as the page of lists shows it: analytes, panels, reference ranges."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.lab import queries, service
from clinic_desktop.areas.lab.entities import RangeSex
from clinic_desktop.areas.lab.form import AnalyteForm, LabPanelForm, RangeForm
from clinic_desktop.areas.lab.rows import LAB_DICTIONARY, AnalyteRow, Dictionary, PanelRow, RangeRow
from clinic_desktop.areas.lab.texts import bounds_text, end_text, material_texts, sex_texts, unit_text
from clinic_desktop.areas.pets.rows import SpeciesRow
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.i18n import localized, translate
from clinic_desktop.ui.lists import (
    Grouping,
    ListLine,
    ReferenceList,
    name_column,
    other_name_column,
    state_column,
)
from clinic_desktop.ui.tables.columns import ColumnSpec

_TABLES = frozenset({"lab_analytes", "lab_panels", "lab_panel_analytes", "lab_ranges", "species"})


@dataclass(frozen=True, slots=True)
class PanelLine(ListLine[PanelRow]):
    """A panel with the analytes it has."""

    analytes: tuple[AnalyteRow, ...]


@dataclass(frozen=True, slots=True)
class RangeLine(ListLine[RangeRow]):
    """A range with what it is of and for whom."""

    analyte: AnalyteRow
    species: SpeciesRow | None


def _panel_lines(known: Dictionary) -> list[PanelLine]:
    by_id = {row.id: row for row in known.analytes}
    return [PanelLine(row, tuple(by_id[key] for key in row.analyte_ids)) for row in known.panels]


def _range_lines(known: Dictionary) -> list[RangeLine]:
    analytes = {row.id: row for row in known.analytes}
    species = {row.id: row for row in known.species}
    return [
        RangeLine(row, analytes[row.analyte_id], species.get(row.species_id or 0)) for row in known.ranges
    ]


def _range_name(line: RangeLine) -> str:
    name = localized(line.analyte.name_en, line.analyte.name_ru)
    return f"{name} · {_species_name(line)}"


def _species_name(line: RangeLine) -> str:
    if line.species is None:
        return translate("Lists", "Every species")
    return localized(line.species.name_en, line.species.name_ru)


def _ages(line: RangeLine) -> str:
    since, until = line.row.age_from_days, line.row.age_to_days
    if not since and until is None:
        return ""
    if until is None:
        return translate("Lists", "from {days} d").format(days=since)
    return translate("Lists", "{since} – {until} d").format(since=since, until=until)


def _critical(line: RangeLine) -> str:
    low, high = line.row.bounds.critical_low, line.row.bounds.critical_high
    parts = [f"< {end_text(low)}"] if low is not None else []
    return ", ".join([*parts, *([f"> {end_text(high)}"] if high is not None else [])])


def _sex(line: RangeLine) -> str:
    return "" if line.row.sex is RangeSex.ANY else sex_texts()[line.row.sex]


def _source(line: RangeLine) -> str:
    return translate("Lists", "Textbook") if line.row.shipped else translate("Lists", "The clinic's own")


def _species_groups(known: Dictionary) -> Sequence[tuple[int, str]]:
    used = {row.species_id for row in known.ranges}
    return [(row.id, localized(row.name_en, row.name_ru)) for row in known.species if row.id in used]


def _analyte_form(
    context: AppContext, content: Dictionary, line: AnalyteRow | None, group: int | None, parent: QWidget
) -> AnalyteForm:
    return AnalyteForm(context, content, line, parent)


def _panel_form(
    context: AppContext, content: Dictionary, line: PanelLine | None, group: int | None, parent: QWidget
) -> LabPanelForm:
    return LabPanelForm(context, content, line.row if line else None, parent)


def _range_form(
    context: AppContext, content: Dictionary, line: RangeLine | None, group: int | None, parent: QWidget
) -> RangeForm:
    return RangeForm(context, content, line.row if line else None, group, parent)


ANALYTES = ReferenceList(
    name="lab_analytes",
    title=lambda: translate("Lists", "Laboratory: analytes"),
    table="lab_analytes",
    tables=_TABLES,
    form="AnalyteForm",
    load=queries.get_dictionary,
    rows=lambda known: known.analytes,
    columns=(
        name_column(lambda row: localized(row.name_en, row.name_ru), 280),
        ColumnSpec[AnalyteRow](
            "code", lambda: translate("Lists", "Code"), lambda row: row.code, 100, sort="code"
        ),
        ColumnSpec[AnalyteRow](
            "unit", lambda: translate("Lists", "Unit"), lambda row: unit_text(row.unit), 110
        ),
        other_name_column(lambda row: localized(row.name_ru, row.name_en), 220),
        state_column(),
    ),
    words=lambda row: (row.name_en, row.name_ru, row.code, row.synonyms),
    make_form=_analyte_form,
    archive=service.archive_analyte,
    restore=service.restore_analyte,
    right=LAB_DICTIONARY,
)

PANELS = ReferenceList(
    name="lab_panels",
    title=lambda: translate("Lists", "Laboratory: panels"),
    table="lab_panels",
    tables=_TABLES,
    form="LabPanelForm",
    load=queries.get_dictionary,
    rows=_panel_lines,
    columns=(
        name_column(lambda line: localized(line.row.name_en, line.row.name_ru), 300),
        ColumnSpec[PanelLine](
            "material",
            lambda: translate("Lists", "Material"),
            lambda line: material_texts()[line.row.material],
            150,
            sort="material",
        ),
        state_column(),
        ColumnSpec[PanelLine](
            "analytes",
            lambda: translate("Lists", "Tests of the panel"),
            lambda line: ", ".join(row.code for row in line.analytes),
            360,
        ),
    ),
    words=lambda line: (line.row.name_en, line.row.name_ru, line.row.synonyms),
    make_form=_panel_form,
    archive=service.archive_panel,
    restore=service.restore_panel,
    right=LAB_DICTIONARY,
)

RANGES = ReferenceList(
    name="lab_ranges",
    title=lambda: translate("Lists", "Laboratory: reference ranges"),
    table="lab_ranges",
    tables=_TABLES,
    form="RangeForm",
    load=queries.get_dictionary,
    rows=_range_lines,
    columns=(
        name_column(_range_name, 300),
        ColumnSpec[RangeLine](
            "range",
            lambda: translate("Lists", "Reference range"),
            lambda line: f"{bounds_text(line.row.bounds)} {unit_text(line.row.unit)}".strip(),
            190,
        ),
        ColumnSpec[RangeLine]("critical", lambda: translate("Lists", "Critical"), _critical, 130),
        ColumnSpec[RangeLine]("ages", lambda: translate("Lists", "Age"), _ages, 110),
        ColumnSpec[RangeLine]("sex", lambda: translate("Lists", "Sex"), _sex, 80),
        state_column(),
        ColumnSpec[RangeLine]("source", lambda: translate("Lists", "Source"), _source, 120, sort="source"),
    ),
    words=lambda line: (line.analyte.name_en, line.analyte.name_ru, line.analyte.code, line.analyte.synonyms),
    make_form=_range_form,
    archive=service.archive_range,
    restore=service.restore_range,
    right=LAB_DICTIONARY,
    grouping=Grouping(
        title=lambda: translate("Lists", "Species"),
        everything=lambda: translate("Lists", "All species"),
        groups=_species_groups,
        group_of=lambda line: line.row.species_id or 0,
    ),
)
