"""What crosses the border between the story of a patient and the windows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from clinic_desktop.areas.manipulations.rows import FactRow
from clinic_desktop.areas.pets.rows import Named, SpeciesRow, WeightRow
from clinic_desktop.areas.visits.rows import RangeRow, VitalsDraft, VitalsRow

MEASURED = "measured"
"""Vital signs and weights, those taken at visits included."""
STANDING = "standing"
"""Alerts, and what became of the animal."""
RECORD = "record"
"""What was done: everything but `MEASURED` and `STANDING`."""
STORY_PAGE = 100
"""Entries that are read at once."""


@dataclass(frozen=True, slots=True)
class StoryRow:
    """One entry of the story, whatever it is.

    ``kind`` says of what (`queries.KINDS`), ``record_id`` which one; ``diagnoses`` are a visit's on one
    line, ``fact`` the manipulation with its amounts, ``vitals`` what was measured, with the species' ``ranges``.
    """

    at: datetime
    kind: str
    record_id: int
    visit_id: int | None
    title: Named
    detail: str
    who: str
    state: str
    diagnoses: str = ""
    fact: FactRow | None = None
    vitals: VitalsDraft | None = None
    ranges: tuple[RangeRow, ...] = ()

    @property
    def key(self) -> tuple[datetime, str, int]:
        """What the story is sorted by: the newest first."""
        return self.at, self.kind, self.record_id


@dataclass(frozen=True, slots=True)
class StoryRequest:
    """What of a patient's story is wanted.

    ``kind`` is one of `queries.FILTERS`, empty for everything; ``visit_id`` what belongs to one visit; ``since`` what came after a
    moment; ``text`` what holds all its words; ``before`` the key of the last row shown.
    """

    pet_id: int
    kind: str = ""
    visit_id: int | None = None
    since: datetime | None = None
    text: str = ""
    before: tuple[datetime, str, int] | None = None
    size: int = STORY_PAGE


@dataclass(frozen=True, slots=True)
class Mark:
    """What happened beside the measurings: a visit, or a drug that was given."""

    at: datetime
    kind: str
    text: Named


@dataclass(frozen=True, slots=True)
class MeasuringHistory:
    """All that was measured of one patient, oldest first, and what stands beside it."""

    weights: tuple[WeightRow, ...]
    vitals: tuple[VitalsRow, ...]
    ranges: tuple[RangeRow, ...]
    marks: tuple[Mark, ...]
    species: SpeciesRow | None
