"""Price, surcharge, discount and tax to the last unit: pure rules, no database."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.areas.billing import rules
from clinic_desktop.areas.billing.entities import Tender
from clinic_desktop.areas.billing.rows import DiscountDraft, LineDraft, Stop, TenderDraft
from clinic_desktop.areas.billing.rules import Priced
from clinic_desktop.core.money import Money
from tests.areas.billing.money import card, cash, line, rub


@pytest.mark.parametrize(
    ("priced", "inside", "expected"),
    [
        # price, quantity in thousandths, surcharge, discount, sum of discount, tax -> gross, surcharge, discount, tax, total
        (Priced(333, 1_500), True, (500, 0, 0, 0, 500)),
        (Priced(1, 500), True, (1, 0, 0, 0, 1)),
        (Priced(1, 499), True, (0, 0, 0, 0, 0)),
        (Priced(10_001, 1_000, discount_bp=5_000), True, (10_001, 0, 5_001, 0, 5_000)),
        (Priced(10_000, 1_000, tax_bp=2_000), True, (10_000, 0, 0, 1_667, 10_000)),
        (Priced(10_000, 1_000, tax_bp=2_000), False, (10_000, 0, 0, 2_000, 12_000)),
        (Priced(25, 1_000, tax_bp=1_000), False, (25, 0, 0, 3, 28)),
        (Priced(24, 1_000, tax_bp=1_000), False, (24, 0, 0, 2, 26)),
        (
            Priced(10_000, 1_000, surcharge_bp=5_000, discount_bp=1_000),
            True,
            (10_000, 5_000, 1_500, 0, 13_500),
        ),
        (Priced(10_000, 1_000, discount_bp=None, discount_minor=99_999), True, (10_000, 0, 10_000, 0, 0)),
        (Priced(10_000, 1_000, discount_bp=10_000, tax_bp=2_000), False, (10_000, 0, 10_000, 0, 0)),
        (Priced(5_000, 1_000, tax_bp=0), False, (5_000, 0, 0, 0, 5_000)),
    ],
)
def test_a_line_comes_out_to_the_last_unit(priced: Priced, inside: bool, expected: tuple[int, ...]) -> None:
    found = rules.line_amounts(priced, taxed_inside=inside)
    assert (found.gross, found.surcharge, found.discount, found.tax, found.total) == expected


@given(st.integers(0, 10**9), st.lists(st.integers(0, 10**6), min_size=1, max_size=9))
def test_what_is_divided_adds_up_again(amount: int, weights: list[int]) -> None:
    parts = rules.divide(amount, weights)
    assert sum(parts) == amount
    assert len(parts) == len(weights)
    if amount <= sum(weights):
        assert all(0 <= part <= weight for part, weight in zip(parts, weights, strict=True))


def test_the_largest_remainder_gets_the_odd_kopeck() -> None:
    assert rules.divide(100, (1, 1, 1)) == (34, 33, 33)
    assert rules.divide(100, (0, 0)) == (100, 0)
    assert rules.divide(10, (50_00, 30_00, 20_00)) == (5, 3, 2)
    assert rules.divide(11, (70_00, 30_00)) == (8, 3)


@given(
    st.lists(st.integers(0, 10**7), max_size=8), st.integers(0, 10_000), st.integers(0, 10**9), st.booleans()
)
def test_a_discount_on_a_document_never_takes_more_than_a_line(
    weights: list[int], bp: int, minor: int, by_percent: bool
) -> None:
    parts = rules.document_discount(
        weights, bp=bp if by_percent else None, minor=None if by_percent else minor
    )
    assert all(0 <= part <= weight for part, weight in zip(parts, weights, strict=True))
    if not by_percent:
        assert sum(parts) == min(minor, sum(weights))


@given(
    price=st.integers(0, 10**6),
    quantity=st.integers(1, 50_000),
    discount=st.integers(0, 10_000),
    tax=st.one_of(st.none(), st.integers(0, 3_000)),
    inside=st.booleans(),
    shares=st.lists(st.integers(1, 100), min_size=1, max_size=4),
)
def test_what_co_owners_pay_adds_up_to_the_line(
    price: int, quantity: int, discount: int, tax: int | None, inside: bool, shares: list[int]
) -> None:
    whole = rules.line_amounts(Priced(price, quantity, discount_bp=discount, tax_bp=tax), taxed_inside=inside)
    parts = rules.shares(whole, shares, taxed_inside=inside)
    assert sum(part.total for part in parts) == whole.total
    assert sum(part.tax for part in parts) == whole.tax
    assert all(part.total >= part.tax >= 0 for part in parts)


@pytest.mark.parametrize(
    ("tenders", "due", "keep", "stays", "change"),
    [
        ((cash(100_000),), 73_550, False, 73_550, 26_450),
        ((cash(100_000),), 73_550, True, 100_000, 0),
        ((card(50_000), cash(50_000)), 73_550, False, 73_550, 26_450),
        ((cash(50_000), card(50_000)), 73_550, False, 73_550, 26_450),
        ((card(50_000),), 73_550, False, 50_000, 0),
        ((cash(10_000), cash(10_000, "2")), 5_000, False, 5_000, 15_000),
        ((cash(5_000),), 0, False, 0, 0),
    ],
)
def test_change_comes_out_of_the_cash(
    tenders: tuple[TenderDraft, ...], due: int, keep: bool, stays: int, change: int
) -> None:
    taken = rules.take(tenders, due, keep_rest=keep)
    assert sum(one.amount for one in taken) == stays
    handed = sum(one.received.minor for one in tenders)
    assert (handed - stays if stays else 0) == change
    assert all(one.change == 0 for one in taken if one.tender is not Tender.CASH)


def test_nobody_gives_change_on_a_card() -> None:
    assert rules.overpaid((card(90_000), cash(10_000)), 73_550) == 16_450
    assert rules.overpaid((card(70_000), cash(10_000)), 73_550) == 0


def test_the_oldest_debt_is_paid_first() -> None:
    assert rules.allocate(1_500, ((7, 1_000), (8, 1_000), (9, 1_000))) == ((7, 1_000), (8, 500))
    assert rules.allocate(0, ((7, 1_000),)) == ()


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (line(100, quantity="-1"), "quantity_range"),
        (line(100, quantity="0"), "quantity_range"),
        (line(100, quantity="0.0001"), "quantity_decimals"),
        (line(100, quantity="NaN"), "quantity_range"),
        (line(-1), "price_range"),
        (line(10**15, quantity="100"), "price_range"),
        (line(100, discount_percent=Decimal("100.5"), discount_reason="x"), "percent_range"),
        (line(100, discount_percent=Decimal("-0.01"), discount_reason="x"), "percent_range"),
        (line(100, discount_percent=Decimal("0.001"), discount_reason="x"), "percent_decimals"),
        (line(100, discount_percent=Decimal(5)), "required"),
        (line(100, discount_percent=None, discount=rub(101), discount_reason="x"), "discount_over_sum"),
        (line(100, discount_percent=Decimal(5), discount=rub(1), discount_reason="x"), "one_discount"),
        (line(100, surcharge_percent=Decimal(1_001)), "surcharge_range"),
        (line(100, tax_percent=Decimal(101)), "percent_range"),
        (LineDraft(text="", price=rub(1)), "required"),
        (LineDraft(text="Корм"), "required"),
        (LineDraft(text="Feed", price=Money(1, "EUR")), "other_currency"),
    ],
)
def test_what_makes_no_sense_is_refused(draft: LineDraft, code: str) -> None:
    assert code in {problem.code for problem in rules.line_problems(draft, "RUB")}


def test_a_good_line_and_a_discount_pass() -> None:
    assert rules.line_problems(line(100, discount_percent=Decimal(100), discount_reason="приют"), "RUB") == ()
    assert rules.discount_problems(DiscountDraft(Decimal("7.5"), reason="акция"), "RUB") == ()
    assert [p.code for p in rules.discount_problems(DiscountDraft(Decimal("100.5"), reason="x"), "RUB")] == [
        "percent_range"
    ]


def test_money_handed_over_is_checked() -> None:
    codes = {
        problem.code
        for tenders in (
            (),
            (cash(0),),
            (cash(-5),),
            (cash(1), cash(2)),
            (TenderDraft(Tender.CARD, Money(1, "EUR")),),
        )
        for problem in rules.tender_problems(tenders, "RUB")
    }
    assert codes == {"required", "sum_range", "tender_twice", "other_currency"}


TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("late", "bucket"), [(-1, 0), (0, 0), (1, 1), (30, 1), (31, 2), (60, 2), (90, 3), (91, 4)]
)
def test_a_debt_ages_by_thirty_days(late: int, bucket: int) -> None:
    assert rules.age_bucket(TODAY - timedelta(days=late), TODAY) == bucket


@pytest.mark.parametrize(
    ("stopped", "debt", "limit", "late", "after", "expected"),
    [
        (True, 0, None, None, None, Stop.AGREED),
        (False, 1_001, 1_000, 0, None, Stop.LIMIT),
        (False, 1_000, 1_000, 0, None, None),
        (False, 1, None, 31, 30, Stop.OVERDUE),
        (False, 1, None, 30, 30, None),
        (False, 10**9, None, 400, None, None),
    ],
)
def test_an_owner_is_stopped_by_agreement_limit_or_age(
    stopped: bool, debt: int, limit: int | None, late: int | None, after: int | None, expected: Stop | None
) -> None:
    oldest = None if late is None else TODAY - timedelta(days=late)
    found = rules.stop_of(
        stopped=stopped, debt=debt, limit=limit, oldest_due=oldest, stop_after=after, today=TODAY
    )
    assert found is expected
