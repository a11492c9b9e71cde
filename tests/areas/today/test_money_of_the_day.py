"""The money of the day, for whoever answers for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import event

from clinic_desktop.areas.appointments.rights import APPOINTMENTS_VIEW
from clinic_desktop.areas.billing import queries as billing
from clinic_desktop.areas.billing import service
from clinic_desktop.areas.billing.rows import PaymentDraft, RefundDraft
from clinic_desktop.areas.today import queries
from clinic_desktop.areas.today.rows import Debts, MoneyDay
from clinic_desktop.core.errors import Denied
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database, Work
from tests import diary, make
from tests.areas.billing.money import Run, cash, posted, rub, shift

ZONE = diary.ZONE


def at(database: Database, moment: datetime) -> Database:
    """Return the same records, looked at at another moment."""
    return Database(database.engine, sources=database.sources, clock=lambda: moment)


def money_at(database: Database, moment: datetime) -> MoneyDay | None:
    day = at(database, moment).query(
        lambda work: queries.get_clinic(work, ZONE), actor=BUILT_IN_ADMINISTRATOR
    )
    return day.money


def a_day_at_the_till(work: Work) -> int:
    """Three invoices, one paid, one paid and given back in part; returns the shift."""
    owner_id = make.owner(work)
    shift_id = shift(work)
    for amount in (30_000, 20_000):
        posted(work, owner_id, amount)
    payment_id = service.pay(work, PaymentDraft(owner_id, 1, (cash(50_000),)))
    service.refund(work, RefundDraft(payment_id, 1, (cash(5_000),), "не подошло", release=True))
    posted(work, make.owner(work, "Белова"), 7_000)
    return shift_id


def test_what_was_billed_and_paid_today_is_what_the_cash_desk_counts(run: Run, ask: Run) -> None:
    shift_id = run(a_day_at_the_till)
    report = ask(lambda work: billing.report(work, shift_id))
    money = ask(lambda work: queries.get_clinic(work, ZONE)).money
    assert (money.billed, money.taken) == (report.invoiced, report.shift.takings)
    assert (money.billed, money.taken) == (rub(57_000), rub(45_000))


def test_today_is_compared_with_the_same_weekday_by_this_time(database: Database) -> None:
    noon = datetime(2026, 10, 21, 12, tzinfo=ZoneInfo(ZONE)).astimezone(UTC)
    for moment, amount in (
        (noon, 30_000),
        (noon + timedelta(hours=3), 20_000),
        (noon + timedelta(days=1), 9_000),
    ):
        at(database, moment).command(
            "test",
            lambda work, amount=amount: posted(work, make.owner(work), amount),
            actor=BUILT_IN_ADMINISTRATOR,
        )
    for hours, before in ((-1, 0), (1, 30_000), (4, 50_000)):
        money = money_at(database, noon + timedelta(days=7, hours=hours))
        assert money == MoneyDay(rub(0), rub(before), rub(0))


def test_what_all_owners_owe_is_told_with_how_many_they_are(run: Run, ask: Run) -> None:
    assert ask(queries.get_debts) == Debts(0, rub(0))
    run(a_day_at_the_till)
    assert ask(queries.get_debts) == Debts(2, rub(12_000))


def test_whoever_does_not_answer_for_the_money_is_told_no_sum(run: Run, database: Database) -> None:
    run(a_day_at_the_till)
    nurse = replace(BUILT_IN_ADMINISTRATOR, id=7, permissions=frozenset({APPOINTMENTS_VIEW}))
    assert database.query(lambda work: queries.get_clinic(work, ZONE), actor=nurse).money is None
    with pytest.raises(Denied):
        database.query(queries.get_debts, actor=nurse)


@pytest.mark.parametrize("engine_name", ["sqlite"])
def test_the_money_of_a_day_is_read_by_its_day(run: Run, ask: Run, database: Database) -> None:
    run(a_day_at_the_till)
    seen: list[tuple[str, Any]] = []

    def note(*args: Any) -> None:
        seen.append((args[2], args[3]))

    event.listen(database.engine, "before_cursor_execute", note)
    ask(lambda work: queries.get_clinic(work, ZONE))
    event.remove(database.engine, "before_cursor_execute", note)
    of_money = [sent for sent in seen if "FROM invoices" in sent[0] or "FROM ledger_postings" in sent[0]]
    assert len(of_money) == 3
    with database.engine.connect() as connection:
        for statement, parameters in of_money:
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters).all()
            assert not [step for step in plan if step[3].startswith("SCAN")]
