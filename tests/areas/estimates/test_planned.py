"""Estimates of what is planned, neither planned nor charged twice; renewed at today's prices; on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from clinic_desktop.areas.billing import queries as billing
from clinic_desktop.areas.billing import service as billing_service
from clinic_desktop.areas.billing.rules import settings_problems
from clinic_desktop.areas.clinic.service import clinic_today
from clinic_desktop.areas.estimates import queries, service
from clinic_desktop.areas.estimates.entities import Estimate
from clinic_desktop.areas.estimates.rows import EstimateDraft, EstimateLineDraft, Standing
from clinic_desktop.areas.manipulations import queries as catalogue
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.manipulations.rows import FactDraft
from clinic_desktop.areas.treatments import service as treatments
from clinic_desktop.areas.treatments.entities import PlanMode
from clinic_desktop.areas.treatments.rows import PlanDraft
from clinic_desktop.core.errors import Conflict
from tests import make
from tests.areas.billing.money import is_sound, rub
from tests.areas.estimates.conftest import accepted

Run = Any


def test_what_is_planned_stands_there_with_the_price_it_was_planned_at(
    run: Run, ask: Run, pet_id: int, item: int
) -> None:
    today = ask(clinic_today)
    for quantity in (1, 2):
        planned = FactDraft(pet_id, item, quantity=Decimal(quantity))
        run(lambda work, planned=planned: manipulations.plan(work, planned))
    run(lambda work: manipulations.set_price(work, item, rub(99_900), date(2020, 1, 2)))
    for plan in (
        PlanDraft(pet_id, what_id=item, quantity=Decimal("0.5"), times="08:00", starts_on=today, count=4),
        PlanDraft(pet_id, what_text="Маропитант", dose="1 мг/кг", mode=PlanMode.AS_NEEDED, starts_on=today),
    ):
        run(lambda work, plan=plan: treatments.plan(work, plan))
    found = ask(lambda work: queries.desk(work, pet_id)).planned
    assert found == (
        EstimateLineDraft(item, low=Decimal(3), high=Decimal(3), price=rub(50_000)),
        EstimateLineDraft(item, low=Decimal(2), high=Decimal(2)),
        EstimateLineDraft(text="Маропитант 1 мг/кг", low=Decimal(0), high=Decimal(1)),
    )


def test_what_is_planned_already_is_not_planned_twice(
    run: Run, ask: Run, pet_id: int, item: int, draft: EstimateDraft
) -> None:
    run(lambda work: manipulations.plan(work, FactDraft(pet_id, item)))
    estimate_id = accepted(run, run(lambda work: service.register(work, draft)))
    assert run(lambda work: service.plan(work, estimate_id)) == 1
    facts = ask(lambda work: catalogue.open_facts_of(work, pet_id))
    assert sum(fact.quantity for fact in facts) == 2
    for fact in facts:
        run(lambda work, fact=fact: manipulations.complete(work, fact.id))
    invoice_id = ask(lambda work: queries.get(work, estimate_id)).invoice_id
    assert ask(lambda work: billing.preview(work, invoice_id)).total == rub(130_000)
    assert is_sound(ask)


def test_what_is_planned_already_is_charged_when_it_is_done_and_not_before(
    run: Run, ask: Run, pet_id: int, item: int, draft: EstimateDraft
) -> None:
    fact_id = run(lambda work: manipulations.plan(work, FactDraft(pet_id, item, quantity=Decimal(5))))
    estimate_id = accepted(run, run(lambda work: service.register(work, draft)))
    invoice_id = run(lambda work: service.invoice(work, estimate_id))
    assert ask(lambda work: billing.preview(work, invoice_id)).total == rub(30_000)
    run(lambda work: manipulations.complete(work, fact_id))
    assert ask(lambda work: billing.preview(work, invoice_id)).total == rub(30_000 + 5 * 50_000)


def test_what_was_done_since_it_was_written_is_not_charged_twice(
    run: Run, ask: Run, pet_id: int, item: int, draft: EstimateDraft
) -> None:
    run(lambda work: make.fact(work, pet_id, item))
    estimate_id = accepted(run, run(lambda work: service.register(work, draft)))
    run(lambda work: make.fact(work, pet_id, item))
    invoice_id = run(lambda work: service.invoice(work, estimate_id))
    # One before it, one since: of the two that are needed, one is left to be charged at once.
    assert ask(lambda work: billing.preview(work, invoice_id)).total == rub(2 * 50_000 + 50_000 + 30_000)
    second = run(lambda work: service.register(work, draft))
    fact_id = run(lambda work: make.fact(work, pet_id, item))
    run(lambda work: manipulations.cancel(work, fact_id, "не делали"))
    accepted(run, second)
    run(lambda work: service.plan(work, second))
    assert [fact.quantity for fact in ask(lambda work: catalogue.open_facts_of(work, pet_id))] == [Decimal(2)]


def expire(run: Run, estimate_id: int) -> None:
    def let_pass(work: Any) -> None:
        row = work.session.get_one(Estimate, estimate_id)
        row.valid_until = clinic_today(work) - timedelta(days=1)

    run(let_pass)


def test_an_expired_estimate_is_renewed_at_todays_prices(
    run: Run, ask: Run, item: int, draft: EstimateDraft
) -> None:
    free = replace(draft, items=(*draft.items, EstimateLineDraft(item, price=rub(0))))
    estimate_id = run(lambda work: service.register(work, free))
    run(lambda work: service.give(work, estimate_id))
    with pytest.raises(Conflict, match=r"estimates\.not_possible"):
        run(lambda work: service.renew(work, estimate_id))
    expire(run, estimate_id)
    assert ask(lambda work: queries.get(work, estimate_id)).row.standing is Standing.EXPIRED
    with pytest.raises(Conflict, match=r"estimates\.expired"):
        run(lambda work: service.accept(work, estimate_id, "Кузнецова И. П."))
    run(lambda work: manipulations.set_price(work, item, rub(60_000), date(2020, 1, 2)))
    base = ask(billing.get_settings)
    run(lambda work: billing_service.change_settings(work, replace(base, estimate_days=10), base))
    new_id = run(lambda work: service.renew(work, estimate_id))
    made = ask(lambda work: queries.get(work, new_id))
    assert (made.row.standing, made.row.valid_until) == (
        Standing.DRAFT,
        ask(clinic_today) + timedelta(days=10),
    )
    assert [line.price for line in made.lines] == [rub(60_000), rub(30_000), rub(100_000), rub(0)]
    assert made.row.title == draft.title
    assert ask(lambda work: queries.get(work, estimate_id)).row.standing is Standing.EXPIRED


def test_what_has_no_price_any_more_keeps_the_one_it_had(
    run: Run, ask: Run, pet_id: int, draft: EstimateDraft
) -> None:
    unpriced = run(lambda work: make.manipulation(work, "T8", "Без цены", None))
    lines = (EstimateLineDraft(unpriced, price=rub(70_000)),)
    estimate_id = run(lambda work: service.register(work, replace(draft, items=lines)))
    run(lambda work: service.give(work, estimate_id))
    run(lambda work: service.decline(work, estimate_id, "дорого"))
    made = run(lambda work: service.renew(work, estimate_id))
    assert ask(lambda work: queries.get(work, made)).row.low == rub(70_000)


def test_a_draft_whose_last_day_is_over_is_not_given(run: Run, estimate_id: int) -> None:
    expire(run, estimate_id)
    with pytest.raises(Conflict, match=r"estimates\.out_of_date"):
        run(lambda work: service.give(work, estimate_id))


def test_the_clinic_settles_how_long_an_estimate_holds(run: Run, ask: Run, pet_id: int) -> None:
    assert ask(lambda work: queries.desk(work, pet_id)).valid_days == 30
    base = ask(billing.get_settings)
    run(lambda work: billing_service.change_settings(work, replace(base, estimate_days=14), base))
    assert ask(lambda work: queries.desk(work, pet_id)).valid_days == 14
    for days in (0, 367):
        found = settings_problems(replace(base, estimate_days=days), "RUB")
        assert [(p.field, p.code) for p in found] == [("estimate_days", "estimate_days_range")]
