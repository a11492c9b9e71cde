"""The lists one writes with, as the page of lists shows them: diagnoses, phrases, templates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.pets import queries as pets
from clinic_desktop.areas.pets.rows import SpeciesRow
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.areas.visits import queries, service
from clinic_desktop.areas.visits.form.lists import DiagnosisForm, PhraseForm, TemplateForm
from clinic_desktop.areas.visits.kinds import BodySystem
from clinic_desktop.areas.visits.rows import VISITS_LISTS, DiagnosisRow, PhraseRow, TemplateRow
from clinic_desktop.areas.visits.rules import TEXTS
from clinic_desktop.areas.visits.texts import system_texts
from clinic_desktop.core.names import SEPARATOR
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.i18n import localized, translate
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

SHOWN_TEXT = 200
NO_SYSTEM = 0
_SYSTEMS: tuple[BodySystem | None, ...] = (None, *BodySystem)
"""A group's number is its place here."""


@dataclass(frozen=True, slots=True)
class Templates:
    """The templates, and the species they may be for."""

    rows: tuple[TemplateRow, ...]
    species: tuple[SpeciesRow, ...]


@dataclass(frozen=True, slots=True)
class TemplateLine(ListLine[TemplateRow]):
    """A template with the species it is for; none stands for all."""

    species: tuple[SpeciesRow, ...]


def load_templates(work: Any) -> Templates:
    """Read the templates and the species."""
    return Templates(queries.list_templates(work), pets.get_reference(work).species)


def template_lines(content: Templates) -> list[TemplateLine]:
    """Return the templates with their species."""
    by_code = {row.code: row for row in content.species}
    return [
        TemplateLine(row, tuple(by_code[c] for c in row.species_codes.split(SEPARATOR) if c in by_code))
        for row in content.rows
    ]


def system_text(row: DiagnosisRow) -> str:
    """Return the system a diagnosis is of."""
    return translate("Lists", "Whole body or behaviour") if row.system is None else system_texts()[row.system]


def on_one_line(text: str) -> str:
    """Return the beginning of a long text for a table."""
    return " ".join(text[: 2 * SHOWN_TEXT].split())[:SHOWN_TEXT]


def _systems(rows: tuple[DiagnosisRow, ...]) -> list[tuple[int, str]]:
    used, texts = {row.system for row in rows}, system_texts()
    return [
        (number, texts[system] if system else translate("Lists", "Whole body or behaviour"))
        for number, system in enumerate(_SYSTEMS)
        if system in used
    ]


def _species_names(line: TemplateLine) -> str:
    return ", ".join(localized(one.name_en, one.name_ru) for one in line.species) or translate(
        "Lists", "All species"
    )


def _beginning(line: TemplateLine) -> str:
    return on_one_line(next((text for name in TEXTS if (text := getattr(line.row, name))), ""))


def _diagnosis_form(
    context: AppContext,
    content: tuple[DiagnosisRow, ...],
    row: DiagnosisRow | None,
    group: int | None,
    parent: QWidget,
) -> DiagnosisForm:
    return DiagnosisForm(context, content, row, _SYSTEMS[group or NO_SYSTEM], parent)


def _phrase_form(
    context: AppContext,
    content: tuple[PhraseRow, ...],
    row: PhraseRow | None,
    group: int | None,
    parent: QWidget,
) -> PhraseForm:
    return PhraseForm(context, content, row, parent)


def _template_form(
    context: AppContext, content: Templates, line: TemplateLine | None, group: int | None, parent: QWidget
) -> TemplateForm:
    return TemplateForm(context, content.species, line.row if line else None, parent)


DIAGNOSES = ReferenceList(
    name="diagnoses",
    title=lambda: translate("Lists", "Diagnoses"),
    table="diagnoses",
    tables=frozenset({"diagnoses"}),
    form="DiagnosisForm",
    load=queries.list_diagnoses,
    rows=lambda content: content,
    columns=(
        name_column(lambda row: name_of(row.name), 300),
        other_name_column(lambda row: localized(row.name.ru, row.name.en), 240),
        ColumnSpec[DiagnosisRow](
            "system", lambda: translate("Lists", "System of the body"), system_text, 220, sort="system"
        ),
        state_column(),
        synonyms_column(lambda row: row.synonyms),
    ),
    words=lambda row: (row.name.en, row.name.ru, row.synonyms),
    make_form=_diagnosis_form,
    archive=service.archive_diagnosis,
    restore=service.restore_diagnosis,
    right=VISITS_LISTS,
    grouping=Grouping(
        title=lambda: translate("Lists", "System of the body"),
        everything=lambda: translate("Lists", "All systems"),
        groups=_systems,
        group_of=lambda row: _SYSTEMS.index(row.system),
    ),
)

PHRASES = ReferenceList(
    name="phrases",
    title=lambda: translate("Lists", "Phrases of visits"),
    table="phrases",
    tables=frozenset({"phrases"}),
    form="PhraseForm",
    load=queries.list_phrases,
    rows=lambda content: content,
    columns=(
        ColumnSpec[PhraseRow](
            "title", lambda: translate("Lists", "Title"), lambda row: row.title, 240, sort="title"
        ),
        ColumnSpec[PhraseRow](
            "key", lambda: translate("Lists", "Key"), lambda row: f".{row.key}", 130, sort="key"
        ),
        ColumnSpec[PhraseRow](
            "whose",
            lambda: translate("Lists", "Who uses it"),
            lambda row: (
                translate("Lists", "Everybody") if row.user_id is None else translate("Lists", "Only I")
            ),
            140,
            sort="whose",
        ),
        state_column(),
        ColumnSpec[PhraseRow](
            "text", lambda: translate("Lists", "Text"), lambda row: on_one_line(row.text), 420
        ),
    ),
    words=lambda row: (row.title, row.key, row.text),
    make_form=_phrase_form,
    archive=service.archive_phrase,
    restore=service.restore_phrase,
    right=VISITS_LISTS,
)

TEMPLATES = ReferenceList(
    name="templates",
    title=lambda: translate("Lists", "Templates of visits"),
    table="visit_templates",
    tables=frozenset({"visit_templates", "species"}),
    form="TemplateForm",
    load=load_templates,
    rows=template_lines,
    columns=(
        ColumnSpec[TemplateLine](
            "title", lambda: translate("Lists", "Title"), lambda line: line.row.title, 260, sort="title"
        ),
        ColumnSpec[TemplateLine](
            "species", lambda: translate("Lists", "Only for"), _species_names, 200, sort="species"
        ),
        state_column(),
        ColumnSpec[TemplateLine]("text", lambda: translate("Lists", "Begins with"), _beginning, 420),
    ),
    words=lambda line: (line.row.title, *(getattr(line.row, name) for name in TEXTS)),
    make_form=_template_form,
    archive=service.archive_template,
    restore=service.restore_template,
    right=VISITS_LISTS,
)
