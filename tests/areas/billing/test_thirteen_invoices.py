"""Invoices worked out on paper and entered through the services: each comes out to the last unit, on both engines.

How a line is worked out stands in `billing.rules.pricing`; here the figures are those of a pencil, and say why.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import pytest

from clinic_desktop.areas.billing import queries, rules, service
from clinic_desktop.areas.billing.rows import (
    ChangedLine,
    CorrectionDraft,
    DiscountDraft,
    InvoiceCard,
    LineDraft,
    PaymentDraft,
    ReversalDraft,
    TermsDraft,
)
from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.areas.clinic.service import clinic_today
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.manipulations.rows import ManipulationDraft, PriceGroupDraft, PriceTerms
from clinic_desktop.areas.pets import service as pets
from clinic_desktop.areas.pets.entities import OwnershipRole
from clinic_desktop.areas.pets.rows import PersonDraft
from clinic_desktop.core.money import Money
from tests import make
from tests.areas.billing.money import Run, card_of, cash, draft, is_sound, line, post, rub, shift

D = Decimal
TEN = DiscountDraft(D(10), reason="акция")


@dataclass(frozen=True)
class Case:
    """An invoice of lines of their own text, and what the pencil says: each line's total, the tax, the total."""

    why: str
    lines: tuple[LineDraft, ...]
    totals: tuple[int, ...]
    tax: int = 0
    discount: DiscountDraft | None = None


def taxed(price: int, percent: str, **fields: Any) -> LineDraft:
    return line(price, tax_percent=D(percent), **fields)


def off(price: int, percent: str, **fields: Any) -> LineDraft:
    return line(price, discount_percent=D(percent), discount_reason="друг", **fields)


INCLUDED = (
    Case("3.33 × 1.5 = 4.995: half a kopeck goes up", (line(333, quantity="1.5"),), (500,)),
    Case(
        "a third: 0.333 × 10.01 = 3.33333 and 0.333 × 100.00 = 33.30",
        (line(1_001, quantity="0.333"), line(10_000, quantity="0.333")),
        (333, 3_330),
    ),
    Case(
        "20 % in 100.00 are 16.67, in 0.01 nothing, in 0.03 exactly half a kopeck, which is one",
        (taxed(10_000, "20"), taxed(1, "20"), taxed(3, "20")),
        (10_000, 1, 3),
        tax=1_667 + 0 + 1,
    ),
    Case(
        "rates side by side: 22.00 in 122.00, 10.00 in 110.00, nothing at 0 % and without tax",
        (taxed(12_200, "22"), taxed(11_000, "10"), taxed(5_000, "0"), line(5_000)),
        (12_200, 11_000, 5_000, 5_000),
        tax=3_200,
    ),
    Case(
        "1,000.00 and half of it for the night are 1,500.00, less 10 % 1,350.00, of which a sixth is tax",
        (replace(off(100_000, "10", tax_percent=D(20)), surcharge_percent=D(50), surcharge_reason="ночь"),),
        (135_000,),
        tax=22_500,
    ),
    Case(
        "half of 100.01 off is 50.005, so 50.01: the owner gains the half kopeck",
        (off(10_001, "50"),),
        (5_000,),
    ),
    Case(
        "10 % of 0.99 are 0.099, so 0.10 for three lines alike: the first takes the odd kopeck",
        (line(33), line(33), line(33)),
        (29, 30, 30),
        discount=TEN,
    ),
    Case(
        "100.00 off 1,000.00: 33.333, 33.333 and 33.334, the largest remainder takes the odd kopeck; tax is a sixth",
        (taxed(33_333, "20"), taxed(33_333, "20"), taxed(33_334, "20")),
        (30_000, 30_000, 30_000),
        tax=15_000,
        discount=DiscountDraft(amount=rub(10_000), reason="акция"),
    ),
    Case(
        "what is free, and what is given, are an invoice of nothing",
        (line(0, quantity="3"), off(777, "100")),
        (0, 0),
    ),
    Case(
        "0.001 of a kopeck is nothing, 99,999.999 of them are 1,000.00",
        (line(1, quantity="0.001"), line(1, quantity="99999.999")),
        (0, 100_000),
    ),
)
ON_TOP = (
    Case(
        "10 % on 0.25 are 2.5 kopecks, so 3; on 0.24 they are 2",
        (taxed(25, "10"), taxed(24, "10"), taxed(10_000, "22")),
        (28, 26, 12_200),
        tax=3 + 2 + 2_200,
    ),
    Case(
        "99.99 less 5 % (4.9995, so 5.00) and 10.00; 7 % of 104.99 are 7.35, 6.65 and 0.70 of it; 20 % on 88.34 and 9.30",
        (off(9_999, "5", tax_percent=D(20)), taxed(1_000, "20")),
        (8_834 + 1_767, 930 + 186),
        tax=1_953,
        discount=DiscountDraft(D(7), reason="акция"),
    ),
    Case(
        "1.00 for one and 1.00 for two thirds: 20 % on 0.67 are 0.134",
        (taxed(100, "20", quantity="0.667"),),
        (80,),
        13,
    ),
)


