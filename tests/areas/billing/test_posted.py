"""Invoices are posted once, with their number, tax and ledger, and never change, on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import delete, select, text, update
from sqlalchemy.exc import DBAPIError

from clinic_desktop.areas.billing import queries, service
from clinic_desktop.areas.billing.entities import (
    Account,
    Invoice,
    InvoiceLine,
    InvoiceState,
    LedgerPosting,
)
from clinic_desktop.areas.billing.page.document import invoice_html
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.pets import service as pets
from clinic_desktop.areas.pets.entities import OwnershipRole
from clinic_desktop.areas.pets.rows import PersonDraft
from clinic_desktop.core.errors import Conflict
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
    posted,
    rub,
    write,
)


def test_what_stands_on_a_posted_invoice_is_neither_undone_nor_cancelled(
    run: Run, ask: Run, database: Database, owner_id: int, pet_id: int, exam: int
) -> None:
    done = uuid4()
    fact = run(lambda work: make.fact(work, pet_id, exam), action_id=done)
    run(lambda work: post(work, draft_of(ask, owner_id)))
    with pytest.raises(Conflict, match=r"undo\.posted"):
        database.undo(done, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())
    with pytest.raises(Conflict, match=r"billing\.fact_posted"):
        run(lambda work: manipulations.cancel(work, fact, "ошибка"))
    paid = uuid4()
    database.command(
        "billing.post", lambda work: posted(work, owner_id, 100), actor=BUILT_IN_ADMINISTRATOR, action_id=paid
    )
    with pytest.raises(Conflict, match=r"undo\.money"):
        database.undo(paid, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())


def test_posting_gives_the_next_number_and_writes_the_ledger(run: Run, ask: Run, owner_id: int) -> None:
    ids = [run(lambda work, n=n: posted(work, owner_id, 100 * n)) for n in (1, 2, 3)]
    year = datetime.now(UTC).year
    assert [card_of(ask, i).row.number for i in ids] == [f"{year}-{n:06d}" for n in (1, 2, 3)]
    money = ask(lambda work: queries.owner_money(work, (owner_id,)))[owner_id]
    assert (money.debt, money.prepayment, money.unbilled) == (rub(600), rub(0), rub(0))
    assert is_sound(ask)


def test_a_posting_that_fails_leaves_no_gap(run: Run, ask: Run, owner_id: int) -> None:
    def failing(work: Any) -> None:
        posted(work, owner_id, 100)
        raise Conflict("broken off")

    first = run(lambda work: posted(work, owner_id, 100))
    with pytest.raises(Conflict, match="broken off"):
        run(failing)
    second = run(lambda work: posted(work, owner_id, 100))
    serials = ask(lambda work: work.session.scalars(select(Invoice.serial).order_by(Invoice.serial)).all())
    assert (first != second, list(serials)) == (True, [1, 2])
    assert is_sound(ask)


CHANGES = [
    update(Invoice).values(total_minor=1),
    update(Invoice).values(state=InvoiceState.DRAFT),
    delete(Invoice),
    update(InvoiceLine).values(price_minor=1),
    update(InvoiceLine).values(live=True, quantity_milli=1),
    delete(InvoiceLine),
    update(LedgerPosting).values(amount_minor=1),
    delete(LedgerPosting),
    text("UPDATE ledger_entries SET kind = 'payment'"),
    text("DELETE FROM ledger_entries"),
]


def test_the_database_itself_refuses_to_change_what_is_posted(run: Run, ask: Run, owner_id: int) -> None:
    run(lambda work: posted(work, owner_id, 100))
    for change in CHANGES:
        with pytest.raises(DBAPIError):
            run(lambda work, change=change: write(work, change))
    assert is_sound(ask)


def test_nothing_is_added_to_a_posted_invoice(run: Run, ask: Run, owner_id: int) -> None:
    invoice_id = run(lambda work: posted(work, owner_id, 100))
    with pytest.raises(Conflict, match=r"billing\.posted"):
        run(lambda work: service.add_line(work, invoice_id, line(1)))
    other = run(lambda work: draft(work, owner_id, line(5)))
    with pytest.raises(DBAPIError):
        run(
            lambda work: write(
                work, update(InvoiceLine).where(InvoiceLine.invoice_id == other).values(invoice_id=invoice_id)
            )
        )


def test_an_invoice_of_nothing_is_posted_and_paid(run: Run, ask: Run, owner_id: int) -> None:
    invoice_id = run(
        lambda work: post(
            work, draft(work, owner_id, line(100, discount_percent=Decimal(100), discount_reason="приют"))
        )
    )
    card = card_of(ask, invoice_id)
    assert (card.row.total, card.row.paid.value) == (rub(0), "full")
    assert is_sound(ask)


def test_who_posts_what_has_changed_is_told(run: Run, ask: Run, owner_id: int) -> None:
    invoice_id = run(lambda work: draft(work, owner_id, line(100)))
    version = card_of(ask, invoice_id).version
    run(lambda work: service.add_line(work, invoice_id, line(200)))
    with pytest.raises(Conflict, match=r"billing\.changed"):
        run(lambda work: service.post(work, invoice_id, version))


def test_tax_is_grouped_by_rate_and_booked(run: Run, ask: Run, owner_id: int) -> None:
    invoice_id = run(
        lambda work: post(
            work,
            draft(
                work,
                owner_id,
                line(12_000, tax_percent=Decimal(20)),
                line(1_100, tax_percent=Decimal(10)),
                line(500),
                line(700, tax_percent=Decimal(0)),
            ),
        )
    )
    taxes = card_of(ask, invoice_id).totals.taxes
    assert [(tax.percent, tax.tax) for tax in taxes] == [
        (None, rub(0)),
        (Decimal(0), rub(0)),
        (Decimal(10), rub(100)),
        (Decimal(20), rub(2_000)),
    ]
    today = card_of(ask, invoice_id).row.day
    accounts = ask(lambda work: queries.month_totals(work, today, today))
    assert accounts == {
        Account.RECEIVABLE: rub(14_300),
        Account.REVENUE: rub(-12_200),
        Account.TAX: rub(-2_100),
    }


def test_prices_without_tax_get_it_on_top(run: Run, ask: Run, owner_id: int) -> None:
    settings = ask(queries.get_settings)
    run(lambda work: service.change_settings(work, replace(settings, taxed_inside=False), settings))
    invoice_id = run(lambda work: posted(work, owner_id, 0))
    other = run(lambda work: post(work, draft(work, owner_id, line(105, tax_percent=Decimal(10)))))
    assert card_of(ask, invoice_id).row.total == rub(0)
    assert card_of(ask, other).row.total == rub(116)
    assert is_sound(ask)


def test_the_clock_set_back_posts_nothing(run: Run, ask: Run, database: Database, owner_id: int) -> None:
    run(lambda work: posted(work, owner_id, 100))
    clerk = replace(BUILT_IN_ADMINISTRATOR, permissions=frozenset({"billing.draft", "billing.post"}))
    earlier = Database(
        database.engine, sources=database.sources, clock=lambda: datetime.now(UTC) - timedelta(days=400)
    )
    with pytest.raises(Conflict, match=r"billing\.clock"):
        earlier.command("test", lambda work: posted(work, owner_id, 100), actor=clerk)
    # Who may touch a closed period goes past it, and the numbers of that year begin.
    earlier.command("test", lambda work: posted(work, owner_id, 100), actor=BUILT_IN_ADMINISTRATOR)
    assert is_sound(ask)


def test_a_closed_period_takes_no_documents(run: Run, ask: Run, database: Database, owner_id: int) -> None:
    settings = ask(queries.get_settings)
    today = datetime.now(UTC).date() + timedelta(days=1)
    run(lambda work: service.change_settings(work, replace(settings, closed_until=today), settings))
    clerk = replace(BUILT_IN_ADMINISTRATOR, permissions=frozenset({"billing.draft", "billing.post"}))
    with pytest.raises(Conflict, match=r"billing\.closed_period"):
        database.command("test", lambda work: posted(work, owner_id, 100), actor=clerk)
    run(lambda work: posted(work, owner_id, 100))


def test_co_owners_each_get_their_share(run: Run, ask: Run, owner_id: int, pet_id: int, exam: int) -> None:
    second = run(lambda work: make.owner(work, "Орлов", "Пётр", "+7 916 000-00-01"))
    carer = run(lambda work: make.owner(work, "Сидоров", "Иван", "+7 916 000-00-02"))
    person = PersonDraft(owner_id=second, role=OwnershipRole.CO_OWNER, share_percent=33)
    run(lambda work: pets.add_person(work, pet_id, person))
    run(
        lambda work: pets.add_person(
            work, pet_id, PersonDraft(owner_id=carer, role=OwnershipRole.CARER, share_percent=None)
        )
    )
    run(lambda work: make.fact(work, pet_id, exam, price=rub(10_001)))
    invoice_id = draft_of(ask, owner_id)
    run(lambda work: service.add_line(work, invoice_id, line(500)))
    preview = ask(lambda work: queries.shares(work, invoice_id))
    assert [(who, amount.minor) for who, _, amount in preview] == [(owner_id, 7_201), (second, 3_300)]
    run(lambda work: post(work, invoice_id, split=True))
    card = card_of(ask, invoice_id)
    (share,) = card.related
    assert "Share of a co-owner 67 %" in invoice_html(card)
    assert (card.row.total, share.owner_id, share.total) == (rub(6_701 + 500), second, rub(3_300))
    assert share.number != card.row.number
    assert ask(lambda work: queries.owner_money(work, (carer,)))[carer].debt == rub(0)
    assert is_sound(ask)


def test_an_invoice_of_ten_thousand_lines_adds_up_and_its_window_stays_small(
    run: Run, ask: Run, owner_id: int
) -> None:
    invoice_id = run(lambda work: service.open_draft(work, owner_id))
    run(lambda work: service.add_lines(work, invoice_id, [line(1_001, tax_percent=Decimal(10))] * 10_000))
    card = ask(lambda work: queries.get_invoice(work, invoice_id, most=300))
    assert (len(card.lines), card.earlier, card.lines[-1].position) == (300, 9_700, 10_000)
    assert (card.totals.total, card.totals.tax) == (rub(10_010_000), rub(910_000))
    run(lambda work: service.add_line(work, invoice_id, line(5)))
    run(lambda work: post(work, invoice_id))
    assert card_of(ask, invoice_id).row.total == rub(10_010_005)
