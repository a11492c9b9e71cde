"""Around midnight the day is the clinic's, not that of Greenwich."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.areas.manipulations import queries as catalogue
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.pets import queries as pet_queries
from clinic_desktop.areas.pets import service as pets
from clinic_desktop.areas.pets.entities import PetStatus
from clinic_desktop.areas.pets.rows import StatusDraft
from clinic_desktop.core.errors import Invalid
from clinic_desktop.core.money import Money
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.engine import make_engine
from clinic_desktop.db.work import Database
from tests import make

Run = Callable[[Callable[[Any], Any]], Any]
PLACES = {
    "Europe/Moscow": (datetime(2026, 3, 1, 22, 30, tzinfo=UTC), date(2026, 3, 2)),
    "America/New_York": (datetime(2026, 3, 2, 2, 30, tzinfo=UTC), date(2026, 3, 1)),
}
"""A moment whose day is another one in Greenwich, and the day it is at the clinic."""


@pytest.fixture(params=PLACES)
def place(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def today(place: str) -> date:
    return PLACES[place][1]


@pytest.fixture
def run(database_url: Any, place: str) -> Any:
    opened = Database(make_engine(database_url), workstation="test", clock=lambda: PLACES[place][0])

    def command(function: Callable[[Any], Any]) -> Any:
        return opened.command("test", function, actor=BUILT_IN_ADMINISTRATOR).value

    def move(work: Any) -> None:
        own = clinic.get(work)
        clinic.change(work, replace(own, name="Клиника", time_zone=place), own)

    command(move)
    yield command
    opened.close()


def test_a_patient_is_registered_transferred_and_dies_on_the_clinics_day(run: Run, today: date) -> None:
    pet_id = run(make.pet)
    card = run(lambda work: pet_queries.get_card(work, pet_id))
    assert (card.registered_on, card.ownerships[0].from_on) == (today, today)

    heir = run(lambda work: make.owner(work, "Ёлкин", "Пётр", "+7 903 111-22-33"))
    died = StatusDraft(PetStatus.DECEASED, today + timedelta(days=1))
    with pytest.raises(Invalid):
        run(lambda work: pets.transfer(work, pet_id, heir, today + timedelta(days=1)))
    with pytest.raises(Invalid):
        run(lambda work: pets.set_status(work, pet_id, died))
    run(lambda work: pets.transfer(work, pet_id, heir, today))
    run(lambda work: pets.set_status(work, pet_id, replace(died, on=today)))


def test_the_price_of_the_clinics_day_is_charged(run: Run, today: date) -> None:
    pet_id, item = run(make.pet), run(make.manipulation)
    first, tomorrow = Money(50_000, make.ROUBLES), Money(70_000, make.ROUBLES)
    run(lambda work: manipulations.set_price(work, item, tomorrow, today + timedelta(days=1)))
    assert run(lambda work: catalogue.price_on(work, item, today - timedelta(days=1))) is None
    assert run(lambda work: catalogue.get_card(work, item)).row.price == first
    offered = {row.id: row.price for row in run(lambda work: catalogue.find_manipulations(work, ""))}
    assert offered[item] == first
    make_fact = run(lambda work: make.fact(work, pet_id, item))
    (fact,) = run(lambda work: catalogue.facts_of(work, pet_id))
    assert (fact.id, fact.total) == (make_fact, first)
