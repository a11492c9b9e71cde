"""Money at the size of years: an owner with 2,000 documents, months of postings, posting beside the bare rows, fifty writers."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import URL, insert, select, text

from clinic_desktop.areas.billing import queries, service
from clinic_desktop.areas.billing.entities import (
    Account,
    EntryKind,
    Invoice,
    InvoiceKind,
    InvoiceLine,
    InvoiceState,
    LedgerEntry,
    LedgerPosting,
    LineState,
)
from clinic_desktop.areas.billing.queries.basis import fingerprint
from clinic_desktop.core.errors import Unavailable
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.engine import make_engine, patient
from clinic_desktop.db.work import Database, Work
from tests import make
from tests.areas.billing.money import line, post
from tests.benchmarks.test_speed import ask, p95, told

DOCUMENTS = 2_000
POSTINGS = int(os.environ.get("CLINIC_BENCH_POSTINGS", "5000000"))
PIECE = 200_000
LINES = 50
WRITERS = 50
INVOICES = 1_000
BEGAN = date(2016, 1, 1)


def run(database: Database, function: Callable[[Work], Any]) -> Any:
    return database.command("test", function, actor=BUILT_IN_ADMINISTRATOR).value


def documents(work: Work, owner_id: int, count: int) -> None:
    """Write posted invoices with their entries, as the services would."""
    at = datetime(2016, 1, 1, tzinfo=UTC)
    own = dict.fromkeys(("number", "ready_by", "hold_reason", "discount_reason", "reason", "note"), "")
    for n in range(count):
        invoice_id = work.session.execute(
            insert(Invoice).returning(Invoice.id),
            {
                **own, "owner_id": owner_id, "kind": InvoiceKind.INVOICE, "state": InvoiceState.POSTED, "year": 2016,
                "serial": n + 1, "number": f"2016-{n + 1:06d}", "day": BEGAN + timedelta(days=n), "due_on": BEGAN,
                "created_at": at, "posted_at": at, "posted_by": "Орлова", "currency": "RUB", "taxed_inside": True,
                "gross_minor": 100, "discount_total_minor": 0, "tax_minor": 0, "total_minor": 100, "version": 1,
            },
        ).scalar_one()  # fmt: skip
        entry_id = work.session.execute(
            insert(LedgerEntry).returning(LedgerEntry.id),
            {
                "kind": EntryKind.INVOICE, "document_id": invoice_id, "at": at, "day": BEGAN + timedelta(days=n),
                "currency": "RUB", "by_name": "Орлова", "version": 1,
            },
        ).scalar_one()  # fmt: skip
        sides = ((Account.RECEIVABLE, 100, owner_id), (Account.REVENUE, -100, None))
        work.session.execute(
            insert(LedgerPosting),
            [
                {
                    "entry_id": entry_id, "account": account, "day": BEGAN + timedelta(days=n), "amount_minor": amount,
                    "owner_id": owner, "version": 1,
                }
                for account, amount, owner in sides
            ],
        )  # fmt: skip


BARE_ACCOUNT = text(
    "SELECT e.id, e.kind, e.document_id, e.at, p.day, SUM(p.amount_minor), i.kind, i.number, i.reason "
    "FROM ledger_postings p JOIN ledger_entries e ON e.id = p.entry_id JOIN invoices i ON i.id = e.document_id "
    "WHERE p.owner_id = :owner AND p.account IN ('receivable', 'prepayment') "
    "GROUP BY e.id, e.kind, e.document_id, e.at, p.day, i.kind, i.number, i.reason ORDER BY p.day DESC, e.id DESC"
)
BARE_OPEN = text(
    "SELECT i.id, i.number, i.owner_id, i.day, i.due_on, i.total_minor "
    "+ COALESCE((SELECT SUM(r.total_minor) FROM invoices r WHERE r.refers_to_id = i.id AND r.serial IS NOT NULL), 0) "
    "- COALESCE((SELECT SUM(a.amount_minor) FROM payment_allocations a WHERE a.invoice_id = i.id), 0) "
    "FROM invoices i WHERE i.owner_id = :owner AND i.kind = 'invoice' AND i.state = 'posted' ORDER BY i.due_on, i.id"
)


def test_an_owner_with_two_thousand_documents_opens_like_the_bare_driver(database: Database) -> None:
    owner_id = run(database, make.owner)
    run(database, lambda work: documents(work, owner_id, DOCUMENTS))

    def bare(work: Work) -> int:
        rows = work.session.connection().execute(BARE_ACCOUNT, {"owner": owner_id}).fetchall()
        return len(rows) + len(work.session.connection().execute(BARE_OPEN, {"owner": owner_id}).fetchall())

    floor = p95(ask(database, bare), repeats=20)
    ours = p95(ask(database, lambda work: queries.get_account(work, owner_id)), repeats=20)
    told(database, "account of an owner with 2,000 documents", 3.0, ours, floor)


def test_month_totals_cost_what_the_bare_select_costs(database: Database) -> None:
    owner_id = run(database, make.owner)
    run(database, lambda work: documents(work, owner_id, 1))
    many(database, owner_id)
    first, last = date(2020, 3, 1), date(2020, 3, 31)
    bare_select = text(
        "SELECT account, SUM(amount_minor) FROM ledger_postings WHERE day BETWEEN :first AND :last "
        "AND account IN ('receivable','prepayment','revenue','discount','tax','write_off','till','safe','bank',"
        "'over_short') GROUP BY account"
    )

    def bare(work: Work) -> Any:
        return work.session.connection().execute(bare_select, {"first": first, "last": last}).fetchall()

    reads = (ask(database, bare), ask(database, lambda work: queries.month_totals(work, first, last)))
    # In turns, so that both meet the same cache and the same load.
    turns = [[timed(read) for read in reads] for _ in range(30)]
    floor, ours = (statistics.median(times) for times in zip(*turns, strict=True))
    told(database, f"totals of a month among {POSTINGS:,} postings", 1.5, ours, floor)


def many(database: Database, owner_id: int) -> None:
    """Copy postings in the database itself until there are millions, their guards aside: nothing else looks at them."""
    postgresql = not database.is_sqlite
    days = (
        "DATE '2016-01-01' + (n % 3650)" if postgresql else "date('2016-01-01', '+' || (n % 3650) || ' days')"
    )
    rows = (
        "generate_series({first}, {last}) AS n"
        if postgresql
        else "(WITH RECURSIVE s(n) AS (SELECT {first} UNION ALL SELECT n + 1 FROM s WHERE n < {last}) SELECT n FROM s)"
    )
    fill = (
        "INSERT INTO ledger_postings (entry_id, account, day, amount_minor, version) "
        f"SELECT 1, CASE WHEN n % 2 = 0 THEN 'revenue' ELSE 'safe' END, {days}, 100 - 200 * (n % 2), 1 FROM "
    )
    guard = "SELECT sql FROM sqlite_master WHERE name = 'audit_ledger_postings_insert'"
    with database.writing() as connection:
        trigger = None if postgresql else connection.scalar(text(guard))
        connection.execute(
            text(
                "ALTER TABLE ledger_postings DISABLE TRIGGER ALL"
                if postgresql
                else "DROP TRIGGER audit_ledger_postings_insert"
            )
        )
    for first in range(1, POSTINGS + 1, PIECE):
        with patient(), database.writing() as connection:
            if postgresql:
                connection.execute(text("SET LOCAL statement_timeout = 0"))
            connection.execute(text(fill + rows.format(first=first, last=min(POSTINGS, first + PIECE - 1))))
    with database.writing() as connection:
        connection.exec_driver_sql(trigger or "ALTER TABLE ledger_postings ENABLE TRIGGER ALL")
    if postgresql:
        with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("SET statement_timeout = 0"))
            with patient():
                connection.execute(text("VACUUM ANALYZE ledger_postings"))
            connection.execute(text("RESET statement_timeout"))


def test_posting_fifty_lines_costs_little_more_than_the_rows(database: Database) -> None:
    """The floor writes the same invoice, lines, entry and postings as one action, by plain inserts."""
    owner_id = run(database, make.owner)

    def ours() -> None:
        def issue(work: Work) -> int:
            invoice_id = service.open_draft(work, owner_id)
            service.add_lines(work, invoice_id, [line(1_000 + n) for n in range(LINES)])
            invoice = work.session.get_one(Invoice, invoice_id)
            return service.post(work, invoice_id, fingerprint(work, invoice))

        run(database, issue)

    run(database, lambda work: documents(work, owner_id, 1))
    shape = database.query(
        lambda work: dict(work.session.execute(select(Invoice.__table__)).mappings().first() or {}),
        actor=BUILT_IN_ADMINISTRATOR,
    )
    serials = iter(range(1_000_000, 2_000_000))

    def bare() -> None:
        def rows(work: Work) -> None:
            serial = next(serials)
            draft = shape | {"serial": None, "posted_at": None, "state": "on_hold", "number": ""}
            del draft["id"]
            invoice_id = work.session.execute(insert(Invoice).returning(Invoice.id), draft).scalar_one()
            work.session.execute(insert(InvoiceLine), [bare_line(invoice_id, n) for n in range(LINES)])
            work.session.execute(
                text(
                    "UPDATE invoices SET state = 'posted', serial = :serial, number = :number, posted_at = :at, "
                    "version = 2 WHERE id = :id"
                ),
                {
                    "serial": serial,
                    "number": f"2016-{serial}",
                    "at": "2026-11-21 10:00:00+00:00",
                    "id": invoice_id,
                },
            )
            entry_id = work.session.execute(
                insert(LedgerEntry).returning(LedgerEntry.id),
                {
                    "kind": EntryKind.INVOICE, "document_id": invoice_id, "at": work.now, "day": BEGAN,
                    "currency": "RUB", "by_name": "", "version": 1,
                },
            ).scalar_one()  # fmt: skip
            work.session.execute(
                insert(LedgerPosting),
                [
                    {
                        "entry_id": entry_id,
                        "account": a,
                        "day": BEGAN,
                        "amount_minor": m,
                        "owner_id": o,
                        "version": 1,
                    }
                    for a, m, o in ((Account.RECEIVABLE, 100, owner_id), (Account.REVENUE, -100, None))
                ],
            )

        run(database, rows)

    floor, mine = (statistics.median(timed(action) for _ in range(15)) for action in (bare, ours))
    told(database, f"an invoice of {LINES} lines, made and posted", 4.0, mine, floor)


def timed(action: Callable[[], object]) -> float:
    started = time.perf_counter()
    action()
    return (time.perf_counter() - started) * 1000


def bare_line(invoice_id: int, n: int) -> dict[str, object]:
    zeros = ("surcharge_bp", "discount_bp", "surcharge_minor", "discount_minor", "spread_minor", "tax_minor")
    texts = ("struck_reason", "performer_name", "surcharge_reason", "discount_reason", "note")
    return {
        **dict.fromkeys(zeros, 0), **dict.fromkeys(texts, ""), "invoice_id": invoice_id, "position": n, "sign": 1,
        "state": LineState.CHARGED, "live": False, "name_en": "Корм", "name_ru": "Корм", "done_on": BEGAN,
        "hidden": False, "quantity_milli": 1_000, "price_minor": 1_000, "share_bp": 10_000, "gross_minor": 1_000,
        "total_minor": 1_000, "version": 1,
    }  # fmt: skip


def again(database: Database, function: Callable[[Work], Any]) -> None:
    """Try until the server has a turn for it, with one uuid, as a window does."""
    sent = uuid4()
    while True:
        try:
            database.command("test", function, actor=BUILT_IN_ADMINISTRATOR, action_id=sent)
        except Unavailable:
            continue
        return


@pytest.mark.parametrize("engine_name", ["postgresql"])
def test_fifty_writers_post_without_gap_or_twin(database: Database, database_url: URL) -> None:
    """Each writer is a workstation of its own, with its own connection."""
    owners = run(database, lambda work: [make.owner(work, f"Орлов{n}", phone="") for n in range(WRITERS)])
    seats = [Database(make_engine(database_url), sources=database.sources) for _ in range(WRITERS)]

    def write(number: int) -> None:
        for _ in range(INVOICES // WRITERS):

            def issue(work: Work) -> int:
                invoice_id = service.open_draft(work, owners[number])
                service.add_line(work, invoice_id, line(1_000))
                invoice = work.session.get_one(Invoice, invoice_id)
                return service.post(work, invoice_id, fingerprint(work, invoice))

            again(seats[number], issue)

    started = time.perf_counter()
    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(write, range(WRITERS)))
    taken = time.perf_counter() - started
    for seat in seats:
        seat.close()
    print(f"\n{database.engine.dialect.name:10} {WRITERS} writers: {INVOICES / taken:.0f} invoices a second")
    assert database.query(queries.find_faults, actor=BUILT_IN_ADMINISTRATOR) == ()


def test_ten_thousand_lines_are_posted(database: Database) -> None:
    owner_id = run(database, make.owner)
    invoice_id = run(database, lambda work: service.open_draft(work, owner_id))
    run(database, lambda work: service.add_lines(work, invoice_id, [line(1_001)] * 10_000))
    posting = timed(lambda: run(database, lambda work: post(work, invoice_id)))
    print(f"\n{database.engine.dialect.name:10} 10,000 lines posted in {posting:.0f} ms")
    assert database.query(queries.find_faults, actor=BUILT_IN_ADMINISTRATOR) == ()
