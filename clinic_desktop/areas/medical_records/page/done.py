"""What was done, is planned or was given up, as lines of a document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from clinic_desktop.areas.lab import queries as lab
from clinic_desktop.areas.lab.entities import RequestState
from clinic_desktop.areas.lab.rows import ResultRow
from clinic_desktop.areas.lab.texts import bounds_text, marked, unit_text
from clinic_desktop.areas.lab.texts import state_texts as lab_states
from clinic_desktop.areas.manipulations.entities import FactStatus
from clinic_desktop.areas.manipulations.texts import fact_texts
from clinic_desktop.areas.medical_records.page.lines import entry_title
from clinic_desktop.areas.medical_records.rows import StoryRow
from clinic_desktop.areas.pets.kinds import Sex
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.areas.prescriptions.rows import State
from clinic_desktop.areas.prescriptions.texts import state_texts as prescription_states
from clinic_desktop.areas.treatments.entities import PlanStatus
from clinic_desktop.areas.treatments.texts import plan_status_texts
from clinic_desktop.core.kinds import FACT, LAB, PRESCRIPTION, TREATMENT, VISIT
from clinic_desktop.ui.i18n import format_decimal, format_moment, translate

Results = Mapping[int, Sequence[ResultRow]]
"""The values of laboratory requests by the request."""

PLANNED = (FactStatus.PLANNED, FactStatus.IN_PROGRESS)
GIVEN_UP = (FactStatus.DECLINED, FactStatus.CANCELLED)


@dataclass(frozen=True)
class Lines:
    """Lines of entries, sorted by how they stand: nothing that did not happen is among ``done``."""

    done: tuple[str, ...] = ()
    planned: tuple[str, ...] = ()
    given_up: tuple[str, ...] = ()


def is_printed(entry: StoryRow) -> bool:
    """Whether an entry is for paper: lines of a kit may be hidden on it."""
    return entry.fact is None or not entry.fact.hidden


def results_of(work: Any, entries: Iterable[StoryRow]) -> Results:
    """Read the values of the requests among ``entries`` that a vet has reviewed, in one statement."""
    told = (RequestState.REVIEWED, RequestState.TOLD)
    return lab.results_of(work, [row.record_id for row in entries if row.kind == LAB and row.state in told])


def lines_of(entries: Iterable[StoryRow], zone: str, results: Results) -> Lines:
    """Return what belongs to a visit as lines, the oldest first."""
    done: list[str] = []
    planned: list[str] = []
    given_up: list[str] = []
    for entry in sorted((entry for entry in entries if entry.kind != VISIT), key=lambda entry: entry.key):
        if is_printed(entry):
            group = planned if _is_planned(entry) else given_up if _is_given_up(entry) else done
            group += entry_lines(entry, zone, results)
    return Lines(tuple(done), tuple(planned), tuple(given_up))


def entry_lines(entry: StoryRow, zone: str, results: Results, sex: Sex = Sex.UNKNOWN) -> list[str]:
    """Return an entry in words, and below it the values of a laboratory request."""
    parts = [format_moment(entry.at, zone), entry_title(entry, sex)]
    fact = entry.fact
    if fact is not None and fact.quantity != 1:
        parts.append(f"× {format_decimal(fact.quantity)}")
    parts.append(_state(entry))
    parts.append(entry.detail.replace("\n", " " if entry.kind == FACT else "; "))
    parts.append((fact.performer or fact.ordered_by) if fact is not None else entry.who)
    values = results.get(entry.record_id, ()) if entry.kind == LAB else ()
    return [" · ".join(part for part in parts if part), *map(_value, values)]


def _is_planned(entry: StoryRow) -> bool:
    return entry.fact is not None and entry.fact.status in PLANNED


def _is_given_up(entry: StoryRow) -> bool:
    if entry.fact is not None:
        return entry.fact.status in GIVEN_UP
    return (entry.kind == LAB and entry.state == RequestState.CANCELLED) or (
        entry.kind == PRESCRIPTION and entry.state == State.CANCELLED
    )


def _state(entry: StoryRow) -> str:
    fact = entry.fact
    if fact is not None:
        if fact.status is FactStatus.CANCELLED and fact.cancel_reason:
            return translate("Chart", "cancelled: {reason}").format(reason=fact.cancel_reason)
        return "" if fact.status is FactStatus.PERFORMED else fact_texts()[fact.status]
    if entry.kind == PRESCRIPTION and entry.state in (State.CANCELLED, State.EXPIRED):
        return prescription_states()[State(entry.state)]
    if entry.kind == LAB and entry.state not in (RequestState.REVIEWED, RequestState.TOLD):
        return lab_states()[RequestState(entry.state)]
    if entry.kind == TREATMENT and entry.state == PlanStatus.STOPPED:
        return plan_status_texts()[PlanStatus.STOPPED]
    return ""


def _value(row: ResultRow) -> str:
    bounds = bounds_text(row.bounds, row.expected)
    parts = (
        "–",
        name_of(row.name),
        marked(row.value, row.flag),
        unit_text(row.unit),
        bounds and f"({bounds})",
    )
    return " ".join(part for part in parts if part)