@pytest.mark.parametrize(("inside", "cases"), [(True, INCLUDED), (False, ON_TOP)], ids=["included", "on top"])
def test_thirteen_invoices_of_a_pencil(run: Run, ask: Run, inside: bool, cases: tuple[Case, ...]) -> None:
    settings = ask(queries.get_settings)
    if settings.taxed_inside != inside:
        run(lambda work: service.change_settings(work, replace(settings, taxed_inside=inside), settings))
    owner_id = run(make.owner)

    def enter(work: Any) -> int:
        number = draft(work, owner_id, *case.lines)
        if case.discount is not None:
            service.set_discount(work, number, case.discount, DiscountDraft())
        return post(work, number)

    for case in cases:
        card = card_of(ask, run(enter))
        assert tuple(row.total.minor for row in card.lines) == case.totals, case.why
        assert (card.totals.total, card.totals.tax) == (rub(sum(case.totals)), rub(case.tax)), case.why
    assert is_sound(ask)


def test_the_price_is_that_of_the_day_and_of_the_group_and_made_of_cost_and_mark_up(
    run: Run, ask: Run
) -> None:
    today: date = ask(clinic_today)
    item = run(lambda work: make.manipulation(work, price=None))
    group_id = run(lambda work: manipulations.register_group(work, PriceGroupDraft(name_ru="Коллеги")))

    def price(days: int, minor: int | None, group: int = 1, **terms: Any) -> None:
        since, wanted = today - timedelta(days=days), None if minor is None else rub(minor)
        run(
            lambda work: manipulations.set_price(
                work, item, wanted, since, group_id=group, terms=PriceTerms(**terms)
            )
        )

    price(60, 50_000)
    # 312.55 and 60 % of it are 500.08.
    price(10, None, cost=rub(31_255), markup_percent=D(60))
    price(20, 45_000, group_id, floor=rub(40_000))

    def charged(owner_id: int) -> InvoiceCard:
        pet_id = run(lambda work: make.pet(work, owner_id))
        for days in (30, 15, 0):
            day = datetime.combine(today - timedelta(days=days), time(9), UTC) if days else None
            run(lambda work, day=day: make.fact(work, pet_id, item, performed_at=day))
        return card_of(ask, ask(lambda work: queries.draft_of(work, owner_id)))

    anybody, colleague = run(make.owner), run(lambda work: make.owner(work, "Врачова", phone=""))
    assert [row.total for row in charged(anybody).lines] == [rub(50_000), rub(50_000), rub(50_008)]
    terms = TermsDraft(price_group_id=group_id)
    run(lambda work: service.change_terms(work, colleague, terms, TermsDraft()))
    card = charged(colleague)
    assert [row.total for row in card.lines] == [rub(50_000), rub(45_000), rub(45_000)]
    # A fifth off: 100.00 of what has no floor, and 50.00 instead of 90.00 of what has one at 400.00.
    fifth = DiscountDraft(D(20), reason="коллеге")
    run(lambda work: service.set_discount(work, card.row.id, fifth, DiscountDraft()))
    card = card_of(ask, card.row.id)
    assert [row.total for row in card.lines] == [rub(40_000)] * 3
    assert card.not_given == rub(8_000)
    assert is_sound(ask)


def test_a_discount_on_the_whole_stops_at_the_largest_of_a_procedure(run: Run, ask: Run) -> None:
    narrow = ManipulationDraft(code="N", category_id=1, name_ru="Анализ", max_discount_percent=D(15))
    item = run(lambda work: manipulations.register(work, narrow, rub(20_000)))
    owner_id = run(make.owner)
    fifth = DiscountDraft(D(20), reason="акция")
    number = run(lambda work: draft(work, owner_id, LineDraft(manipulation_id=item), line(10_000)))
    run(lambda work: service.set_discount(work, number, fifth, DiscountDraft()))
    # 15 % of 200.00 are 30.00 of its 40.00; the other line has its 20.00 and no more.
    card = card_of(ask, number)
    assert [row.total for row in card.lines] == [rub(17_000), rub(8_000)]
    assert card.not_given == rub(1_000)


