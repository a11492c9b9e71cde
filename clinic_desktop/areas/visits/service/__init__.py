"""Use cases of visits: write, sign, measure, problems, and the lists one writes with."""

from clinic_desktop.areas.visits.service.lists import (
    archive_diagnosis,
    archive_phrase,
    archive_template,
    change_diagnosis,
    change_phrase,
    change_template,
    register_diagnosis,
    register_phrase,
    register_template,
    restore_diagnosis,
    restore_phrase,
    restore_template,
)
from clinic_desktop.areas.visits.service.measuring import measure
from clinic_desktop.areas.visits.service.problems import (
    change_problem,
    open_problem,
    reopen_problem,
    resolve_problem,
)
from clinic_desktop.areas.visits.service.signing import add_addendum, sign, take_back, unlock
from clinic_desktop.areas.visits.service.writing import archive, start, write

__all__ = [
    "add_addendum",
    "archive",
    "archive_diagnosis",
    "archive_phrase",
    "archive_template",
    "change_diagnosis",
    "change_phrase",
    "change_problem",
    "change_template",
    "measure",
    "open_problem",
    "register_diagnosis",
    "register_phrase",
    "register_template",
    "reopen_problem",
    "resolve_problem",
    "restore_diagnosis",
    "restore_phrase",
    "restore_template",
    "sign",
    "start",
    "take_back",
    "unlock",
    "write",
]
