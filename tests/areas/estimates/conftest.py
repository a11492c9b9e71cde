"""One estimate of a procedure, a thing and a night."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from clinic_desktop.areas.clinic.service import clinic_today
from clinic_desktop.areas.estimates import service
from clinic_desktop.areas.estimates.rows import EstimateDraft, EstimateLineDraft
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.manipulations.rows import PriceTerms
from tests import make
from tests.areas.billing.money import rub

Run = Any


@pytest.fixture
def pet_id(run: Run) -> int:
    return int(run(make.pet))


@pytest.fixture
def item(run: Run) -> int:
    """A procedure of 500 with 20 % tax in it."""
    made = int(run(lambda work: make.manipulation(work, price=None)))
    terms = PriceTerms(tax_percent=Decimal(20))
    run(lambda work: manipulations.set_price(work, made, rub(50_000), date(2020, 1, 1), terms=terms))
    return made


@pytest.fixture
def draft(ask: Run, pet_id: int, item: int) -> EstimateDraft:
    """Two to three procedures, a collar of 300, perhaps a night of 1000."""
    lines = (
        EstimateLineDraft(item, low=Decimal(2), high=Decimal(3)),
        EstimateLineDraft(text="Воротник", price=rub(30_000)),
        EstimateLineDraft(text="Ночь", low=Decimal(0), high=Decimal(1), price=rub(100_000)),
    )
    today = ask(lambda work: clinic_today(work))
    return EstimateDraft(pet_id, "Кастрация", today + timedelta(days=30), lines)


@pytest.fixture
def estimate_id(run: Run, draft: EstimateDraft) -> int:
    return int(run(lambda work: service.register(work, draft)))


def accepted(run: Run, estimate_id: int) -> int:
    run(lambda work: service.give(work, estimate_id))
    run(lambda work: service.accept(work, estimate_id, "Кузнецова И. П."))
    return estimate_id
