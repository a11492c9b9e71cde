"""A request and its steps: each is stamped with who and when, and none is skipped backwards."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import select

from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.areas.lab import rules
from clinic_desktop.areas.lab.entities import Flag, LabRequest, LabResult, Material, RequestState
from clinic_desktop.areas.lab.queries.cards import read_animal
from clinic_desktop.areas.lab.queries.dictionary import get_dictionary
from clinic_desktop.areas.lab.rows import (
    LAB_REOPEN,
    LAB_REQUEST,
    LAB_RESULT,
    LAB_REVIEW,
    AnalyteRow,
    Animal,
    Bounds,
    Dictionary,
    PanelRow,
    RequestDraft,
    SampleDraft,
    SendDraft,
    TellDraft,
)
from clinic_desktop.areas.lab.rules.drafts import NOTE_LIMIT
from clinic_desktop.areas.pets.entities import Pet
from clinic_desktop.areas.visits.queries import open_visit_id
from clinic_desktop.core.errors import Conflict, NotFound, Problem, refuse
from clinic_desktop.core.permissions import requires
from clinic_desktop.core.text import clean_line, clean_text
from clinic_desktop.db.merge import last_author
from clinic_desktop.db.work import Work

TITLE_LIMIT = 300


@requires(LAB_REQUEST)
def request(work: Work, draft: RequestDraft) -> int:
    """Ask for tests, within the visit that is going on, and return the request's id. Raises Invalid, NotFound."""
    refuse(rules.request_problems(draft))
    if work.session.get(Pet, draft.pet_id) is None:
        raise NotFound("not_found")
    known = get_dictionary(work)
    panels = _chosen_panels(known, draft)
    asked = _asked(known, panels, rules.ids_of(draft.analytes))
    if not asked:
        refuse((Problem("panels", "lab_choose_tests"),))
    single = [analyte for analyte, panel_id in asked if panel_id is None]
    made = LabRequest(
        pet_id=draft.pet_id,
        number="",
        state=RequestState.NEW,
        title_en=_title([row.name_en for row in panels] + [row.name_en for row in single]),
        title_ru=_title([row.name_ru for row in panels] + [row.name_ru for row in single]),
        urgent=draft.urgent,
        material=draft.material or (panels[0].material if panels else Material.SERUM),
        outside_lab=clean_line(draft.outside_lab),
        note=clean_text(draft.note),
        requested_at=work.now,
        requested_by_id=work.actor.id,
        requested_by=work.actor.name,
        sampled_by="",
        sent_by="",
        received_by="",
        reviewed_by="",
        conclusion="",
        told_by="",
        told_whom="",
        cancelled_by="",
        cancel_reason="",
        reopen_reason="",
        worst=Flag.NONE,
        summary="",
        visit_id=open_visit_id(work, draft.pet_id),
    )
    work.session.add(made)
    work.session.flush()
    made.number = f"L{made.id:06d}"
    _add_results(work, made, known, asked)
    work.session.flush()
    return made.id


@requires(LAB_RESULT)
def sample(work: Work, request_id: int, draft: SampleDraft) -> int:
    """Note that the sample was taken; without a number the request's own stays. Raises Invalid, Conflict."""
    found = begin(work, request_id, "sample")
    pet = work.session.get_one(Pet, found.pet_id)
    refuse(rules.sample_problems(draft, work.now, pet.birth_date))
    found.number = clean_line(draft.number) or found.number
    found.material = draft.material
    stamp_sample(work, found, draft.at)
    found.state = RequestState.SAMPLED
    work.session.flush()
    return request_id


@requires(LAB_RESULT)
def send(work: Work, request_id: int, draft: SendDraft) -> int:
    """Note that the sample went to an outside laboratory. Raises Invalid, Conflict, NotFound."""
    found = begin(work, request_id, "send")
    refuse(rules.send_problems(draft, work.now, found.sampled_at))
    found.outside_lab = clean_line(draft.outside_lab)
    found.sent_at, found.sent_by = draft.at or work.now, work.actor.name
    found.state = RequestState.SENT
    work.session.flush()
    return request_id


@requires(LAB_REVIEW)
def review(work: Work, request_id: int, conclusion: str, version: int) -> int:
    """Sign the results as seen, with what they mean; ``version`` is the request's as it was looked at.

    Raises Conflict when results came or were changed since (``lab.changed``), Invalid, NotFound.
    """
    found = begin(work, request_id, "review")
    if found.version != version:
        raise Conflict("lab.changed", who=last_author(work.session, "lab_requests", request_id))
    text = clean_text(conclusion)
    if len(text) > NOTE_LIMIT:
        refuse((Problem("conclusion", "too_long", {"limit": NOTE_LIMIT}),))
    found.conclusion = text
    found.reviewed_at, found.reviewed_by = work.now, work.actor.name
    found.state = RequestState.REVIEWED
    work.session.flush()
    return request_id


@requires(LAB_REQUEST)
def tell(work: Work, request_id: int, draft: TellDraft) -> int:
    """Note who of the animal's people was told, and how. Raises Invalid, Conflict, NotFound."""
    found = begin(work, request_id, "tell")
    refuse(rules.tell_problems(draft, work.now, found.reviewed_at))
    found.told_at, found.told_by = draft.at or work.now, work.actor.name
    found.told_whom, found.told_how = clean_line(draft.whom), draft.how
    found.state = RequestState.TOLD
    work.session.flush()
    return request_id


