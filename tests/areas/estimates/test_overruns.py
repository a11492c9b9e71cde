"""What an invoice charges for an animal, held against what its owner was told, on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import event

from clinic_desktop.areas.billing import queries as billing
from clinic_desktop.areas.billing import service as billing_service
from clinic_desktop.areas.billing.rows import (
    ChangedLine,
    CorrectionDraft,
    LineDraft,
    Overrun,
    PaymentDraft,
)
from clinic_desktop.areas.clinic.service import clinic_today
from clinic_desktop.areas.estimates import queries, rules, service
from clinic_desktop.areas.estimates.entities import Estimate
from clinic_desktop.areas.estimates.rows import EstimateDraft, EstimateLineDraft
from clinic_desktop.areas.pets import queries as pets
from clinic_desktop.core.paging import PageRequest
from clinic_desktop.db.work import Database
from tests import make
from tests.areas.billing import money
from tests.areas.billing.money import rub
from tests.areas.estimates.conftest import accepted

Run = Any
HIGH = 280_000
A_TENTH_MORE = HIGH * 110 // 100
TAKEN = 130_000
"""What the estimate brings onto the invoice: the least of each line."""


def found(ask: Run, invoice_id: int) -> tuple[Overrun, ...]:
    over: tuple[Overrun, ...] = ask(lambda work: queries.overruns(work, (invoice_id,)))
    return over


def on(invoice_id: int, *prices: int, **fields: Any) -> Any:
    """Add lines to an invoice."""
    return lambda work: [
        billing_service.add_line(work, invoice_id, LineDraft(text="Ещё", price=rub(price), **fields))
        for price in prices
    ]


@pytest.fixture
def invoice_id(run: Run, estimate_id: int) -> int:
    """The estimate on the owner's draft."""
    accepted(run, estimate_id)
    return int(run(lambda work: service.invoice(work, estimate_id)))


def test_an_invoice_past_the_high_sum_by_more_than_a_tenth_is_warned_of(
    run: Run, ask: Run, estimate_id: int, invoice_id: int, pet_id: int
) -> None:
    run(on(invoice_id, A_TENTH_MORE - TAKEN))
    assert found(ask, invoice_id) == ()
    run(on(invoice_id, 1))
    over = Overrun(invoice_id, (estimate_id,), "Барсик", rub(HIGH), rub(A_TENTH_MORE + 1))
    assert found(ask, invoice_id) == (over,)
    (shown,) = ask(lambda work: queries.of_pet(work, pet_id))
    assert shown.overrun == over
    (row,) = ask(lambda work: billing.list_invoices(work, PageRequest("day"))).rows
    assert row.overrun


def test_what_the_owner_declined_does_not_count(run: Run, ask: Run, invoice_id: int) -> None:
    (line_id,) = run(on(invoice_id, A_TENTH_MORE))
    assert found(ask, invoice_id)
    run(lambda work: billing_service.strike_line(work, line_id))
    assert found(ask, invoice_id) == ()


def test_what_is_done_to_another_animal_is_not_held_against_it(
    run: Run, ask: Run, invoice_id: int, pet_id: int
) -> None:
    owner_id = ask(lambda work: pets.get_draft(work, pet_id)).owner_id
    other = run(lambda work: make.pet(work, owner_id, "Мурка"))
    run(on(invoice_id, A_TENTH_MORE, pet_id=other))
    assert found(ask, invoice_id) == ()
    today = ask(clinic_today)
    lines = (EstimateLineDraft(text="Мыть", price=rub(1)),)
    of_other = run(lambda work: service.register(work, EstimateDraft(other, "", today, lines)))
    accepted(run, of_other)
    assert run(lambda work: service.invoice(work, of_other)) == invoice_id
    assert [one.pet for one in found(ask, invoice_id)] == ["Мурка"]


def test_two_estimates_of_an_animal_allow_for_both(
    run: Run, ask: Run, draft: EstimateDraft, estimate_id: int, invoice_id: int
) -> None:
    run(on(invoice_id, A_TENTH_MORE))
    second = accepted(run, run(lambda work: service.register(work, draft)))
    assert run(lambda work: service.invoice(work, second)) == invoice_id
    assert found(ask, invoice_id) == ()
    run(on(invoice_id, A_TENTH_MORE))
    (over,) = found(ask, invoice_id)
    assert (over.estimate_ids, over.high) == ((second, estimate_id), rub(2 * HIGH))


