"""What an estimate charged before it was done is charged exactly once, on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from clinic_desktop.areas.billing import queries as billing
from clinic_desktop.areas.billing import service as billing_service
from clinic_desktop.areas.billing.entities import LineFact, LineState
from clinic_desktop.areas.billing.rows import (
    ChangedLine,
    ChargeState,
    CorrectionDraft,
    LineDraft,
    ReplacementDraft,
    ReversalDraft,
)
from clinic_desktop.areas.estimates import service
from clinic_desktop.areas.estimates.rows import EstimateDraft, EstimateLineDraft
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.manipulations.entities import FactStatus, ManipulationFact
from clinic_desktop.areas.pets import queries as pets
from clinic_desktop.core.errors import Conflict, Invalid
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database
from tests import make
from tests.areas.billing import money
from tests.areas.billing.money import card_of, is_sound, rub
from tests.areas.estimates.conftest import accepted

Run = Any


@pytest.fixture
def invoice_id(run: Run, draft: EstimateDraft, item: int) -> int:
    """The draft that charges three of the procedure, at 500.00 each, before any is done."""
    three = (EstimateLineDraft(item, low=Decimal(3), high=Decimal(5)),)
    estimate_id = accepted(run, run(lambda work: service.register(work, replace(draft, items=three))))
    return int(run(lambda work: service.invoice(work, estimate_id)))


def do(run: Run, pet_id: int, item: int, quantity: str = "1") -> int:
    return int(run(lambda work: make.fact(work, pet_id, item, quantity=Decimal(quantity))))


def total(ask: Run, invoice_id: int) -> int:
    return int(card_of(ask, invoice_id).effective.total.minor)


def state_of(ask: Run, fact_id: int) -> ChargeState:
    found: ChargeState = ask(lambda work: billing.charge_states(work, (fact_id,)))[fact_id]
    return found


def test_what_is_done_of_it_is_not_charged_again_and_what_is_more_is(
    run: Run, ask: Run, invoice_id: int, pet_id: int, item: int
) -> None:
    run(lambda work: manipulations.set_price(work, item, rub(70_000), date(2020, 1, 2)))
    first = do(run, pet_id, item)
    do(run, pet_id, item, "1.5")
    card = card_of(ask, invoice_id)
    assert (len(card.lines), card.lines[0].done, card.totals.total) == (1, Decimal("2.5"), rub(150_000))
    # Half of one is left: of two more that half is paid for, the rest is charged at today's price.
    last = do(run, pet_id, item, "2")
    rest = card_of(ask, invoice_id).lines[1]
    assert (rest.fact_id, rest.quantity, rest.total) == (last, Decimal("1.5"), rub(105_000))
    owner_id = card.row.owner_id
    assert ask(lambda work: billing.missed_charges(work, owner_id)) == ()
    assert [state_of(ask, fact) for fact in (first, last)] == [ChargeState.DRAFT] * 2
    with pytest.raises(Conflict, match=r"billing\.charged_already"):
        run(lambda work: billing_service.charge_fact(work, first))
    assert is_sound(ask)


def test_it_is_charged_once_also_when_the_invoice_was_paid_before(
    run: Run, ask: Run, invoice_id: int, pet_id: int, item: int
) -> None:
    run(lambda work: money.post(work, invoice_id))
    fact_id = do(run, pet_id, item)
    owner_id = ask(lambda work: pets.get_draft(work, pet_id)).owner_id
    assert ask(lambda work: billing.draft_of(work, owner_id)) is None
    assert state_of(ask, fact_id) is ChargeState.POSTED
    other = run(lambda work: make.pet(work, owner_id, "Мурка"))
    do(run, other, item)
    draft_id = ask(lambda work: billing.draft_of(work, owner_id))
    assert total(ask, draft_id) == 50_000, "another animal's is charged"
    assert is_sound(ask)


def test_undo_and_taking_back_give_the_line_its_quantity_again(
    run: Run, ask: Run, database: Database, invoice_id: int, pet_id: int, item: int
) -> None:
    action = uuid4()
    run(lambda work: make.fact(work, pet_id, item), action_id=action)
    assert card_of(ask, invoice_id).lines[0].done == 1
    database.undo(action, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())
    assert card_of(ask, invoice_id).lines[0].done == 0
    fact_id = do(run, pet_id, item, "5")
    assert [line.quantity for line in card_of(ask, invoice_id).lines] == [Decimal(3), Decimal(2)]
    run(lambda work: manipulations.cancel(work, fact_id, "не делали"))
    card = card_of(ask, invoice_id)
    assert [(line.state, line.done) for line in card.lines] == [
        (LineState.CHARGED, Decimal(0)),
        (LineState.TAKEN_BACK, Decimal(0)),
    ]
    do(run, pet_id, item, "3")
    assert total(ask, invoice_id) == 150_000
    assert is_sound(ask)


def test_a_reversal_asks_of_what_was_done_of_it(
    run: Run, ask: Run, invoice_id: int, pet_id: int, item: int
) -> None:
    fact_id = do(run, pet_id, item)
    run(lambda work: money.post(work, invoice_id))
    (asked,) = ask(lambda work: billing.reversal_questions(work, invoice_id))
    with pytest.raises(Invalid, match="was_it_done"):
        run(lambda work: billing_service.reverse(work, invoice_id, ReversalDraft(reason="ошибка")))
    no = ReversalDraft({asked.id: False}, "не делали")
    run(lambda work: billing_service.reverse(work, invoice_id, no))
    assert ask(lambda work: work.session.get_one(ManipulationFact, fact_id).status) is FactStatus.CANCELLED
    assert is_sound(ask)


def test_a_fact_on_two_lines_of_an_invoice_is_cancelled_once(
    run: Run, ask: Run, invoice_id: int, pet_id: int, item: int
) -> None:
    fact_id = do(run, pet_id, item, "4")
    run(lambda work: money.post(work, invoice_id))
    asked = ask(lambda work: billing.reversal_questions(work, invoice_id))
    assert len(asked) == 2
    no = ReversalDraft({line.id: False for line in asked}, "не делали")
    run(lambda work: billing_service.reverse(work, invoice_id, no))
    assert ask(lambda work: work.session.get_one(ManipulationFact, fact_id).status) is FactStatus.CANCELLED
    assert is_sound(ask)


@pytest.mark.parametrize("by", ["correction", "replacement"])
def test_the_line_in_its_place_charges_what_was_done(
    run: Run, ask: Run, invoice_id: int, pet_id: int, item: int, by: str
) -> None:
    fact_id = do(run, pet_id, item)
    run(lambda work: money.post(work, invoice_id))
    (line,) = card_of(ask, invoice_id).lines
    two = LineDraft(item, pet_id, Decimal(2), line.price, ahead=True)
    change = ChangedLine(line.id, two)
    if by == "correction":
        run(lambda work: billing_service.correct_line(work, CorrectionDraft(change, "два")))
    else:
        wanted = ReplacementDraft(ReversalDraft(reason="два"), (change,))
        run(lambda work: billing_service.replace(work, invoice_id, wanted))
    assert state_of(ask, fact_id) is ChargeState.POSTED
    do(run, pet_id, item)
    owner_id = ask(lambda work: pets.get_draft(work, pet_id)).owner_id
    assert ask(lambda work: billing.draft_of(work, owner_id)) is None, "one of the two was left"
    do(run, pet_id, item)
    draft_id = ask(lambda work: billing.draft_of(work, owner_id))
    assert total(ask, draft_id) == 50_000
    assert is_sound(ask)


def test_what_was_done_of_a_line_keeps_it_on_the_invoice(
    run: Run, ask: Run, invoice_id: int, pet_id: int, item: int
) -> None:
    fact_id = do(run, pet_id, item)
    (line,) = card_of(ask, invoice_id).lines
    with pytest.raises(Conflict, match=r"billing\.of_a_fact"):
        run(lambda work: billing_service.remove_line(work, line.id))
    run(lambda work: billing_service.strike_line(work, line.id))
    assert state_of(ask, fact_id) is ChargeState.NOT_CHARGED
    assert ask(lambda work: billing.missed_charges(work, card_of(ask, invoice_id).row.owner_id)) == ()
    run(lambda work: billing_service.unstrike_line(work, line.id))
    assert state_of(ask, fact_id) is ChargeState.DRAFT
    run(lambda work: billing_service.hold(work, invoice_id, "ждём"))
    do(run, pet_id, item)
    run(lambda work: billing_service.open_draft(work, card_of(ask, invoice_id).row.owner_id))
    joined = run(lambda work: billing_service.take_off_hold(work, invoice_id))
    assert card_of(ask, joined).lines[0].done == 2
    assert is_sound(ask)


def test_what_was_charged_by_itself_meanwhile_is_not_charged_by_the_line_as_well(
    run: Run, ask: Run, invoice_id: int, pet_id: int, item: int
) -> None:
    fact_id = do(run, pet_id, item)
    (line,) = card_of(ask, invoice_id).lines
    run(lambda work: billing_service.strike_line(work, line.id))
    run(lambda work: billing_service.charge_fact(work, fact_id))
    assert total(ask, invoice_id) == 50_000
    run(lambda work: billing_service.unstrike_line(work, line.id))
    assert card_of(ask, invoice_id).lines[0].done == 0, "all three are still to be done"
    owner_id = card_of(ask, invoice_id).row.owner_id
    assert ask(lambda work: billing.missed_charges(work, owner_id)) == ()
    # Reversed, and it was done: it is charged by nothing, and may be charged anew.
    other = do(run, pet_id, item)
    run(lambda work: money.post(work, invoice_id))
    yes = {one.id: True for one in ask(lambda work: billing.reversal_questions(work, invoice_id))}
    run(lambda work: billing_service.reverse(work, invoice_id, ReversalDraft(yes, "печать")))
    assert {state_of(ask, fact) for fact in (fact_id, other)} == {ChargeState.CORRECTED}
    run(lambda work: billing_service.charge_fact(work, other))
    assert state_of(ask, other) is ChargeState.DRAFT
    assert is_sound(ask)


def test_the_proof_finds_what_counts_as_done_more_than_it_was(
    run: Run, ask: Run, invoice_id: int, pet_id: int, item: int
) -> None:
    fact_id = do(run, pet_id, item)

    def spoil(work: Any) -> None:
        row = work.session.query(LineFact).one()
        row.quantity_milli += 1
        work.session.flush()

    run(spoil)
    (fault,) = ask(billing.find_faults)
    assert (fault.code, fault.id, fault.expected, fault.found) == (
        "done_more_than_once",
        fact_id,
        "1000",
        "1001",
    )


def test_an_invoice_of_which_something_was_done_is_not_undone(
    run: Run, ask: Run, database: Database, draft: EstimateDraft, pet_id: int, item: int
) -> None:
    estimate_id = accepted(run, run(lambda work: service.register(work, draft)))
    taken = uuid4()
    invoice_id = run(lambda work: service.invoice(work, estimate_id), action_id=taken)
    done = uuid4()
    run(lambda work: make.fact(work, pet_id, item), action_id=done)
    with pytest.raises(Conflict):
        database.undo(taken, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())
    assert card_of(ask, invoice_id).lines[0].done == 1
    for action in (done, taken):
        database.undo(action, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())
    assert is_sound(ask)


def test_what_the_cashier_typed_ahead_is_linked_on_the_draft_but_not_what_is_sold(
    run: Run, ask: Run, pet_id: int, item: int
) -> None:
    owner_id = ask(lambda work: pets.get_draft(work, pet_id)).owner_id
    typed = LineDraft(manipulation_id=item, pet_id=pet_id)
    first = run(lambda work: money.draft(work, owner_id, typed))
    do(run, pet_id, item)
    assert total(ask, first) == 50_000
    run(lambda work: money.post(work, first))
    second = run(lambda work: money.draft(work, owner_id, typed))
    run(lambda work: money.post(work, second))
    do(run, pet_id, item)
    third = ask(lambda work: billing.draft_of(work, owner_id))
    assert total(ask, third) == 50_000, "nobody said that what was posted at the desk will be done"
    assert is_sound(ask)
