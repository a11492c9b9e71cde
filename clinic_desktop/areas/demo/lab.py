"""Laboratory work of the made-up clinic: requests in every state, values in and out of range, a trend."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from sqlalchemy import select

from clinic_desktop.areas.lab import queries, service
from clinic_desktop.areas.lab.entities import ToldHow
from clinic_desktop.areas.lab.rows import (
    RequestDraft,
    ResultEntry,
    ResultRow,
    SampleDraft,
    SendDraft,
    TellDraft,
)
from clinic_desktop.areas.pets.entities import Pet, Species
from clinic_desktop.areas.pets.kinds import PetStatus
from clinic_desktop.core.permissions import EVERYTHING, Actor
from clinic_desktop.db.work import Work

PATIENTS = 24
"""How many patients of one filling have tests; a clinic of any size shows as many."""
STEPS = ("new", "sampled", "sent", "received", "reviewed", "told")
_LABS = {"ru": "Шанс Био", "en": "Northern Vet Lab"}
_CONCLUSIONS = {
    "ru": ("Без особенностей.", "Контроль через две недели.", "Умеренные изменения, коррекция терапии."),
    "en": ("Unremarkable.", "Repeat in two weeks.", "Moderate changes, treatment adjusted."),
}
_WORDS = {"U_COLOUR": ("жёлтая", "yellow"), "U_CLARITY": ("прозрачная", "clear")}


def add_lab(work: Work, language: str, people: Sequence[tuple[int, str]], *, after: int, seed: int) -> int:
    """Request and fill in tests for some of the patients whose ids are past ``after``; return how many."""
    pick = random.Random(f"lab/{seed}/{after}/{language}")
    pets = work.session.scalars(
        select(Pet.id)
        .join(Species, Species.id == Pet.species_id)
        .where(Pet.id > after, Species.code.in_(("dog", "cat")), Pet.status == PetStatus.ACTIVE)
        .order_by(Pet.id)
        .limit(PATIENTS)
    ).all()
    panels = {row.code: str(row.id) for row in queries.get_dictionary(work).panels}
    usual = ("biochemistry_short", "cbc", "renal", "urinalysis", "electrolytes")
    count = 0
    for number, pet_id in enumerate(pets):
        who = Actor(*pick.choice(list(people)), frozenset({EVERYTHING}))
        if number == 0:
            for weeks in (30, 18, 9, 4):
                _add(work, pick, who, pet_id, panels["biochemistry"], "told", 7 * weeks, language)
                count += 1
        for _ in range(pick.randint(1, 2)):
            state = STEPS[(number + count) % len(STEPS)]
            days = pick.randint(3, 60) if state == "told" else pick.randint(0, 2)
            _add(work, pick, who, pet_id, panels[pick.choice(usual)], state, days, language)
            count += 1
    return count


def _add(
    work: Work, pick: random.Random, who: Actor, pet_id: int, panel: str, state: str, days: int, language: str
) -> None:
    began = work.now - timedelta(days=days, hours=pick.randint(1, 6))
    born = work.session.get_one(Pet, pet_id).birth_date
    if born is not None and began.date() <= born:
        began = work.now - timedelta(minutes=40)
    step = STEPS.index(state)
    outside = _LABS[language] if pick.random() < 0.3 or state == "sent" else ""
    at = replace(work, actor=who, now=began)
    draft = RequestDraft(pet_id, panels=panel, outside_lab=outside, urgent=pick.random() < 0.1)
    request_id = service.request(at, draft)
    card = queries.get_request(at, request_id)
    if step >= 1:
        at = _later(at, work)
        service.sample(at, request_id, SampleDraft(material=card.row.material))
    if step >= 2 and outside:
        at = _later(at, work)
        service.send(at, request_id, SendDraft(outside))
    if step >= 3:
        at = _later(at, work)
        entries = tuple(
            ResultEntry(row.id, _value(row, pick, language)) for row in queries.list_results(at, request_id)
        )
        service.enter_results(at, request_id, entries)
    if step >= 4:
        at = _later(at, work)
        version = queries.get_request(at, request_id).version
        service.review(at, request_id, pick.choice(_CONCLUSIONS[language]), version)
    if step >= 5:
        at = _later(at, work)
        owner = queries.get_request(at, request_id).row.owner_name
        service.tell(at, request_id, TellDraft(owner, pick.choice((ToldHow.PHONE, ToldHow.MESSAGE))))


def _later(at: Work, work: Work) -> Work:
    return replace(at, now=min(at.now + timedelta(minutes=35), work.now))


def _value(row: ResultRow, pick: random.Random, language: str) -> str:
    if row.code in _WORDS:
        return _WORDS[row.code][0 if language == "ru" else 1]
    if row.expected:
        return row.expected if pick.random() < 0.85 else pick.choice(("+", "++"))
    low, high = row.bounds.low, row.bounds.high
    if high is None:
        return ""
    low = low if low is not None else Decimal(0)
    chance = pick.random()
    place = Decimal(str(round(pick.uniform(0.15, 0.85), 3)))
    if chance > 0.94:
        place = Decimal(str(round(pick.uniform(1.1, 1.8), 3)))
    elif chance < 0.05 and low > 0:
        place = Decimal("-0.12")
    value = low + (high - low) * place
    return f"{max(value, Decimal(0)):.{row.decimals}f}"