def test_an_accepted_one_that_nobody_took_over_is_held_against_what_it_names(
    run: Run, ask: Run, pet_id: int, item: int, estimate_id: int
) -> None:
    accepted(run, estimate_id)
    other = run(lambda work: make.manipulation(work, "T9", "Операция", 500_000))
    run(lambda work: make.fact(work, pet_id, other))
    owner_id = ask(lambda work: pets.get_draft(work, pet_id)).owner_id
    invoice_id = ask(lambda work: billing.draft_of(work, owner_id))
    assert found(ask, invoice_id) == (), "it is charged for something else"
    run(lambda work: make.fact(work, pet_id, item))
    (over,) = found(ask, invoice_id)
    assert (over.estimate_id, over.total) == (estimate_id, rub(550_000))
    long_ago = rules.BINDING + timedelta(minutes=1)
    run(lambda work: setattr(work.session.get_one(Estimate, estimate_id), "decided_at", work.now - long_ago))
    assert found(ask, invoice_id) == (), "accepted long ago"


def test_one_that_was_planned_is_held_against_what_is_done_of_it(
    run: Run, ask: Run, pet_id: int, item: int, draft: EstimateDraft
) -> None:
    only = replace(draft, items=(EstimateLineDraft(item),))
    estimate_id = accepted(run, run(lambda work: service.register(work, only)))
    run(lambda work: service.plan(work, estimate_id))
    owner_id = ask(lambda work: pets.get_draft(work, pet_id)).owner_id
    assert ask(lambda work: billing.draft_of(work, owner_id)) is None, "nothing is charged yet"
    for _ in range(2):
        run(lambda work: make.fact(work, pet_id, item))
    invoice_id = ask(lambda work: billing.draft_of(work, owner_id))
    assert [one.estimate_id for one in found(ask, invoice_id)] == [estimate_id]
    (shown,) = ask(lambda work: queries.of_pet(work, pet_id))
    assert shown.overrun is not None
    run(lambda work: money.post(work, invoice_id))
    assert [one.estimate_id for one in found(ask, invoice_id)] == [estimate_id], "it stays when it is posted"
    (shown,) = ask(lambda work: queries.of_pet(work, pet_id))
    assert shown.overrun is not None
    for _ in range(3):
        run(lambda work: make.fact(work, pet_id, item))
    later = ask(lambda work: billing.draft_of(work, owner_id))
    assert found(ask, later) == (), "what comes later is another treatment"


def test_a_correction_brings_a_posted_invoice_back(run: Run, ask: Run, invoice_id: int) -> None:
    (line_id,) = run(on(invoice_id, A_TENTH_MORE))
    run(money.shift)
    run(lambda work: money.post(work, invoice_id))
    assert found(ask, invoice_id)
    cheaper = ChangedLine(line_id, LineDraft(text="Ещё", price=rub(1)))
    run(lambda work: billing_service.correct_line(work, CorrectionDraft(cheaper, "ошибка")))
    assert found(ask, invoice_id) == ()


def test_it_warns_and_keeps_nobody_from_paying(run: Run, ask: Run, invoice_id: int, pet_id: int) -> None:
    run(on(invoice_id, A_TENTH_MORE))
    run(money.shift)
    owner_id = ask(lambda work: pets.get_draft(work, pet_id)).owner_id
    paid = PaymentDraft(owner_id, 1, (money.cash(A_TENTH_MORE + TAKEN),))
    run(lambda work: money.checkout(work, invoice_id, paid))
    assert money.card_of(ask, invoice_id).row.outstanding == rub(0)
    assert found(ask, invoice_id)


def test_many_invoices_are_looked_through_in_a_few_statements(
    run: Run, ask: Run, database: Database, draft: EstimateDraft
) -> None:
    invoices = []
    for number in range(4):
        pet_id = run(lambda work, number=number: make.pet(work, name=f"Кот {number}"))
        own = replace(draft, pet_id=pet_id, items=(EstimateLineDraft(text="x", price=rub(1)),))
        estimate_id = accepted(run, run(lambda work, own=own: service.register(work, own)))
        invoices.append(run(lambda work, e=estimate_id: service.invoice(work, e)))
        run(on(invoices[-1], 10))
    said: list[str] = []

    def note(connection: Any, cursor: Any, statement: str, *rest: Any) -> None:
        said.append(statement)

    event.listen(database.engine, "before_cursor_execute", note)
    over = ask(lambda work: queries.overruns(work, invoices))
    event.remove(database.engine, "before_cursor_execute", note)
    assert [one.invoice_id for one in over] == invoices
    assert len([one for one in said if one.lstrip().startswith("SELECT") and "estimate" in one]) <= 3
    assert len(said) <= 6


def test_a_free_estimate_is_overrun_by_anything() -> None:
    assert not rules.overran(rub(0), rub(0))
    assert rules.overran(rub(0), rub(1))
    assert not rules.overran(rub(10), rub(int(Decimal(11))))
