"""What the lists one writes with must be: diagnoses, phrases, templates; and lasting problems."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from clinic_desktop.areas.visits.rows import (
    DiagnosisEntryDraft,
    PhraseDraft,
    ProblemDraft,
    TemplateDraft,
    TemplateRow,
)
from clinic_desktop.areas.visits.rules.phrases import PhraseError, expand, key_of, placeholders
from clinic_desktop.areas.visits.rules.visit import LINE_LIMIT, TEXT_LIMIT, TEXTS
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.names import SEPARATOR, clean_names, clean_synonyms, name_problems, synonym_problems
from clinic_desktop.core.text import clean_line, clean_text, fold

KEY_LIMIT = 40


def cleaned_entry(draft: DiagnosisEntryDraft, known: str = "") -> DiagnosisEntryDraft:
    """Return a diagnosis as it will be stored: one name stands for both languages."""
    return replace(draft, **clean_names(draft), synonyms=clean_synonyms(draft.synonyms, known))


def entry_problems(draft: DiagnosisEntryDraft, others: Iterable[DiagnosisEntryDraft]) -> tuple[Problem, ...]:
    """Check a cleaned entry of the dictionary against the other entries."""
    return (*name_problems(draft, others), *synonym_problems(draft.synonyms))


def cleaned_phrase(draft: PhraseDraft) -> PhraseDraft:
    """Return a phrase as it will be stored; its key without the dot."""
    key = clean_line(draft.key).lstrip(".")
    return replace(draft, key=key, title=clean_line(draft.title) or key, text=clean_text(draft.text))


def phrase_problems(draft: PhraseDraft, others: Mapping[str, str]) -> tuple[Problem, ...]:
    """Check a phrase; ``others`` are the texts of the other phrases by `key_of` their keys."""
    draft = cleaned_phrase(draft)
    found = [Problem(name, "required") for name in ("key", "text") if not getattr(draft, name)]
    if draft.key and not re.fullmatch(r"[\w-]+", draft.key):
        found.append(Problem("key", "phrase_key"))
    if len(draft.key) > KEY_LIMIT:
        found.append(Problem("key", "too_long", {"limit": KEY_LIMIT}))
    if len(draft.title) > LINE_LIMIT:
        found.append(Problem("title", "too_long", {"limit": LINE_LIMIT}))
    if len(draft.text) > TEXT_LIMIT:
        found.append(Problem("text", "too_long", {"limit": TEXT_LIMIT}))
    if key_of(draft.key) in others:
        found.append(Problem("key", "phrase_taken"))
    if unknown := placeholders(draft.text):
        found.append(Problem("text", "placeholder_unknown", {"name": unknown[0]}, "warning"))
    if not found and draft.key:
        try:
            expand(draft.key, {**others, key_of(draft.key): draft.text}, {})
        except PhraseError as error:
            found.append(Problem("text", error.code, {"key": error.key}))
    return tuple(found)


def cleaned_template(draft: TemplateDraft) -> TemplateDraft:
    """Return a template as it will be stored."""
    texts = {name: clean_text(getattr(draft, name)) for name in TEXTS}
    return replace(draft, title=clean_line(draft.title), **texts)


def template_draft(row: TemplateRow) -> TemplateDraft:
    """Return what the form of a template starts from."""
    return TemplateDraft(row.title, row.species_codes, **{name: getattr(row, name) for name in TEXTS})


def template_problems(draft: TemplateDraft) -> tuple[Problem, ...]:
    """Check a template."""
    draft = cleaned_template(draft)
    found = [Problem("title", "required")] if not draft.title else []
    if len(draft.title) > LINE_LIMIT:
        found.append(Problem("title", "too_long", {"limit": LINE_LIMIT}))
    found += [
        Problem(name, "too_long", {"limit": TEXT_LIMIT})
        for name in TEXTS
        if len(getattr(draft, name)) > TEXT_LIMIT
    ]
    if not any(getattr(draft, name) for name in TEXTS):
        found.append(Problem("complaint", "template_empty"))
    return tuple(found)


def problem_problems(draft: ProblemDraft, today: date, *, born: date | None) -> tuple[Problem, ...]:
    """Check a lasting problem."""
    title = clean_line(draft.title)
    found = [Problem("title", "required")] if not title else []
    if len(title) > LINE_LIMIT:
        found.append(Problem("title", "too_long", {"limit": LINE_LIMIT}))
    if len(draft.note) > TEXT_LIMIT:
        found.append(Problem("note", "too_long", {"limit": TEXT_LIMIT}))
    if draft.since_on is not None and draft.since_on > today:
        found.append(Problem("since_on", "in_future"))
    if draft.since_on is not None and born is not None and draft.since_on < born:
        found.append(Problem("since_on", "before_birth"))
    return tuple(found)


def templates_for(
    templates: Sequence[TemplateRow], species_code: str, complaint: str
) -> tuple[TemplateRow, ...]:
    """Return the templates meant for a species, those that share words with the complaint first."""
    words = set(fold(complaint).split())

    def shared(row: TemplateRow) -> int:
        return len(words & set(fold(f"{row.title} {row.complaint}").split()))

    fitting = [
        row
        for row in templates
        if not row.species_codes or species_code in row.species_codes.split(SEPARATOR)
    ]
    return tuple(sorted(fitting, key=lambda row: (-shared(row), not row.species_codes)))
