"""Drafts of invoices grow from what is done, and are changed until they are posted, on both engines."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import update

from clinic_desktop.areas.billing import queries, service
from clinic_desktop.areas.billing.entities import (
    InvoiceLine,
    InvoiceState,
    LineState,
)
from clinic_desktop.areas.billing.queries.drafts import line_draft
from clinic_desktop.areas.billing.rows import (
    DiscountDraft,
    LineDraft,
)
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.manipulations.entities import ManipulationPrice
from clinic_desktop.areas.manipulations.rows import FactDraft
from clinic_desktop.core.errors import Conflict, Invalid
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database
from tests import make
from tests.areas.billing.money import (
    Run,
    card_of,
    draft,
    draft_of,
    is_sound,
    line,
    post,
    rub,
    write,
)


def test_what_is_done_to_all_pets_of_an_owner_grows_one_draft(
    run: Run, ask: Run, owner_id: int, pet_id: int, exam: int
) -> None:
    other = run(lambda work: make.pet(work, owner_id, "Мурка"))
    run(lambda work: make.fact(work, pet_id, exam, quantity=Decimal("1.5")))
    run(lambda work: make.fact(work, other, exam, discount_percent=Decimal(10), discount_reason="приют"))
    card = card_of(ask, draft_of(ask, owner_id))
    assert [(row.pet, row.total) for row in card.lines] == [
        ("Барсик", rub(75_000)),
        ("Мурка", rub(45_000)),
    ]
    assert card.totals.total == rub(120_000)
    assert card.row.pets == "Барсик, Мурка"
    assert ask(lambda work: queries.missed_charges(work, owner_id)) == ()
    assert is_sound(ask)


def test_what_is_taken_back_is_struck_out_and_what_is_declined_costs_nothing(
    run: Run, ask: Run, owner_id: int, pet_id: int, exam: int
) -> None:
    fact = run(lambda work: make.fact(work, pet_id, exam))
    planned = run(lambda work: manipulations.plan(work, FactDraft(pet_id, exam)))
    run(lambda work: manipulations.decline(work, planned, "дорого"))
    run(lambda work: manipulations.cancel(work, fact, "ошибка"))
    lines = card_of(ask, draft_of(ask, owner_id)).lines
    assert [(row.state, row.struck_reason, row.total) for row in lines] == [
        (LineState.TAKEN_BACK, "ошибка", rub(0)),
        (LineState.DECLINED, "дорого", rub(0)),
    ]
    invoice_id = draft_of(ask, owner_id)
    with pytest.raises(Conflict, match=r"billing\.empty"):
        run(lambda work: post(work, invoice_id))
    run(lambda work: service.discard(work, invoice_id))
    assert ask(lambda work: queries.draft_of(work, owner_id)) is None


def test_undoing_what_was_done_leaves_what_others_did_on_the_draft(
    run: Run, ask: Run, database: Database, owner_id: int, pet_id: int, exam: int
) -> None:
    first, second = uuid4(), uuid4()
    run(lambda work: make.fact(work, pet_id, exam), action_id=first)
    run(lambda work: make.fact(work, pet_id, exam), action_id=second)
    database.undo(first, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())
    assert len(card_of(ask, draft_of(ask, owner_id)).lines) == 1
    database.undo(second, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())
    assert card_of(ask, draft_of(ask, owner_id)).lines == ()


def test_a_discount_on_the_whole_document_is_spread_to_the_last_kopeck(
    run: Run, ask: Run, owner_id: int
) -> None:
    invoice_id = run(
        lambda work: draft(work, owner_id, line(333), line(333), line(334, tax_percent=Decimal(20)))
    )
    run(
        lambda work: service.set_discount(
            work, invoice_id, DiscountDraft(amount=rub(100), reason="акция"), DiscountDraft()
        )
    )
    run(lambda work: service.add_line(work, invoice_id, line(500)))
    card = card_of(ask, invoice_id)
    assert card.totals.total == rub(1_400)
    assert sum(row.document_discount.minor for row in card.lines) == 100
    run(lambda work: post(work, invoice_id))
    assert is_sound(ask)


def test_the_tax_of_the_catalogue_is_that_of_the_day(
    run: Run, ask: Run, owner_id: int, pet_id: int, exam: int
) -> None:
    run(lambda work: write(work, update(ManipulationPrice).values(tax_bp=2_200)))
    run(lambda work: make.fact(work, pet_id, exam))
    (row,) = card_of(ask, draft_of(ask, owner_id)).lines
    assert (row.tax_percent, row.tax) == (Decimal(22), rub(9_016))


def test_put_on_hold_other_things_go_elsewhere_and_come_together_again(
    run: Run, ask: Run, owner_id: int, pet_id: int, exam: int
) -> None:
    held = run(lambda work: draft(work, owner_id, line(100)))
    run(lambda work: service.mark_ready(work, held))
    assert [row.state for row in ask(queries.list_unposted)] == [InvoiceState.READY]
    run(lambda work: service.hold(work, held, "в стационаре"))
    run(lambda work: make.fact(work, pet_id, exam))
    other = draft_of(ask, owner_id)
    assert other != held
    with pytest.raises(Conflict, match=r"billing\.on_hold"):
        run(lambda work: post(work, held))
    assert run(lambda work: service.take_off_hold(work, held)) == other
    assert card_of(ask, other).totals.total == rub(50_100)


def test_something_new_makes_a_draft_of_what_was_ready(
    run: Run, ask: Run, owner_id: int, pet_id: int, exam: int
) -> None:
    run(lambda work: make.fact(work, pet_id, exam))
    invoice_id = draft_of(ask, owner_id)
    run(lambda work: service.mark_ready(work, invoice_id))
    run(lambda work: make.fact(work, pet_id, exam))
    assert card_of(ask, invoice_id).row.state is InvoiceState.DRAFT


def test_a_line_is_changed_struck_and_charged_again(
    run: Run, ask: Run, owner_id: int, pet_id: int, exam: int
) -> None:
    run(lambda work: make.fact(work, pet_id, exam))
    invoice_id = draft_of(ask, owner_id)
    (row,) = card_of(ask, invoice_id).lines
    base = ask(lambda work: line_draft(work.session.get_one(InvoiceLine, row.id), make.ROUBLES))
    cheaper = replace(base, discount_percent=Decimal(20), discount_reason="постоянный клиент")
    run(lambda work: service.change_line(work, row.id, cheaper, base))
    assert card_of(ask, invoice_id).totals.total == rub(40_000)
    with pytest.raises(Invalid):
        run(lambda work: service.change_line(work, row.id, replace(base, pet_id=None), base))
    with pytest.raises(Conflict, match=r"billing\.of_a_fact"):
        run(lambda work: service.remove_line(work, row.id))
    run(lambda work: service.strike_line(work, row.id, "отказ владельца"))
    assert card_of(ask, invoice_id).totals.total == rub(0)
    assert ask(lambda work: queries.missed_charges(work, owner_id)) == ()
    run(lambda work: service.unstrike_line(work, row.id))
    assert card_of(ask, invoice_id).totals.total == rub(40_000)
    assert is_sound(ask)


def test_the_limits_of_item_and_role_hold(
    run: Run, ask: Run, database: Database, owner_id: int, exam: int
) -> None:
    invoice_id = run(lambda work: draft(work, owner_id))
    over = LineDraft(exam, discount_percent=Decimal(51), discount_reason="друг")
    with pytest.raises(Invalid, match="discount_limit"):
        run(lambda work: service.add_line(work, invoice_id, over))
    clerk = replace(
        BUILT_IN_ADMINISTRATOR, permissions=frozenset({"billing.draft"}), discount_limit=Decimal(5)
    )
    run(lambda work: service.add_line(work, invoice_id, line(1_000)))
    ten = DiscountDraft(percent=Decimal(10), reason="друг")
    with pytest.raises(Invalid, match="discount_over_right"):
        database.command(
            "test", lambda work: service.set_discount(work, invoice_id, ten, DiscountDraft()), actor=clerk
        )
    with pytest.raises(Invalid, match="discount_over_right"):
        database.command(
            "test",
            lambda work: service.add_line(
                work, invoice_id, line(1_000, discount_percent=Decimal(6), discount_reason="друг")
            ),
            actor=clerk,
        )


def test_two_people_who_charge_an_owner_at_once_share_a_draft(
    run: Run, ask: Run, database: Database, owner_id: int, pet_id: int, exam: int
) -> None:
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: run(lambda work: make.fact(work, pet_id, exam)), range(8)))
    assert len(card_of(ask, draft_of(ask, owner_id)).lines) == 8


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"quantity": "-1"}, "quantity_range"),
        ({"quantity": "0"}, "quantity_range"),
        ({"price": -1}, "price_range"),
        ({"discount_percent": Decimal("100.5"), "discount_reason": "друг"}, "percent_range"),
        ({"discount_percent": Decimal("-5"), "discount_reason": "друг"}, "percent_range"),
        ({"discount": rub(10_001), "discount_reason": "друг"}, "discount_over_sum"),
    ],
    ids=["a negative quantity", "none", "a negative price", "100.5 %", "minus 5 %", "more off than it costs"],
)
def test_a_line_that_makes_no_sense_is_refused_and_leaves_nothing(
    run: Run, ask: Run, owner_id: int, wrong: dict[str, Any], code: str
) -> None:
    invoice_id = run(lambda work: draft(work, owner_id, line(100)))
    fields: dict[str, Any] = {"price": 10_000} | wrong
    with pytest.raises(Invalid, match=code):
        run(lambda work: service.add_line(work, invoice_id, line(**fields)))
    for whole in (
        DiscountDraft(Decimal("100.5"), reason="друг"),
        DiscountDraft(amount=rub(101), reason="друг"),
    ):
        with pytest.raises(Invalid):
            run(lambda work, whole=whole: service.set_discount(work, invoice_id, whole, DiscountDraft()))
    assert card_of(ask, invoice_id).totals.total == rub(100)
