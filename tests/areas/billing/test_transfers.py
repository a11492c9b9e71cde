"""An animal keeps its owner while something of the owner's stands open (domain 2.3)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from clinic_desktop.areas.billing import queries
from clinic_desktop.areas.clinic.service import clinic_today
from clinic_desktop.areas.lab import service as lab
from clinic_desktop.areas.lab.rows import RequestDraft
from clinic_desktop.areas.pets import service as pets
from clinic_desktop.areas.visits import service as visits
from clinic_desktop.core.errors import Conflict
from clinic_desktop.db.work import Work
from tests import make
from tests.areas.billing.money import Run, line, post
from tests.areas.billing.money import draft as bill
from tests.areas.lab.test_requests import panel_id


def transfer(pet_id: int, heir: int) -> Callable[[Work], int]:
    return lambda work: pets.transfer(work, pet_id, heir, clinic_today(work))


@pytest.fixture
def heir(run: Run) -> int:
    return int(run(lambda work: make.owner(work, "Орлов", "Пётр", "+7 916 000-00-01")))


def test_an_invoice_that_is_not_posted_keeps_the_animal(
    run: Run, ask: Run, owner_id: int, pet_id: int, heir: int
) -> None:
    invoice_id = run(lambda work: bill(work, owner_id, line(10_000, pet_id=pet_id)))
    with pytest.raises(Conflict, match=r"pet\.invoice_unposted"):
        run(transfer(pet_id, heir))
    run(lambda work: post(work, invoice_id))
    run(transfer(pet_id, heir))
    assert ask(lambda work: queries.owner_money(work, (owner_id,)))[owner_id].debt.minor == 10_000


def test_the_invoice_of_another_animal_keeps_nobody(run: Run, owner_id: int, pet_id: int, heir: int) -> None:
    other = run(lambda work: make.pet(work, owner_id, "Мурка"))
    run(lambda work: bill(work, owner_id, line(10_000, pet_id=other)))
    run(transfer(pet_id, heir))


def test_a_visit_that_is_not_signed_keeps_the_animal(run: Run, pet_id: int, heir: int) -> None:
    begun = run(lambda work: visits.start(work, pet_id))
    with pytest.raises(Conflict, match=r"pet\.visit_unfinished"):
        run(transfer(pet_id, heir))
    run(lambda work: visits.archive(work, begun))
    run(transfer(pet_id, heir))


def test_a_request_that_is_not_sent_keeps_the_animal(run: Run, ask: Run, pet_id: int, heir: int) -> None:
    wanted = RequestDraft(pet_id, panels=panel_id(ask, "renal"))
    request_id = run(lambda work: lab.request(work, wanted))
    with pytest.raises(Conflict, match=r"pet\.request_unsent"):
        run(transfer(pet_id, heir))
    run(lambda work: lab.cancel(work, request_id, "передумали"))
    run(transfer(pet_id, heir))
