"""What crosses the border between the import and whoever started it."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from clinic_desktop.areas.importing.mapping import Mapping as ColumnMapping
from clinic_desktop.areas.owners.rows import OwnerDraft
from clinic_desktop.areas.pets.kinds import PetStatus
from clinic_desktop.areas.pets.rows import PetDraft

IMPORT_RUN = "import.run"


class FindingKind(enum.StrEnum):
    """What became of a row that is worth a line in the report."""

    REFUSED = "refused"
    DUPLICATE = "duplicate"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report: where, what, and the value as it stood in the file."""

    kind: FindingKind
    line: int
    column: str
    code: str
    value: str = ""
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """Which file, by which mapping; ``strict`` lets one refused row refuse the file."""

    path: Path
    mapping: ColumnMapping
    language: str = "en"
    sheet: str = ""
    dry_run: bool = False
    strict: bool = False


@dataclass(frozen=True, slots=True)
class ImportSummary:
    """The counts of an import; ``rows`` are those below the header that weren't blank."""

    rows: int = 0
    owners: int = 0
    pets: int = 0
    duplicates: int = 0
    refused: int = 0
    warnings: int = 0
    ignored_columns: tuple[str, ...] = ()
    encoding: str = ""
    other_sheets: tuple[str, ...] = ()
    written: bool = True


@dataclass(frozen=True, slots=True)
class ParsedOwner:
    """The owner that a row names; ``numbers`` are its phones in E.164.

    ``other_names`` are what a substituted name would be in another language. ``shared`` is true for the one organisation that animals without an owner of their own belong to.
    """

    key: str
    sort_name: str
    draft: OwnerDraft
    numbers: tuple[str, ...]
    other_names: tuple[str, ...] = ()
    shared: bool = False


@dataclass(frozen=True, slots=True)
class ParsedPet:
    """The animal that a row tells of.

    ``unnamed`` when the name is a substitute; ``other_names`` are what it would be in another language.
    ``status`` is what became of it, and ``status_on`` when, if the file says so.
    """

    key: str
    draft: PetDraft
    unnamed: bool
    other_names: tuple[str, ...] = ()
    status: PetStatus = PetStatus.ACTIVE
    status_on: date | None = None


@dataclass(frozen=True, slots=True)
class ParsedRow:
    """A row that the rules accept, or one with a refusal among its findings."""

    line: int
    owner: ParsedOwner | None
    pet: ParsedPet | None
    findings: tuple[Finding, ...]
    further: bool = False
    """Whether it isn't counted as a row: a second animal of one, or a line that is no record."""

    @property
    def refused(self) -> bool:
        """Whether the row must not be written."""
        return any(finding.kind is FindingKind.REFUSED for finding in self.findings)