@requires(LAB_REQUEST)
def cancel(work: Work, request_id: int, reason: str) -> int:
    """Cancel a request that has no results, with a reason. Raises Invalid, Conflict, NotFound."""
    found = begin(work, request_id, "cancel")
    refuse(rules.reason_problems(reason))
    found.cancel_reason = clean_line(reason)
    found.cancelled_at, found.cancelled_by = work.now, work.actor.name
    found.state = RequestState.CANCELLED
    work.session.flush()
    return request_id


@requires(LAB_REOPEN)
def reopen(work: Work, request_id: int, reason: str) -> int:
    """Put reviewed results back into the doctors' inbox, with a reason. Raises Invalid, Conflict, NotFound."""
    found = begin(work, request_id, "reopen")
    refuse(rules.reason_problems(reason))
    unsign(found, clean_line(reason))
    work.session.flush()
    return request_id


def begin(work: Work, request_id: int, step: str) -> LabRequest:
    """Return a request for a step that its state allows. Raises NotFound, Conflict (``lab.state``)."""
    found = work.session.get(LabRequest, request_id, with_for_update=True)
    if found is None:
        raise NotFound("not_found")
    if not rules.allows(step, found.state):
        raise Conflict("lab.state", who=last_author(work.session, "lab_requests", request_id))
    return found


def unsign(found: LabRequest, reason: str) -> None:
    """Take the review off; the journal keeps who had signed and who had been told."""
    found.state = RequestState.RECEIVED
    found.reviewed_at, found.reviewed_by = None, ""
    found.told_at, found.told_by, found.told_whom, found.told_how = None, "", "", None
    found.reopen_reason = reason


def stamp_sample(work: Work, found: LabRequest, at: datetime | None) -> None:
    """Note who took the sample and when, and choose the ranges anew for that day."""
    found.sampled_at, found.sampled_by = at or work.now, work.actor.name
    known, animal = get_dictionary(work), read_animal(work, found.pet_id)
    for row in valid_results(work, found.id):
        analyte = known.analyte(row.analyte_id)
        if analyte is not None and not row.value:
            for name, value in _range_values(
                known, analyte, animal, clinic.local_day(work, found.sampled_at)
            ).items():
                setattr(row, name, value)


def valid_results(work: Work, request_id: int) -> list[LabResult]:
    """Return the results of a request that hold, in their order."""
    return list(
        work.session.scalars(
            select(LabResult)
            .where(LabResult.request_id == request_id, LabResult.superseded.is_(False))
            .order_by(LabResult.position, LabResult.id)
        )
    )


def _chosen_panels(known: Dictionary, draft: RequestDraft) -> list[PanelRow]:
    by_id = {row.id: row for row in known.panels}
    return [by_id[key] for key in rules.ids_of(draft.panels) if key in by_id]


def _asked(
    known: Dictionary, panels: list[PanelRow], single: tuple[int, ...]
) -> list[tuple[AnalyteRow, int | None]]:
    """Return each analyte once, in the order of the panels, with the panel it came by."""
    by_id = {row.id: row for row in known.analytes if not row.archived}
    asked: dict[int, int | None] = {}
    for panel in panels:
        for analyte_id in panel.analyte_ids:
            asked.setdefault(analyte_id, panel.id)
    for analyte_id in single:
        asked.setdefault(analyte_id, None)
    return [(by_id[key], panel_id) for key, panel_id in asked.items() if key in by_id]


def _add_results(
    work: Work, made: LabRequest, known: Dictionary, asked: list[tuple[AnalyteRow, int | None]]
) -> None:
    animal = read_animal(work, made.pet_id)
    for position, (analyte, panel_id) in enumerate(asked):
        work.session.add(
            LabResult(
                request_id=made.id,
                pet_id=made.pet_id,
                analyte_id=analyte.id,
                panel_id=panel_id,
                position=position,
                value="",
                **_range_values(known, analyte, animal, clinic.clinic_today(work)),
                flag=Flag.NONE,
                reported="",
                entered_by="",
                superseded=False,
                reason="",
            )
        )


def _range_values(known: Dictionary, analyte: AnalyteRow, animal: Animal, on: date) -> dict[str, object]:
    """Return what is copied onto a result: the dictionary may change, the result stays judged as it was."""
    chosen = rules.choose_range(known.ranges, analyte.id, animal, on)
    bounds: Bounds | None = None
    if chosen is not None:
        bounds = rules.bounds_in(chosen.bounds, chosen.unit, analyte.unit, analyte.molar_mass)
    bounds = bounds or Bounds()
    return {
        "unit": analyte.unit,
        "low": bounds.low,
        "high": bounds.high,
        "critical_low": bounds.critical_low,
        "critical_high": bounds.critical_high,
        "expected": analyte.expected,
    }


def _title(names: list[str]) -> str:
    text = ", ".join(names)
    return text if len(text) <= TITLE_LIMIT else _cut(text)


def _cut(text: str) -> str:
    """Cut a title that lists too many tests."""
    return text[: TITLE_LIMIT - 1].rstrip(" ,") + "…"
