"""The odd kopeck: rounding at a limit, replacing, dividing, giving back - nothing is lost and nothing is won."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from sqlalchemy import event

from clinic_desktop.areas.billing import queries, service
from clinic_desktop.areas.billing.entities import DocumentCounter
from clinic_desktop.areas.billing.rows import (
    ChangedLine,
    CorrectionDraft,
    DiscountDraft,
    LineDraft,
    PaymentDraft,
    RefundDraft,
    ReplacementDraft,
    ReversalDraft,
    TermsDraft,
)
from clinic_desktop.areas.billing.rules import limit_problems, line_problems
from clinic_desktop.areas.pets import service as pets
from clinic_desktop.areas.pets.entities import OwnershipRole
from clinic_desktop.areas.pets.rows import PersonDraft
from clinic_desktop.core.errors import Conflict
from clinic_desktop.core.money import Money
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database, Work
from tests import make
from tests.areas.billing.money import (
    Run,
    card_of,
    cash,
    checkout,
    draft,
    is_sound,
    line,
    post,
    posted,
    rub,
    shift,
)


@pytest.fixture
def till(run: Run) -> int:
    return int(run(shift))


def divided(run: Run, owner_id: int, *shares: int) -> tuple[int, list[int]]:
    """An animal whose bill is shared with others; the animal and those others."""
    pet_id = run(lambda work: make.pet(work, owner_id))
    others = []
    for number, share in enumerate(shares):
        other = run(lambda work, n=number: make.owner(work, "Орлов", f"Пётр{n}", f"+7 916 000-00-0{n}"))
        person = PersonDraft(owner_id=other, role=OwnershipRole.CO_OWNER, share_percent=share)
        run(lambda work, person=person: pets.add_person(work, pet_id, person))
        others.append(other)
    return pet_id, others


def ten_percent(invoice_id: int, work: Work) -> None:
    service.set_discount(work, invoice_id, DiscountDraft(Decimal(10), reason="акция"), DiscountDraft())


def test_a_discount_of_exactly_the_limit_is_within_it_whichever_way_its_half_kopeck_goes() -> None:
    assert not limit_problems("discount", 12_346, 123_455, item_bp=1_000, role_percent=Decimal(10))
    assert len(limit_problems("discount", 12_347, 123_455, item_bp=1_000, role_percent=Decimal(10))) == 2


@pytest.mark.parametrize(
    "fields",
    [
        {"price": Money(100, "USD"), "discount": rub(10)},
        {"surcharge_percent": Decimal("NaN"), "discount": rub(10)},
        {"quantity": Decimal("Infinity"), "discount": rub(10)},
    ],
    ids=["another currency", "a surcharge that is no number", "a quantity without end"],
)
def test_what_a_discount_can_not_be_taken_of_is_told_and_does_not_break(fields: dict[str, object]) -> None:
    wanted = LineDraft(text="Корм", price=rub(1_000), discount_reason="акция")
    assert line_problems(replace(wanted, **fields), make.ROUBLES)  # type: ignore[arg-type]


def test_what_a_replacement_does_not_name_stays_to_the_kopeck(run: Run, ask: Run, owner_id: int) -> None:
    invoice_id = run(lambda work: draft(work, owner_id, line(33), line(33), line(33)))
    run(lambda work: ten_percent(invoice_id, work))
    run(lambda work: post(work, invoice_id))
    before = [row.total for row in card_of(ask, invoice_id).lines]
    assert before == [rub(29), rub(30), rub(30)]
    new = run(
        lambda work: service.replace(work, invoice_id, ReplacementDraft(ReversalDraft(reason="печать")))
    )
    assert [row.total for row in card_of(ask, new).lines] == before
    assert is_sound(ask)


def test_a_corrected_name_moves_no_kopeck(run: Run, ask: Run, owner_id: int, till: int) -> None:
    invoice_id = run(lambda work: draft(work, owner_id, line(33), line(33), line(33)))
    run(lambda work: ten_percent(invoice_id, work))
    run(lambda work: post(work, invoice_id))
    first = card_of(ask, invoice_id).lines[0]
    named = CorrectionDraft(ChangedLine(first.id, line(33, "Паштет")), "не то название")
    run(lambda work: service.correct_line(work, named))
    assert card_of(ask, invoice_id).effective.total == rub(89)


def test_the_tax_of_a_line_of_its_own_text_is_corrected(run: Run, ask: Run, owner_id: int, till: int) -> None:
    invoice_id = run(lambda work: draft(work, owner_id, line(12_200, tax_percent=Decimal(10))))
    run(lambda work: post(work, invoice_id))
    (row,) = card_of(ask, invoice_id).lines
    wanted = CorrectionDraft(ChangedLine(row.id, line(12_200, tax_percent=Decimal(22))), "не та ставка")
    run(lambda work: service.correct_line(work, wanted))
    assert card_of(ask, invoice_id).effective.tax == rub(2_200)
    assert is_sound(ask)


@pytest.mark.parametrize("whole", [False, True], ids=["on the line", "on the document"])
def test_a_divided_invoice_keeps_its_discount_of_a_sum_when_it_is_replaced(
    run: Run, ask: Run, owner_id: int, whole: bool
) -> None:
    pet_id, (second, third) = divided(run, owner_id, 33, 33)
    off = {} if whole else {"discount": rub(1_001), "discount_reason": "акция"}
    invoice_id = run(lambda work: draft(work, owner_id, line(10_002, pet_id=pet_id, **off)))
    if whole:
        given = DiscountDraft(amount=rub(1_001), reason="акция")
        run(lambda work: service.set_discount(work, invoice_id, given, DiscountDraft()))
    run(lambda work: post(work, invoice_id, split=True))
    owners = (owner_id, second, third)

    def debts() -> list[int]:
        known = ask(lambda work: queries.owner_money(work, owners))
        return [known[one].debt.minor for one in owners]

    assert debts() == [3_061, 2_970, 2_970]
    run(lambda work: service.replace(work, invoice_id, ReplacementDraft(ReversalDraft(reason="печать"))))
    assert debts() == [3_061, 2_970, 2_970]
    assert is_sound(ask)


def test_half_and_half_of_an_odd_kopeck_adds_up(run: Run, ask: Run, owner_id: int) -> None:
    pet_id, (second,) = divided(run, owner_id, 50)
    wanted = line(1_001, pet_id=pet_id, tax_percent=Decimal(20))
    invoice_id = run(lambda work: draft(work, owner_id, wanted))
    run(lambda work: post(work, invoice_id, split=True))
    known = ask(lambda work: queries.owner_money(work, (owner_id, second)))
    assert (known[owner_id].debt, known[second].debt) == (rub(501), rub(500))
    assert is_sound(ask)


def test_what_a_deposit_paid_stays_paid_by_it_when_it_is_replaced(
    run: Run, ask: Run, owner_id: int, till: int
) -> None:
    deposit = PaymentDraft(owner_id, 1, (cash(50_000),), deposit=True)
    payment_id = run(lambda work: service.pay(work, deposit))
    invoice_id = run(lambda work: posted(work, owner_id, 30_000))
    run(lambda work: service.use_prepayment(work, owner_id, (invoice_id,), payment_id=payment_id))
    new = run(
        lambda work: service.replace(work, invoice_id, ReplacementDraft(ReversalDraft(reason="печать")))
    )
    assert card_of(ask, new).row.outstanding == rub(0)
    assert is_sound(ask)


def test_a_refund_lets_go_of_no_more_than_is_given_back(run: Run, ask: Run, owner_id: int, till: int) -> None:
    invoice_id = run(lambda work: posted(work, owner_id, 30_000))
    payment_id = run(lambda work: service.pay(work, PaymentDraft(owner_id, 1, (cash(30_000),))))
    back = RefundDraft(payment_id, 1, (cash(10_000),), "не подошло", release=True)
    run(lambda work: service.refund(work, back))
    money = ask(lambda work: queries.owner_money(work, (owner_id,)))[owner_id]
    assert (money.debt, money.prepayment) == (rub(10_000), rub(0))
    assert card_of(ask, invoice_id).row.outstanding == rub(10_000)
    assert is_sound(ask)


def test_an_old_debt_of_a_stopped_co_owner_stops_no_share_that_is_paid(
    run: Run, ask: Run, database: Database, owner_id: int, till: int
) -> None:
    pet_id, (second,) = divided(run, owner_id, 50)
    run(lambda work: posted(work, second, 70_000))
    terms = TermsDraft(stopped=True, stop_reason="не платит")
    run(lambda work: service.change_terms(work, second, terms, TermsDraft()))
    run(lambda work: service.pay(work, PaymentDraft(second, 1, (cash(5_000),), keep_rest=True, deposit=True)))
    invoice_id = run(lambda work: draft(work, owner_id, line(0, pet_id=pet_id)))
    clerk = replace(BUILT_IN_ADMINISTRATOR, permissions=frozenset({"billing.post", "billing.pay"}))
    database.command("test", lambda work: checkout(work, invoice_id, split=True), actor=clerk)
    assert is_sound(ask)


def test_a_clock_that_goes_back_in_small_steps_is_still_measured_from_the_latest_document(
    run: Run, ask: Run, owner_id: int
) -> None:
    def latest(work: Work) -> object:
        return work.session.query(DocumentCounter.last_at).filter_by(series="invoice").scalar()

    def earlier(work: Work) -> int:
        return posted(replace(work, now=work.now - timedelta(minutes=5)), owner_id, 100)

    run(lambda work: posted(work, owner_id, 100))
    before = ask(latest)
    run(earlier)
    assert ask(latest) == before


def test_the_missed_charge_check_asks_as_often_for_one_line_as_for_many(
    run: Run, ask: Run, database: Database, owner_id: int
) -> None:
    pet_id = run(lambda work: make.pet(work, owner_id))
    exam = run(make.manipulation)

    def asked() -> int:
        told: list[str] = []
        hear = lambda *event: told.append(event[2])  # noqa: E731
        event.listen(database.engine, "before_cursor_execute", hear)
        ask(lambda work: queries.missed_charges(work, owner_id))
        event.remove(database.engine, "before_cursor_execute", hear)
        return len(told)

    run(lambda work: make.fact(work, pet_id, exam))
    one = asked()
    for _ in range(3):
        run(lambda work: make.fact(work, pet_id, exam), action_id=uuid4())
    assert asked() == one


@pytest.mark.parametrize(
    "given", [DiscountDraft(Decimal(10), reason="акция"), DiscountDraft(amount=rub(100), reason="акция")]
)
def test_a_discount_on_a_held_draft_is_not_lost_when_it_is_taken_up_again(
    run: Run, ask: Run, owner_id: int, given: DiscountDraft
) -> None:
    held = run(lambda work: draft(work, owner_id, line(1_000)))
    run(lambda work: service.set_discount(work, held, given, DiscountDraft()))
    run(lambda work: service.hold(work, held, "ждём анализы"))
    run(lambda work: draft(work, owner_id, line(2_000)))
    with pytest.raises(Conflict, match=r"billing\.discounts_differ"):
        run(lambda work: service.take_off_hold(work, held))
    assert card_of(ask, held).totals.total == rub(900)


def test_the_numbers_of_a_year_begin_at_one_in_the_clinics_zone(run: Run, ask: Run, owner_id: int) -> None:
    def at(moment: datetime) -> str:
        invoice_id = run(lambda work: posted(replace(work, now=moment), owner_id, 100))
        return card_of(ask, invoice_id).row.number

    # Midnight of the new year in Moscow is 21:00 of the old one in UTC.
    eve = datetime(2030, 12, 31, 20, 59, 59, tzinfo=UTC)
    assert [at(eve), at(eve), at(eve + timedelta(seconds=1))] == ["2030-000001", "2030-000002", "2031-000001"]
    # Another workstation's clock is a little behind: the old year goes on without a gap.
    assert at(eve) == "2030-000003"
    assert is_sound(ask)
