"""The lists one writes with: the dictionary of diagnoses, phrases, templates."""

from __future__ import annotations

from dataclasses import asdict

from clinic_desktop.areas.visits import queries, rules
from clinic_desktop.areas.visits.entities import Diagnosis, Phrase, VisitTemplate
from clinic_desktop.areas.visits.rows import (
    VISITS_LISTS,
    DiagnosisEntryDraft,
    PhraseDraft,
    TemplateDraft,
)
from clinic_desktop.areas.visits.rules.phrases import key_of
from clinic_desktop.core.errors import NotFound, refuse
from clinic_desktop.core.names import SEPARATOR, own_code
from clinic_desktop.core.permissions import requires
from clinic_desktop.core.text import sort_key
from clinic_desktop.db import entries
from clinic_desktop.db.merge import merge
from clinic_desktop.db.work import Work


@requires(VISITS_LISTS)
def register_diagnosis(work: Work, draft: DiagnosisEntryDraft) -> int:
    """Add an entry to the dictionary and return the id. Raises Invalid."""
    entries.hold(work, Diagnosis)
    draft = rules.cleaned_entry(draft)
    refuse(rules.entry_problems(draft, _entries(work, None)))
    return entries.add(work, Diagnosis(**asdict(draft), code=own_code(), archived=False))


@requires(VISITS_LISTS)
def change_diagnosis(
    work: Work, diagnosis_id: int, draft: DiagnosisEntryDraft, base: DiagnosisEntryDraft
) -> int:
    """Save an entry; diagnoses made keep the words of their day. Raises Invalid, Conflict, NotFound."""
    entries.hold(work, Diagnosis)
    row = entries.get(work, Diagnosis, diagnosis_id)
    theirs = DiagnosisEntryDraft(row.name_en, row.name_ru, row.system, row.synonyms)
    known = SEPARATOR.join((theirs.synonyms, base.synonyms))
    merged = merge(
        work.session,
        "diagnoses",
        diagnosis_id,
        base=rules.cleaned_entry(base, known),
        mine=rules.cleaned_entry(draft, known),
        theirs=theirs,
    )
    refuse(rules.entry_problems(merged, _entries(work, diagnosis_id)))
    return entries.save(work, row, asdict(merged))


@requires(VISITS_LISTS)
def archive_diagnosis(work: Work, diagnosis_id: int) -> int:
    """Offer an entry no longer. Raises NotFound."""
    return entries.archive(work, Diagnosis, diagnosis_id)


@requires(VISITS_LISTS)
def restore_diagnosis(work: Work, diagnosis_id: int) -> int:
    """Offer an archived entry again. Raises NotFound."""
    return entries.restore(work, Diagnosis, diagnosis_id)


@requires(VISITS_LISTS)
def register_phrase(work: Work, draft: PhraseDraft) -> int:
    """Add a phrase and return the id. Raises Invalid, also for one that would hold itself."""
    entries.hold(work, Phrase)
    draft = rules.cleaned_phrase(draft)
    refuse(rules.phrase_problems(draft, _phrases(work, None)))
    return entries.add(work, Phrase(**_phrase_values(work, draft), archived=False))


@requires(VISITS_LISTS)
def change_phrase(work: Work, phrase_id: int, draft: PhraseDraft, base: PhraseDraft) -> int:
    """Save a phrase; ``base`` is what the form started from. Raises Invalid, Conflict, NotFound."""
    entries.hold(work, Phrase)
    row = _phrase(work, phrase_id)
    theirs = PhraseDraft(row.key, row.title, row.text, row.user_id is not None)
    base, mine = rules.cleaned_phrase(base), rules.cleaned_phrase(draft)
    merged = merge(work.session, "phrases", phrase_id, base=base, mine=mine, theirs=theirs)
    refuse(rules.phrase_problems(merged, _phrases(work, phrase_id)))
    return entries.save(work, row, _phrase_values(work, merged))


@requires(VISITS_LISTS)
def archive_phrase(work: Work, phrase_id: int) -> int:
    """Offer a phrase no longer. Raises NotFound, also for another person's own."""
    return entries.save(work, _phrase(work, phrase_id), {"archived": True})


@requires(VISITS_LISTS)
def restore_phrase(work: Work, phrase_id: int) -> int:
    """Offer an archived phrase again. Raises NotFound, also for another person's own."""
    return entries.save(work, _phrase(work, phrase_id), {"archived": False})


@requires(VISITS_LISTS)
def register_template(work: Work, draft: TemplateDraft) -> int:
    """Add a template and return the id. Raises Invalid."""
    draft = rules.cleaned_template(draft)
    refuse(rules.template_problems(draft))
    return entries.add(work, VisitTemplate(**asdict(draft), sort_title=sort_key(draft.title), archived=False))


@requires(VISITS_LISTS)
def change_template(work: Work, template_id: int, draft: TemplateDraft, base: TemplateDraft) -> int:
    """Save a template; ``base`` is what the form started from. Raises Invalid, Conflict, NotFound."""
    row = entries.get(work, VisitTemplate, template_id)
    theirs = TemplateDraft(
        row.title, row.species_codes, row.complaint, row.anamnesis, row.exam_note, row.plan, row.advice
    )
    base, mine = rules.cleaned_template(base), rules.cleaned_template(draft)
    merged = merge(work.session, "visit_templates", template_id, base=base, mine=mine, theirs=theirs)
    refuse(rules.template_problems(merged))
    return entries.save(work, row, {**asdict(merged), "sort_title": sort_key(merged.title)})


@requires(VISITS_LISTS)
def archive_template(work: Work, template_id: int) -> int:
    """Offer a template no longer. Raises NotFound."""
    return entries.archive(work, VisitTemplate, template_id)


@requires(VISITS_LISTS)
def restore_template(work: Work, template_id: int) -> int:
    """Offer an archived template again. Raises NotFound."""
    return entries.restore(work, VisitTemplate, template_id)


def _phrase_values(work: Work, draft: PhraseDraft) -> dict[str, object]:
    return {
        "key": draft.key,
        "title": draft.title,
        "sort_title": sort_key(draft.title),
        "text": draft.text,
        "user_id": work.actor.id if draft.own else None,
    }


def _entries(work: Work, besides: int | None) -> list[DiagnosisEntryDraft]:
    return [
        DiagnosisEntryDraft(row.name.en, row.name.ru, row.system, row.synonyms)
        for row in queries.list_diagnoses(work)
        if row.id != besides
    ]


def _phrases(work: Work, besides: int | None) -> dict[str, str]:
    return {key_of(row.key): row.text for row in queries.list_phrases(work) if row.id != besides}


def _phrase(work: Work, phrase_id: int) -> Phrase:
    row = entries.get(work, Phrase, phrase_id)
    # Another person's own phrases are nobody else's business.
    if row.user_id not in (None, work.actor.id):
        raise NotFound("not_found")
    return row
