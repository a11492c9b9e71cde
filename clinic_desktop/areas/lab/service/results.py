"""Results: typed, pasted or imported alike, judged by the range that was copied; corrected with a reason."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select

from clinic_desktop.areas.lab import rules
from clinic_desktop.areas.lab.entities import Flag, LabAnalyte, LabRequest, LabResult, RequestState
from clinic_desktop.areas.lab.queries.cards import list_results
from clinic_desktop.areas.lab.rows import LAB_RESULT, CorrectionDraft, ResultEntry
from clinic_desktop.areas.lab.service.requests import begin, stamp_sample, unsign, valid_results
from clinic_desktop.core.errors import Conflict, NotFound, Problem, refuse
from clinic_desktop.core.permissions import requires
from clinic_desktop.core.text import clean_line
from clinic_desktop.db.merge import last_author
from clinic_desktop.db.work import Work

ARROWS = {
    Flag.LOW: "↓",
    Flag.HIGH: "↑",
    Flag.CRITICAL_LOW: "⇊",
    Flag.CRITICAL_HIGH: "⇈",
    Flag.ABNORMAL: "!",
}
SUMMARY_LIMIT = 300


@requires(LAB_RESULT)
def enter_results(
    work: Work, request_id: int, entries: tuple[ResultEntry, ...], base: tuple[ResultEntry, ...] = ()
) -> int:
    """Store results of a request that nobody has reviewed; the request then waits for its review.

    ``base`` is what the form started from: a row that somebody else changed meanwhile is a Conflict
    (``lab.results_changed``), unless both typed the same. An empty text takes a value off again.
    Raises Invalid with the field ``value_<row id>``, Conflict, NotFound.
    """
    found = begin(work, request_id, "results")
    if found.state is RequestState.NEW:
        stamp_sample(work, found, None)
        work.session.flush()
    before = {entry.result_id: entry.text for entry in base}
    rows = {row.id: row for row in list_results(work, request_id)}
    stored = {row.id: row for row in valid_results(work, request_id)}
    problems: list[Problem] = []
    for entry in entries:
        row = rows.get(entry.result_id)
        if row is None:
            raise NotFound("not_found")
        problems += rules.result_problems(entry, row, f"value_{row.id}")
    refuse(tuple(problems))
    for entry in entries:
        row = rows[entry.result_id]
        judged = rules.judge(entry.text, entry.unit, row)
        if judged.value.text == row.value:
            continue
        if before.get(row.id, row.value) != row.value:
            raise Conflict("lab.results_changed", who=last_author(work.session, "lab_results", row.id))
        _write(work, stored[row.id], judged)
    if not any(row.value for row in stored.values()):
        refuse((Problem("", "lab_no_values"),))
    _received(work, found)
    _tell_worst(work, found, stored.values())
    work.session.flush()
    return request_id


@requires(LAB_RESULT)
def correct(work: Work, result_id: int, draft: CorrectionDraft) -> int:
    """Replace a reviewed value, with a reason, and return the request's id.

    The old value stays in sight, and the request goes back to the doctors' inbox: what was concluded
    and told was about another value. Raises Invalid, Conflict, NotFound.
    """
    old = work.session.get(LabResult, result_id)
    if old is None:
        raise NotFound("not_found")
    found = begin(work, old.request_id, "correct")
    if old.superseded:
        raise Conflict("lab.results_changed", who=last_author(work.session, "lab_results", result_id))
    row = next(row for row in list_results(work, found.id) if row.id == result_id)
    refuse(
        (
            *rules.correction_problems(draft),
            *rules.result_problems(ResultEntry(result_id, draft.text, draft.unit), row, "text"),
        )
    )
    judged = rules.judge(draft.text, draft.unit, row)
    if judged.value.text == row.value:
        refuse((Problem("text", "lab_same_value"),))
    reason = clean_line(draft.reason)
    old.superseded = True
    # First the old row makes room: one value of an analyte holds at a time.
    work.session.flush()
    new = _copy(old)
    new.replaces_id, new.reason = old.id, reason
    _write(work, new, judged)
    work.session.add(new)
    work.session.flush()
    unsign(found, reason)
    _received(work, found)
    _tell_worst(work, found, valid_results(work, found.id))
    work.session.flush()
    return found.id


def _write(work: Work, row: LabResult, judged: rules.Judged) -> None:
    empty = judged.value.is_empty
    row.value, row.flag, row.reported = judged.value.text, judged.flag, judged.reported
    row.entered_at = None if empty else work.now
    row.entered_by = "" if empty else work.actor.name


def _copy(old: LabResult) -> LabResult:
    kept = (
        "request_id", "pet_id", "analyte_id", "panel_id", "position", "unit", "low", "high", "critical_low",
        "critical_high", "expected",
    )  # fmt: skip
    return LabResult(**{name: getattr(old, name) for name in kept}, superseded=False)


def _received(work: Work, found: LabRequest) -> None:
    # Stamped anew each time: whoever is about to sign must see that something came since.
    found.received_at, found.received_by = work.now, work.actor.name
    found.state = RequestState.RECEIVED


def _tell_worst(work: Work, found: LabRequest, rows: Iterable[LabResult]) -> None:
    given = sorted((row for row in rows if row.value), key=lambda row: row.position)
    codes = dict(
        work.session.execute(
            select(LabAnalyte.id, LabAnalyte.code).where(LabAnalyte.id.in_([row.analyte_id for row in given]))
        ).all()
    )
    found.worst = rules.worst_of(row.flag for row in given)
    told = [f"{codes[row.analyte_id]} {row.value} {ARROWS[row.flag]}" for row in given if row.flag in ARROWS]
    text = "; ".join(told)
    found.summary = text if len(text) <= SUMMARY_LIMIT else text[: SUMMARY_LIMIT - 1].rstrip("; ") + "…"
