"""The lists that patients draw on, as the page of lists shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.pets import queries, service
from clinic_desktop.areas.pets.form import BreedForm, ColourForm, SpeciesForm
from clinic_desktop.areas.pets.rows import REFERENCE_EDIT, Reference, SpeciesRow
from clinic_desktop.core.names import SEPARATOR
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.i18n import format_weight, localized, translate
from clinic_desktop.ui.lists import (
    Grouping,
    ListLine,
    ReferenceList,
    name_column,
    other_name_column,
    state_column,
    synonyms_column,
)
from clinic_desktop.ui.tables.columns import ColumnSpec


@dataclass(frozen=True, slots=True)
class ReferenceLine(ListLine[Any]):
    """A row of one of the lists, with the species it is of (a breed's one, a colour's several)."""

    species: tuple[SpeciesRow, ...] = ()


def species_names(line: ReferenceLine) -> str:
    """Return the species it is of."""
    return ", ".join(localized(species.name_en, species.name_ru) for species in line.species)


def weights(line: ReferenceLine) -> str:
    """Return the plausible weights, such as "300 g – 120 kg"."""
    least, most = line.row.weight_min_g, line.row.weight_max_g
    if least is None and most is None:
        return ""
    return " – ".join("…" if grams is None else format_weight(grams) for grams in (least, most))


def words(line: ReferenceLine) -> tuple[str, ...]:
    """Return what a row is found by."""
    return (line.row.name_en, line.row.name_ru, line.row.synonyms)


_NAME = name_column(lambda line: localized(line.row.name_en, line.row.name_ru), 240)
_OTHER_NAME = other_name_column(lambda line: localized(line.row.name_ru, line.row.name_en), 200)
_SYNONYMS = synonyms_column(lambda line: line.row.synonyms)


def _species_lines(reference: Reference) -> list[ReferenceLine]:
    return [ReferenceLine(row) for row in reference.species]


def _breed_lines(reference: Reference) -> list[ReferenceLine]:
    by_id = {row.id: row for row in reference.species}
    return [ReferenceLine(row, (by_id[row.species_id],)) for row in reference.breeds]


def _colour_lines(reference: Reference) -> list[ReferenceLine]:
    by_code = {row.code: row for row in reference.species}
    return [
        ReferenceLine(row, tuple(by_code[c] for c in row.applies_to.split(SEPARATOR) if c in by_code))
        for row in reference.colours
    ]


def _species_groups(reference: Reference) -> list[tuple[int, str]]:
    with_breeds = {row.species_id for row in reference.breeds}
    return [
        (row.id, localized(row.name_en, row.name_ru))
        for row in reference.species
        if not row.archived or row.id in with_breeds
    ]


def _species_form(
    context: AppContext, content: Reference, line: ReferenceLine | None, group: int | None, parent: QWidget
) -> SpeciesForm:
    return SpeciesForm(context, content, line.row if line else None, parent)


def _breed_form(
    context: AppContext, content: Reference, line: ReferenceLine | None, group: int | None, parent: QWidget
) -> BreedForm:
    return BreedForm(context, content, line.row if line else None, group, parent)


def _colour_form(
    context: AppContext, content: Reference, line: ReferenceLine | None, group: int | None, parent: QWidget
) -> ColourForm:
    return ColourForm(context, content, line.row if line else None, parent)


SPECIES = ReferenceList(
    name="species",
    title=lambda: translate("Lists", "Species of animals"),
    table="species",
    tables=frozenset({"species"}),
    form="SpeciesForm",
    load=queries.get_reference,
    rows=_species_lines,
    columns=(
        _NAME,
        _OTHER_NAME,
        ColumnSpec[ReferenceLine](
            "age",
            lambda: translate("Lists", "Lives up to, years"),
            lambda line: str(line.row.max_age_years or ""),
            150,
            right=True,
        ),
        ColumnSpec[ReferenceLine]("weights", lambda: translate("Lists", "Weights"), weights, 160),
        state_column(),
        _SYNONYMS,
    ),
    words=words,
    make_form=_species_form,
    archive=service.archive_species,
    restore=service.restore_species,
    right=REFERENCE_EDIT,
)

BREEDS = ReferenceList(
    name="breeds",
    title=lambda: translate("Lists", "Breeds"),
    table="breeds",
    tables=frozenset({"breeds", "species"}),
    form="BreedForm",
    load=queries.get_reference,
    rows=_breed_lines,
    columns=(
        _NAME,
        _OTHER_NAME,
        ColumnSpec[ReferenceLine](
            "species", lambda: translate("Lists", "Species"), species_names, 160, sort="species"
        ),
        state_column(),
        _SYNONYMS,
    ),
    words=words,
    make_form=_breed_form,
    archive=service.archive_breed,
    restore=service.restore_breed,
    right=REFERENCE_EDIT,
    grouping=Grouping(
        title=lambda: translate("Lists", "Species"),
        everything=lambda: translate("Lists", "All species"),
        groups=_species_groups,
        group_of=lambda line: line.row.species_id,
    ),
)

COLOURS = ReferenceList(
    name="colours",
    title=lambda: translate("Lists", "Coat colours"),
    table="coat_colours",
    tables=frozenset({"coat_colours", "species"}),
    form="ColourForm",
    load=queries.get_reference,
    rows=_colour_lines,
    columns=(
        _NAME,
        _OTHER_NAME,
        ColumnSpec[ReferenceLine]("species", lambda: translate("Lists", "Only of"), species_names, 160),
        state_column(),
        _SYNONYMS,
    ),
    words=words,
    make_form=_colour_form,
    archive=service.archive_colour,
    restore=service.restore_colour,
    right=REFERENCE_EDIT,
)
