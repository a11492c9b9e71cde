"""Pure decisions about visits: what may be written, when it is locked, phrases, vital signs."""

from clinic_desktop.areas.visits.rules.phrases import PhraseError, expand, placeholders
from clinic_desktop.areas.visits.rules.visit import (
    TEXTS,
    cleaned,
    is_empty,
    is_locked,
    may_take_back,
    next_kind,
    problems,
    rest_normal,
    signing_problems,
)
from clinic_desktop.areas.visits.rules.vitals import Standing, newest, standing, vitals_problems
from clinic_desktop.areas.visits.rules.writing import (
    cleaned_entry,
    cleaned_phrase,
    cleaned_template,
    entry_problems,
    phrase_problems,
    problem_problems,
    template_draft,
    template_problems,
    templates_for,
)

__all__ = [
    "TEXTS",
    "PhraseError",
    "Standing",
    "cleaned",
    "cleaned_entry",
    "cleaned_phrase",
    "cleaned_template",
    "entry_problems",
    "expand",
    "is_empty",
    "is_locked",
    "may_take_back",
    "newest",
    "next_kind",
    "phrase_problems",
    "placeholders",
    "problem_problems",
    "problems",
    "rest_normal",
    "signing_problems",
    "standing",
    "template_draft",
    "template_problems",
    "templates_for",
    "vitals_problems",
]
