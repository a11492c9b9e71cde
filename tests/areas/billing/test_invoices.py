"""Invoices in any state: what explains them, who may do what, how they are found."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from clinic_desktop.areas.billing import queries, service
from clinic_desktop.areas.billing.entities import (
    CashKind,
)
from clinic_desktop.areas.billing.rows import (
    CashDraft,
    PaymentDraft,
    WriteOffDraft,
)
from clinic_desktop.core.errors import Denied
from clinic_desktop.core.paging import PageRequest
from clinic_desktop.db.work import Database
from tests import make
from tests.areas.billing.money import (
    Run,
    card_of,
    cash,
    draft,
    draft_of,
    is_sound,
    line,
    post,
    posted,
    rub,
    shift,
)
from tests.areas.lab.test_requests import person


def test_every_number_of_a_line_explains_itself(
    run: Run, ask: Run, owner_id: int, pet_id: int, exam: int
) -> None:
    run(lambda work: make.fact(work, pet_id, exam, discount_percent=Decimal(10), discount_reason="приют"))
    invoice_id = draft_of(ask, owner_id)
    (row,) = card_of(ask, invoice_id).lines
    found = ask(lambda work: queries.explain(work, "line", row.id))
    assert [(part.rule, part.amount) for part in found.parts] == [
        ("price_times_quantity", rub(50_000)),
        ("discount", rub(-5_000)),
    ]
    assert found.parts[0].record is not None
    assert found.parts[0].record[0] == "manipulation_prices"
    assert found.amount == sum((part.amount for part in found.parts), rub(0))
    whole = ask(lambda work: queries.explain(work, "invoice", invoice_id))
    assert whole.amount == rub(45_000)


@pytest.mark.parametrize(
    ("role", "may"),
    [
        ("cashier", {"post", "pay", "till"}),
        ("reception", {"post", "pay", "till"}),
        ("manager", {"post", "pay", "till", "write off", "terms"}),
        ("senior_vet", {"post", "pay", "write off"}),
        ("nurse", set()),
    ],
)
def test_each_role_does_its_own_with_money(
    run: Run, ask: Run, database: Database, owner_id: int, role: str, may: set[str]
) -> None:
    who = person(run, ask, role)
    run(lambda work: posted(work, owner_id, 10_000))
    run(lambda work: shift(work, 0))
    ready = run(lambda work: draft(work, owner_id, line(100)))
    settings = ask(queries.get_settings)
    deeds: dict[str, Any] = {
        "post": lambda work: post(work, ready),
        "pay": lambda work: service.pay(work, PaymentDraft(owner_id, 1, (cash(100),))),
        "till": lambda work: service.move_cash(work, CashDraft(1, CashKind.IN, rub(100), "размен")),
        "write off": lambda work: service.write_off(work, WriteOffDraft(owner_id, rub(100), "приют")),
        "terms": lambda work: service.change_settings(work, settings, settings),
    }
    done = set()
    for name, deed in deeds.items():
        try:
            database.command("test", deed, actor=who)
        except Denied:
            continue
        done.add(name)
    assert done == may
    assert is_sound(ask)


def test_invoices_are_found_by_the_beginning_of_the_owners_name(run: Run, ask: Run) -> None:
    owner_id = run(lambda work: make.owner(work, "Белова", phone=""))
    invoice_id = run(lambda work: draft(work, owner_id, line(100)))
    run(lambda work: draft(work, make.owner(work, "Носов", phone=""), line(100)))
    request = PageRequest("day", text="бел")
    assert [row.id for row in ask(lambda work: queries.list_invoices(work, request)).rows] == [invoice_id]
