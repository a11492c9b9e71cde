"""The clinic's rates of tax: what a price of a day is offered, and that prices and documents keep theirs, on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from clinic_desktop.areas.billing.rows import LineDraft
from clinic_desktop.areas.manipulations import queries, rules, service
from clinic_desktop.areas.manipulations.form.price import TaxField
from clinic_desktop.areas.manipulations.rows import PriceTerms, TaxRateDraft, TaxRateRow
from clinic_desktop.core.errors import Invalid
from tests import make
from tests.areas.billing.money import card_of, draft, post, rub

LAST_OF_20 = date(2025, 12, 31)
FIRST_OF_22 = date(2026, 1, 1)


def rate(percent: str | None, **fields: Any) -> TaxRateDraft:
    name = f"Налог {percent}"
    return TaxRateDraft(name, name, None if percent is None else Decimal(percent), **fields)


def percents(rows: tuple[TaxRateRow, ...], day: date) -> list[Decimal | None]:
    return [row.draft.percent for row in rules.rates_on(rows, day)]


def test_a_price_is_offered_the_rates_of_its_day(ask: Any) -> None:
    rows = ask(queries.list_tax_rates)
    assert percents(rows, LAST_OF_20) == [None, Decimal(0), Decimal(10), Decimal(20)]
    assert percents(rows, FIRST_OF_22) == [None, Decimal(0), Decimal(10), Decimal(22)]


def test_the_clinic_keeps_its_own_list(run: Any, ask: Any) -> None:
    rate_id = run(lambda work: service.register_tax_rate(work, rate("5")))
    changed = rate("7", from_on=FIRST_OF_22)
    run(lambda work: service.change_tax_rate(work, rate_id, changed, rate("5")))
    assert Decimal(7) in percents(ask(queries.list_tax_rates), FIRST_OF_22)
    assert Decimal(7) not in percents(ask(queries.list_tax_rates), LAST_OF_20)
    run(lambda work: service.archive_tax_rate(work, rate_id))
    assert Decimal(7) not in percents(ask(queries.list_tax_rates), FIRST_OF_22)
    run(lambda work: service.restore_tax_rate(work, rate_id))
    with pytest.raises(Invalid, match="name_taken"):
        run(lambda work: service.register_tax_rate(work, replace(rate("9"), name_ru="НДС 10 %")))


@pytest.mark.parametrize(
    ("draft", "field", "code"),
    [
        (TaxRateDraft(percent=Decimal(5)), "name_ru", "name_required"),
        (rate("100.01"), "percent", "percent_range"),
        (rate("-1"), "percent", "percent_range"),
        (rate("NaN"), "percent", "percent_range"),
        (rate("0.005"), "percent", "percent_decimals"),
        (rate("5", from_on=FIRST_OF_22, to_on=LAST_OF_20), "to_on", "period_turned"),
    ],
)
def test_what_a_rate_must_be(draft: TaxRateDraft, field: str, code: str) -> None:
    assert (field, code) in [(p.field, p.code) for p in rules.rate_problems(draft, (), None)]


def test_a_posted_document_keeps_the_rate_it_had(run: Any, ask: Any) -> None:
    owner_id = run(make.owner)
    exam = run(lambda work: make.manipulation(work, price=None))
    terms = PriceTerms(tax_percent=Decimal(20))
    run(lambda work: service.set_price(work, exam, rub(60_000), date(2020, 1, 1), terms=terms))
    invoice_id = run(lambda work: draft(work, owner_id, LineDraft(exam)))
    run(lambda work: post(work, invoice_id))
    old = next(row for row in ask(queries.list_tax_rates) if row.draft.percent == 20)
    run(
        lambda work: service.change_tax_rate(work, old.id, replace(old.draft, percent=Decimal(22)), old.draft)
    )
    run(
        lambda work: service.set_price(
            work, exam, rub(61_000), work.now.date(), terms=PriceTerms(tax_percent=Decimal(22))
        )
    )
    assert [(line.tax_percent, line.tax) for line in card_of(ask, invoice_id).lines] == [
        (Decimal(20), rub(10_000))
    ]
    other = run(lambda work: draft(work, owner_id, LineDraft(exam)))
    assert [(line.tax_percent, line.tax) for line in card_of(ask, other).lines] == [
        (Decimal(22), rub(11_000))
    ]


def test_the_field_never_lets_go_of_what_a_price_has(ask: Any, qtbot: Any) -> None:
    field = TaxField(ask(queries.list_tax_rates), [Decimal(18)], LAST_OF_20)
    qtbot.addWidget(field)
    field.set_value(Decimal(20))
    field.offer(FIRST_OF_22)
    assert field.value() == Decimal(20)
    assert {field.itemText(row) for row in range(field.count())} >= {
        "18 %, not in the list of that day",
        "20 %, not in the list of that day",
    }
    field.set_value(Decimal(22))
    field.offer(FIRST_OF_22 + timedelta(days=1))
    assert field.value() == Decimal(22)
    assert field.count() == 5