@pytest.mark.parametrize(
    ("unit", "totals", "tax"),
    [
        # 333 and 1: a tenth of 334 is 33.4, so 33, all of it of the first line. 10 % in 300 are 27.27.
        ("JPY", (300, 1), 27),
        # The same in thousandths: 0.300 and 0.001 of a dinar.
        ("KWD", (300, 1), 27),
    ],
)
def test_a_currency_has_no_coins_or_thousandths(
    run: Run, ask: Run, unit: str, totals: tuple[int, ...], tax: int
) -> None:
    base = ask(clinic.get)
    run(lambda work: clinic.change(work, replace(base, name="Клиника", currency=unit), base))
    owner_id = run(make.owner)
    third = LineDraft(text="Корм", price=Money(1_000, unit), quantity=D("0.333"), tax_percent=D(10))
    number = run(lambda work: draft(work, owner_id, third, LineDraft(text="Пакет", price=Money(1, unit))))
    run(lambda work: service.set_discount(work, number, TEN, DiscountDraft()))
    card = card_of(ask, number)
    assert tuple(row.total.minor for row in card.lines) == totals
    assert (card.totals.tax.minor, card.totals.total) == (tax, Money(sum(totals), unit))


def test_the_discount_on_ten_thousand_lines_adds_up() -> None:
    # 12.34 % of 100.00 in kopecks: 1,234 of ten thousand lines get one each, the first ones.
    parts = rules.document_discount([1] * 10_000, bp=1_234, minor=None, room=[1] * 10_000)
    assert parts == (1,) * 1_234 + (0,) * 8_766


def test_co_owners_pay_their_shares_of_an_odd_kopeck_and_its_tax(run: Run, ask: Run) -> None:
    owner_id = run(make.owner)
    pet_id = run(lambda work: make.pet(work, owner_id))
    owners = [owner_id]
    for number, share in enumerate((30, 20)):
        other = run(lambda work, n=number: make.owner(work, "Орлов", f"Пётр{n}", phone=""))
        person = PersonDraft(owner_id=other, role=OwnershipRole.CO_OWNER, share_percent=share)
        run(lambda work, person=person: pets.add_person(work, pet_id, person))
        owners.append(other)
    number = run(lambda work: draft(work, owner_id, taxed(10_001, "20", pet_id=pet_id)))
    run(lambda work: post(work, number, split=True))
    cards = [card_of(ask, number), *(card_of(ask, row.id) for row in card_of(ask, number).related)]
    # 50.005, 30.003 and 20.002 of 100.01; 8.335, 5.001 and 3.334 of the 16.67 of tax in it.
    assert [card.totals.total for card in cards] == [rub(5_001), rub(3_000), rub(2_000)]
    assert [card.totals.tax for card in cards] == [rub(834), rub(500), rub(333)]
    assert is_sound(ask)


def test_part_of_a_line_is_taken_back_then_all_of_it_and_the_money_is_there_again(run: Run, ask: Run) -> None:
    owner_id = run(make.owner)
    run(shift)
    number = run(lambda work: draft(work, owner_id, line(3_333, quantity="3")))
    run(lambda work: service.set_discount(work, number, TEN, DiscountDraft()))
    run(lambda work: post(work, number))
    # 99.99 less 9.999, so 10.00.
    (row,) = card_of(ask, number).lines
    assert row.total == rub(8_999)
    two = ChangedLine(row.id, line(3_333, quantity="2"))
    run(lambda work: service.correct_line(work, CorrectionDraft(two, "одна не нужна")))
    # 66.66 less 6.666, so 6.67; the correction is what is between.
    card = card_of(ask, number)
    assert (card.effective.total, card.related[0].total) == (rub(5_999), rub(-3_000))
    # 100.00 in cash, kept: 40.01 of it are a prepayment.
    run(lambda work: service.pay(work, PaymentDraft(owner_id, 1, (cash(10_000),), keep_rest=True)))
    assert ask(lambda work: queries.owner_money(work, (owner_id,)))[owner_id].prepayment == rub(4_001)
    note = run(lambda work: service.reverse(work, number, ReversalDraft(reason="возврат")))
    assert card_of(ask, note).totals.total == rub(-5_999)
    # The next invoice is paid out of it: 89.99 leave 10.01.
    run(lambda work: post(work, draft(work, owner_id, line(8_999))))
    assert ask(lambda work: queries.owner_money(work, (owner_id,)))[owner_id].prepayment == rub(1_001)
    assert is_sound(ask)
