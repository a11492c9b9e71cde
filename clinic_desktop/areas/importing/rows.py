"""What an import reports."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about one line: ``kind`` is ``refused``, ``duplicate`` or ``warning``."""

    kind: str
    line: int
    column: str
    code: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did. ``findings`` holds the first thousands; the counts are complete."""

    rows: int
    owners: int
    pets: int
    refused: int
    duplicates: int
    warnings: int
    findings: tuple[Finding, ...] = ()
    dry_run: bool = False
