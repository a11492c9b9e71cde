"""Visits of a patient and of a vet, measurings, and the lists one writes with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, literal, or_, select
from sqlalchemy.sql.elements import ColumnElement

from clinic_desktop.areas.pets.rows import Named
from clinic_desktop.areas.visits.entities import (
    Diagnosis,
    Phrase,
    Visit,
    VisitAddendum,
    VisitDiagnosis,
    VisitFinding,
    VisitState,
    VisitTemplate,
    VitalSigns,
)
from clinic_desktop.areas.visits.queries.card import get_draft, measured, measurings
from clinic_desktop.areas.visits.queries.cards import get_card
from clinic_desktop.areas.visits.rows import (
    DiagnosisEntryDraft,
    DiagnosisRow,
    PhraseRow,
    TemplateRow,
    VisitDesk,
    VitalsRow,
    WritingLists,
)
from clinic_desktop.core.errors import NotFound
from clinic_desktop.core.kinds import VISIT
from clinic_desktop.db.work import Work

SEPARATOR = "; "
VITALS_SHOWN = 500


def last_visit_id(work: Work, pet_id: int, before_id: int) -> int | None:
    """Return the newest signed visit besides one: what a section is copied from."""
    return work.session.scalar(
        select(Visit.id)
        .where(Visit.pet_id == pet_id, Visit.id != before_id, Visit.state == VisitState.SIGNED)
        .order_by(Visit.started_at.desc(), Visit.id.desc())
        .limit(1)
    )


def diagnoses_of(work: Work, visit_ids: Sequence[int]) -> dict[int, str]:
    """Return the diagnoses of each visit on one line."""
    found: dict[int, list[str]] = {}
    for visit_id, title in work.session.execute(
        select(VisitDiagnosis.visit_id, VisitDiagnosis.title)
        .where(VisitDiagnosis.visit_id.in_(visit_ids))
        .order_by(VisitDiagnosis.visit_id, VisitDiagnosis.position)
    ):
        found.setdefault(visit_id, []).append(title)
    return {visit_id: SEPARATOR.join(titles) for visit_id, titles in found.items()}


def texts_of(work: Work, visit_ids: Sequence[int]) -> dict[int, str]:
    """Return what was written in each visit besides its complaint: findings and addenda included."""
    found: dict[int, list[str]] = {}
    long = (Visit.anamnesis, Visit.exam_note, Visit.plan, Visit.advice, Visit.next_visit_note)
    for query in (
        select(Visit.id, *long).where(Visit.id.in_(visit_ids)),
        select(VisitFinding.visit_id, VisitFinding.note).where(VisitFinding.visit_id.in_(visit_ids)),
        select(VisitAddendum.visit_id, VisitAddendum.text).where(VisitAddendum.visit_id.in_(visit_ids)),
    ):
        for visit_id, *texts in work.session.execute(query):
            found.setdefault(visit_id, []).extend(texts)
    return {visit_id: " ".join(texts) for visit_id, texts in found.items()}


def timeline(pet_id: ColumnElement[int] | int) -> Select[*tuple[Any, ...]]:
    """Return a patient's visits as entries of the story; diagnoses are read for those that are shown."""
    columns = (
        Visit.started_at.label("at"),
        literal(VISIT).label("kind"),
        Visit.id.label("record_id"),
        Visit.id.label("visit_id"),
        Visit.kind.label("title_en"),
        Visit.kind.label("title_ru"),
        Visit.complaint.label("detail"),
        Visit.vet_name.label("who"),
        Visit.state.label("state"),
    )
    return select(*columns).where(Visit.pet_id == pet_id, Visit.archived.is_(False))


def list_vitals(work: Work, pet_id: int) -> tuple[VitalsRow, ...]:
    """Return an animal's newest measurings, the oldest first."""
    rows = work.session.execute(
        measurings()
        .where(VitalSigns.pet_id == pet_id)
        .order_by(VitalSigns.measured_at.desc(), VitalSigns.id.desc())
        .limit(VITALS_SHOWN)
    ).all()
    return tuple(
        VitalsRow(
            row.VitalSigns.id,
            row.VitalSigns.visit_id,
            row.VitalSigns.measured_at,
            row.VitalSigns.measured_by,
            measured(row.VitalSigns, row.grams),
        )
        for row in reversed(rows)
    )


def list_diagnoses(work: Work) -> tuple[DiagnosisRow, ...]:
    """Return the dictionary, archived entries included."""
    return tuple(
        DiagnosisRow(
            row.id, row.code, row.system, Named(row.name_en, row.name_ru), row.synonyms, row.archived
        )
        for row in work.session.scalars(select(Diagnosis).order_by(Diagnosis.id))
    )


def get_diagnosis_draft(work: Work, diagnosis_id: int) -> DiagnosisEntryDraft:
    """Return what the form of a diagnosis starts from. Raises NotFound."""
    row = work.session.get(Diagnosis, diagnosis_id)
    if row is None:
        raise NotFound("not_found")
    return DiagnosisEntryDraft(row.name_en, row.name_ru, row.system, row.synonyms)


def list_phrases(work: Work) -> tuple[PhraseRow, ...]:
    """Return the clinic's phrases and those of whoever asks, archived ones included."""
    mine = or_(Phrase.user_id.is_(None), Phrase.user_id == work.actor.id)
    return tuple(
        PhraseRow(row.id, row.key, row.title, row.text, row.user_id, row.archived)
        for row in work.session.scalars(select(Phrase).where(mine).order_by(Phrase.sort_title, Phrase.id))
    )


def list_templates(work: Work) -> tuple[TemplateRow, ...]:
    """Return the templates, archived ones included."""
    return tuple(
        TemplateRow(
            row.id,
            row.title,
            row.species_codes,
            row.complaint,
            row.anamnesis,
            row.exam_note,
            row.plan,
            row.advice,
            row.archived,
        )
        for row in work.session.scalars(
            select(VisitTemplate).order_by(VisitTemplate.sort_title, VisitTemplate.id)
        )
    )


def get_desk(work: Work, visit_id: int) -> VisitDesk:
    """Return all that the form of a visit needs. Raises NotFound."""
    card = get_card(work, visit_id)
    last_id = last_visit_id(work, card.patient.id, visit_id)
    last = None if last_id is None else get_draft(work, last_id)
    return VisitDesk(card, writing_lists(work), last)


def writing_lists(work: Work) -> WritingLists:
    """Return what a visit is written with; nothing archived."""
    return WritingLists(
        tuple(row for row in list_diagnoses(work) if not row.archived),
        tuple(row for row in list_phrases(work) if not row.archived),
        tuple(row for row in list_templates(work) if not row.archived),
    )
