"""The verb ``import`` of the command line."""

from __future__ import annotations

import argparse
import sys
import time
from uuid import uuid4

from clinic_desktop.areas.importing.mapping import Mapping, load_mapping
from clinic_desktop.areas.importing.report import EXAMPLES, Report
from clinic_desktop.areas.importing.rows import FindingKind, ImportRequest, ImportSummary
from clinic_desktop.areas.importing.service import NothingWritten, import_file, last_import
from clinic_desktop.areas.importing.texts import sentence
from clinic_desktop.core.errors import ClinicError
from clinic_desktop.core.permissions import Actor
from clinic_desktop.db.engine import patient
from clinic_desktop.db.work import Database, Work

VERB = "import.file"
PROGRESS_SECONDS = 0.5


def run(options: argparse.Namespace, database: Database, actor: Actor, language: str) -> int:
    """Import a file, or take an import back; print what came of it; return the exit status. Raises ClinicError."""
    if options.undo:
        return _take_back(database, actor, language)
    mapping = load_mapping(options.map) if options.map else Mapping()
    report = Report(options.report, language)
    request = ImportRequest(
        options.file,
        mapping,
        language=language,
        sheet=options.sheet,
        dry_run=options.dry_run,
        strict=options.strict,
    )
    progress = _Progress(language)

    def load(work: Work) -> ImportSummary:
        report.start()
        return import_file(work, request, report.add, progress)

    try:
        with patient():
            summary = database.command(VERB, load, actor=actor).value
    except NothingWritten as ended:
        summary = ended.summary
    except ClinicError as error:
        _finish_failed(report, error, language)
        raise
    except BaseException:
        report.drop()
        raise
    closing = _closing(summary, options.dry_run, language)
    report.finish(summary, closing)
    _print_details(report, summary, language)
    if options.report:
        print(sentence("report", language, {"path": options.report}))
    if summary.written:
        print(sentence("how_to_undo", language, {}))
    print(closing)
    return 1 if summary.refused and summary.refused == summary.rows else 0


def _take_back(database: Database, actor: Actor, language: str) -> int:
    action_id, at = database.query(lambda work: last_import(work, VERB), actor=actor)
    database.undo(action_id, actor=actor, undo_id=uuid4())
    print(sentence("taken_back", language, {"at": f"{at:%d.%m.%Y %H:%M}"}))
    return 0


class _Progress:
    """Prints the share that is done, at most twice a second."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._last = time.monotonic()

    def __call__(self, done: int, total: int | None) -> None:
        now = time.monotonic()
        if total and now - self._last >= PROGRESS_SECONDS:
            self._last = now
            percent = min(100, done * 100 // total)
            print(sentence("progress", self._language, {"percent": percent}), file=sys.stderr, flush=True)


def _finish_failed(report: Report, error: ClinicError, language: str) -> None:
    if report.counts:
        report.finish(None, sentence(error.code, language, error.params) or error.code)
    else:
        report.drop()


def _closing(summary: ImportSummary, dry_run: bool, language: str) -> str:
    counts = {
        name: getattr(summary, name)
        for name in ("rows", "owners", "pets", "duplicates", "refused", "warnings")
    }
    closing = sentence("done", language, counts)
    if summary.written:
        return closing
    if dry_run:
        why = "dry_run"
    else:
        why = "all_refused" if summary.refused and summary.refused == summary.rows else "nothing_new"
    return f"{closing} {sentence(why, language, {})}"


def _print_details(report: Report, summary: ImportSummary, language: str) -> None:
    for finding in report.refusals:
        print(report.line(finding))
    hidden = summary.refused - len({finding.line for finding in report.refusals})
    if hidden > 0 and len(report.refusals) == EXAMPLES:
        print(sentence("more", language, {"count": hidden}))
    for (kind, code), count in report.counts.most_common():
        if kind is not FindingKind.REFUSED:
            example = report.line(report.examples[kind, code])
            print(example if count == 1 else sentence("such", language, {"example": example, "count": count}))
    if summary.other_sheets:
        print(sentence("other_sheets", language, {"sheets": ", ".join(summary.other_sheets)}))
    if summary.ignored_columns:
        print(
            sentence(
                "ignored",
                language,
                {"columns": ", ".join(" ".join(name.split()) for name in summary.ignored_columns)},
            )
        )
    if report.counts:
        print(sentence("use_report", language, {}))
