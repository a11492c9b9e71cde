"""The report of an import: written line by line while the import runs, as CSV, JSON or text."""

from __future__ import annotations

import csv
import json
from collections import Counter
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import TextIO

from clinic_desktop.areas.importing.rows import Finding, FindingKind, ImportSummary
from clinic_desktop.areas.importing.texts import sentence
from clinic_desktop.core.errors import ClinicError
from clinic_desktop.core.files import replace_patiently

EXAMPLES = 20

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Report:
    """Counts findings, keeps the first refusals to show, and writes all of them to ``path`` if given.

    The form follows the ending of the path: ``.csv``, ``.json``, or else plain text. The file appears
    under its name only when it is complete.
    """

    def __init__(self, path: Path | None, language: str) -> None:
        self._path = path
        self._language = language
        self._file: TextIO | None = None
        self.refusals: list[Finding] = []
        self.counts: Counter[tuple[FindingKind, str]] = Counter()
        self.examples: dict[tuple[FindingKind, str], Finding] = {}

    def start(self) -> None:
        """Begin, or begin anew when the database asked for the whole action again. Raises ClinicError."""
        self.refusals, self.counts, self.examples = [], Counter(), {}
        if self._path is None:
            return
        self.drop()
        try:
            # A byte order mark makes Excel read the text as UTF-8.
            encoding = "utf-8-sig" if self._form == ".csv" else "utf-8"
            self._file = self._part.open("w", encoding=encoding, newline="")
        except OSError as error:
            raise self._cannot_write(error) from error
        if self._form == ".json":
            self._file.write('{"findings": [\n')
        elif self._form == ".csv":
            names = ("line_number", "column", "kind", "code", "value", "reason")
            csv.writer(self._file).writerow([self._say(name) for name in names])

    def add(self, finding: Finding) -> None:
        """Take one finding."""
        self.counts[finding.kind, finding.code] += 1
        self.examples.setdefault((finding.kind, finding.code), finding)
        if finding.kind is FindingKind.REFUSED and len(self.refusals) < EXAMPLES:
            self.refusals.append(finding)
        if self._file is None:
            return
        if self._form == ".json":
            entry = asdict(finding) | {"reason": self.reason(finding)}
            comma = "" if self.counts.total() == 1 else ",\n"
            self._file.write(comma + json.dumps(entry, ensure_ascii=False, default=str))
        elif self._form == ".csv":
            kind, value = self._say(finding.kind), finding.value
            cells = (finding.line, finding.column, kind, finding.code, value, self.reason(finding))
            csv.writer(self._file).writerow([_harmless(cell) for cell in cells])
        else:
            self._file.write(self.line(finding) + "\n")

    def finish(self, summary: ImportSummary | None, closing: str) -> None:
        """Write the counts and the closing sentence, and give the file its name. Raises ClinicError."""
        if self._file is None or self._path is None:
            return
        counts = asdict(summary) if summary is not None else {}
        if self._form == ".json":
            end = {"summary": counts, "closing": closing}
            self._file.write("\n], " + json.dumps(end, ensure_ascii=False)[1:] + "\n")
        elif self._form == ".csv":
            csv.writer(self._file).writerow(("", "", "", "", "", closing))
        else:
            self._file.write(closing + "\n")
        try:
            self._file.close()
            replace_patiently(self._part, self._path)
        except OSError as error:
            raise self._cannot_write(error) from error

    def drop(self) -> None:
        """Throw away what was written so far."""
        if self._file is not None:
            self._file.close()
            self._file = None
        if self._path is not None:
            with suppress(OSError):
                self._part.unlink(missing_ok=True)

    def line(self, finding: Finding) -> str:
        """Return a finding as one line of text."""
        where = self._say("line", line=finding.line)
        if finding.column:
            where += f", {finding.column}"
        shown = f" «{finding.value}»" if finding.value else ""
        return f"{where}: {self._say(finding.kind)}:{shown} {self.reason(finding)}"

    def reason(self, finding: Finding) -> str:
        """Return the sentence of a finding."""
        return sentence(finding.code, self._language, finding.params) or finding.code

    @property
    def _form(self) -> str:
        return self._path.suffix.lower() if self._path is not None else ""

    @property
    def _part(self) -> Path:
        path = self._path or Path()
        return path.with_name(f".{path.name}.part")

    def _say(self, code: str, **params: object) -> str:
        return sentence(code, self._language, params)

    def _cannot_write(self, error: OSError) -> ClinicError:
        return ClinicError("import.cannot_write", path=str(self._path), reason=error.strerror or "")


def _harmless(cell: object) -> object:
    """Keep a spreadsheet program from running a cell of a stranger's file as a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
