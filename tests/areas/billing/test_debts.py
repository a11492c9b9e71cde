"""The list of debts: by age, in every order, page by page, whatever the number of debtors."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event

from clinic_desktop.areas.billing import queries, service
from clinic_desktop.areas.billing.rows import DebtRow, PaymentDraft, Stop, TermsDraft
from clinic_desktop.areas.clinic.service import clinic_today
from clinic_desktop.core.paging import PageRequest
from clinic_desktop.db.work import Database
from tests import make
from tests.areas.billing.money import Run, cash, posted, rub, shift

NAMES = ("Белова", "Волков", "Агеева")
SUMS = (30_000, 10_000, 20_000)


@pytest.fixture
def debtors(run: Run) -> dict[str, int]:
    """Three owners who owe 300, 100 and 200 roubles, and one who has paid."""
    owners = {name: run(lambda work, name=name: make.owner(work, name, phone="")) for name in NAMES}
    for name, amount in zip(NAMES, SUMS, strict=True):
        run(lambda work, name=name, amount=amount: posted(work, owners[name], amount))
    paid = run(lambda work: make.owner(work, "Гусев", phone=""))
    run(shift)
    run(lambda work: posted(work, paid, 5_000))
    run(lambda work: service.pay(work, PaymentDraft(paid, 1, (cash(5_000),))))
    return owners


def names(rows: tuple[DebtRow, ...]) -> list[str]:
    return [row.owner.split()[0] for row in rows]


def listed(ask: Run, request: PageRequest, **fields: Any) -> Any:
    return ask(lambda work: queries.list_debts(work, request, **fields))


def test_debts_stand_in_the_order_that_is_asked_for(ask: Run, debtors: dict[str, int]) -> None:
    assert names(listed(ask, PageRequest("total", descending=True)).rows) == ["Белова", "Агеева", "Волков"]
    assert names(listed(ask, PageRequest("owner")).rows) == ["Агеева", "Белова", "Волков"]
    later = ask(clinic_today) + timedelta(days=45)
    aged = listed(ask, PageRequest("to_60", descending=True), on=later).rows
    assert [row.ageing.to_60 for row in aged] == [rub(30_000), rub(20_000), rub(10_000)]
    assert ask(queries.total_debt) == (3, rub(60_000))
    assert names(listed(ask, PageRequest("owner", text="во")).rows) == ["Волков"]


@pytest.mark.parametrize("sort", ["total", "owner", "oldest"])
def test_debts_come_in_pages_without_a_gap(ask: Run, debtors: dict[str, int], sort: str) -> None:
    whole = listed(ask, PageRequest(sort)).rows
    first = listed(ask, PageRequest(sort, size=2))
    second = listed(ask, PageRequest(sort, after=first.next_key, size=2))
    assert (*first.rows, *second.rows) == whole
    assert (len(whole), second.next_key) == (3, None)
    assert listed(ask, PageRequest(sort, from_end=True, size=2)).rows == whole[1:]


def test_a_page_of_debts_takes_as_many_statements_for_one_as_for_many(
    run: Run, ask: Run, database: Database, debtors: dict[str, int]
) -> None:
    def asked() -> int:
        told: list[str] = []
        hear = lambda *parts: told.append(parts[2])  # noqa: E731
        event.listen(database.engine, "before_cursor_execute", hear)
        listed(ask, PageRequest("total"))
        event.remove(database.engine, "before_cursor_execute", hear)
        return len(told)

    before = asked()
    for number in range(3):
        run(lambda work, n=number: posted(work, make.owner(work, f"Орлов{n}", phone=""), 1_000))
    assert asked() == before


def test_who_gets_nothing_more_on_credit_is_marked(run: Run, ask: Run, debtors: dict[str, int]) -> None:
    stopped = TermsDraft(stopped=True, stop_reason="не платит")
    run(lambda work: service.change_terms(work, debtors["Волков"], stopped, TermsDraft()))
    marks = {row.owner_id: row.stop for row in listed(ask, PageRequest("total")).rows}
    assert [marks[debtors[name]] for name in NAMES] == [None, Stop.AGREED, None]
