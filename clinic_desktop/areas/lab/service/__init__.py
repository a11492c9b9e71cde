"""Use cases of the laboratory, one function for each intention."""

from clinic_desktop.areas.lab.service.dictionary import (
    archive_analyte,
    archive_panel,
    archive_range,
    change_analyte,
    change_panel,
    change_range,
    register_analyte,
    register_panel,
    register_range,
    restore_analyte,
    restore_panel,
    restore_range,
)
from clinic_desktop.areas.lab.service.requests import cancel, reopen, request, review, sample, send, tell
from clinic_desktop.areas.lab.service.results import correct, enter_results

__all__ = [
    "archive_analyte", "archive_panel", "archive_range", "cancel", "change_analyte", "change_panel",
    "change_range", "correct", "enter_results", "register_analyte", "register_panel", "register_range", "reopen",
    "request", "restore_analyte", "restore_panel", "restore_range", "review", "sample", "send", "tell",
]  # fmt: skip
