"""The command line of the import."""

from __future__ import annotations

import argparse
import csv
import io
import json
import sys
import time
from dataclasses import asdict
from pathlib import Path

from clinic_desktop.areas.importing.mapping import MappingFile, map_columns, read_mapping
from clinic_desktop.areas.importing.readers import Options, open_table
from clinic_desktop.areas.importing.readers.errors import Unreadable
from clinic_desktop.areas.importing.rows import ImportReport
from clinic_desktop.areas.importing.service import DryRun, import_table
from clinic_desktop.areas.importing.texts import sentence
from clinic_desktop.core.files import atomic_write
from clinic_desktop.core.permissions import Actor
from clinic_desktop.db.engine import patient
from clinic_desktop.db.work import Database

SHOWN = 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a CSV or Excel file")
    parser.add_argument("--map", type=Path, metavar="FILE", help="mapping file (TOML)")
    parser.add_argument("--dry-run", action="store_true", help="try it and write nothing")
    parser.add_argument(
        "--report", type=Path, metavar="FILE", help="write the findings (.csv, .json or text)"
    )


def run(options: argparse.Namespace, database: Database, actor: Actor, language: str) -> int:
    """Import one file; return the exit status. Raises ClinicError for a file that can't be taken."""
    given = read_mapping(options.map) if options.map else MappingFile(options=Options())
    table = open_table(options.file, given.options)
    mapping = map_columns(table.header, given)
    last = time.monotonic()

    def progress(rows: int) -> None:
        nonlocal last
        if time.monotonic() - last > 0.5:
            last = time.monotonic()
            print(sentence("rows", language, {"count": rows}), file=sys.stderr, flush=True)

    try:
        with patient():
            report = database.command(
                "importing.import_table",
                lambda work: import_table(work, table, mapping, dry_run=options.dry_run, progress=progress),
                actor=actor,
            ).value
    except DryRun as tried:
        report = tried.report
    if options.report:
        write_report(report, options.report, language)
    _print(report, language)
    return 0


def write_report(report: ImportReport, path: Path, language: str) -> None:
    """Write the findings as CSV, JSON or text, by the ending of the name. Raises Unreadable."""
    rows = [
        (
            sentence(f.kind, language, {}),
            f.line,
            f.column,
            sentence(f.code, language, {}) or f.code,
            f.value,
        )
        for f in report.findings
    ]
    match path.suffix.lower():
        case ".json":
            text = json.dumps(asdict(report), ensure_ascii=False, indent=1)
        case ".csv":
            out = io.StringIO()
            writer = csv.writer(out)
            writer.writerow(("kind", "line", "column", "reason", "value"))
            writer.writerows(tuple(_harmless(str(cell)) for cell in row) for row in rows)
            text = out.getvalue()
        case _:
            text = "\n".join([_summary(report, language), *(_told(row, language) for row in rows)]) + "\n"
    try:
        atomic_write(path.absolute(), text.encode("utf-8-sig" if path.suffix.lower() == ".csv" else "utf-8"))
    except OSError as error:
        raise Unreadable("import.cannot_write", path=path.name) from error


def _harmless(cell: str) -> str:
    # A cell that begins like a formula is run by spreadsheet programs.
    return f"'{cell}" if cell[:1] in "=+-@\t\r" and cell else cell


def _told(row: tuple[str, int, str, str, str], language: str) -> str:
    kind, line, column, reason, value = row
    text = sentence("line", language, {"line": line, "column": column, "reason": reason})
    return f"{kind}: {text}" + (f" ({value})" if value else "")


def _summary(report: ImportReport, language: str) -> str:
    return sentence("done", language, asdict(report))


def _print(report: ImportReport, language: str) -> None:
    for finding in [f for f in report.findings if f.kind == "refused"][:SHOWN]:
        reason = sentence(finding.code, language, {}) or finding.code
        told = {"line": finding.line, "column": finding.column, "reason": reason}
        print(sentence("line", language, told))
    if report.refused > SHOWN:
        print(sentence("more", language, {}))
    print(_summary(report, language))
    if report.dry_run:
        print(sentence("dry_run", language, {}))
