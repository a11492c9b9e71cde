"""The made-up clinic shows estimates in every state, and one that was overrun, without posting anything."""

from __future__ import annotations

from typing import Any

from clinic_desktop.areas.billing import queries as billing
from clinic_desktop.areas.billing import service as billing_service
from clinic_desktop.areas.clinic.service import clinic_today
from clinic_desktop.areas.demo.catalogue import fill_catalogue
from clinic_desktop.areas.demo.estimates import estimate
from clinic_desktop.areas.estimates import queries
from clinic_desktop.areas.estimates.rows import Standing
from clinic_desktop.areas.manipulations import queries as manipulations
from clinic_desktop.areas.pets import queries as pets
from clinic_desktop.core.paging import PageRequest
from tests import make


def test_there_is_an_estimate_in_every_state_and_one_that_was_overrun(run: Any, ask: Any) -> None:
    def arrange(work: Any) -> list[int]:
        prices = fill_catalogue(work, clinic_today(work), ["cat"])
        made = [make.pet(work, name=f"Кот {number}") for number in range(7)]
        make.fact(work, made[-1], prices.by_code["C01"][0])
        invoice_id = billing.draft_of(work, pets.get_draft(work, made[-1]).owner_id)
        assert invoice_id is not None
        billing_service.mark_ready(work, invoice_id)
        estimate(work, "ru")
        return made

    made = run(arrange)
    found = [row for pet_id in made for row in ask(lambda work, p=pet_id: queries.of_pet(work, p))]
    assert {row.standing for row in found} == set(Standing)
    assert [row.pet_id for row in found if row.overrun is not None] == [made[-1]]
    planned = next(row.pet_id for row in found if row.standing is Standing.INVOICED)
    assert len(ask(lambda work: manipulations.open_facts_of(work, planned))) == 2
    shown = ask(lambda work: billing.list_invoices(work, PageRequest("day"))).rows
    assert any(row.overrun for row in shown)
    assert not any(row.number for row in shown)
