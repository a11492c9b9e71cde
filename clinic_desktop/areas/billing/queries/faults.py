"""The proof of the money: every invariant of the documents and the ledger, as selects that must find nothing.

``clinic-desktop check`` and ``check-money`` run it, and with them whatever restores a backup or works at night.
"""

from __future__ import annotations

from sqlalchemy import and_, func, or_, select, text
from sqlalchemy.orm import aliased

from clinic_desktop.areas.billing.entities import Invoice, InvoiceLine, LineState
from clinic_desktop.areas.billing.queries.drafts import priced
from clinic_desktop.areas.billing.rows import MoneyFault
from clinic_desktop.areas.billing.rules import WHOLE, line_amounts
from clinic_desktop.core.permissions import open_to_all
from clinic_desktop.db.work import Work, in_one_transaction

AT_MOST = 20
"""So many findings of one sort are told; one is enough to know that something is wrong."""

_RELATED = "COALESCE((SELECT SUM(r.total_minor) FROM invoices r WHERE r.refers_to_id = i.id AND r.serial IS NOT NULL), 0)"
_PAID = "COALESCE((SELECT SUM(a.amount_minor) FROM payment_allocations a WHERE a.invoice_id = i.id), 0)"
_USED = "COALESCE((SELECT SUM(a.amount_minor) FROM payment_allocations a WHERE a.payment_id = p.id), 0)"
_BACK = "COALESCE((SELECT SUM(r.amount_minor) FROM payments r WHERE r.refunds_id = p.id), 0)"


def _of_lines(column: str) -> str:
    return (
        f"COALESCE((SELECT SUM({column}) FROM invoice_lines l "  # noqa: S608 - names of our own
        "WHERE l.invoice_id = i.id AND l.state = 'charged'), 0)"
    )


def _balance(account: str, documents: str) -> str:
    return (
        f"SELECT o.id, {documents}, COALESCE(b.amount, 0) FROM owners o "  # noqa: S608 - names of our own
        "LEFT JOIN (SELECT owner_id, SUM(amount_minor) AS amount FROM ledger_postings "
        f"WHERE account = '{account}' GROUP BY owner_id) b ON b.owner_id = o.id "
        f"WHERE COALESCE(b.amount, 0) <> {documents}"
    )


CHECKS: dict[tuple[str, str], str] = (
    {
        ("entry_not_zero", "ledger_entries"): "SELECT entry_id, 0, SUM(amount_minor) FROM ledger_postings "
        "GROUP BY entry_id HAVING SUM(amount_minor) <> 0",
        ("invoice_without_entry", "invoices"): "SELECT i.id, 1, 0 FROM invoices i WHERE i.serial IS NOT NULL "
        "AND NOT EXISTS (SELECT 1 FROM ledger_entries e WHERE e.kind = 'invoice' AND e.document_id = i.id)",
        ("payment_without_entry", "payments"): "SELECT p.id, 1, 0 FROM payments p WHERE NOT EXISTS "
        "(SELECT 1 FROM ledger_entries e WHERE e.kind = 'payment' AND e.document_id = p.id)",
        (
            "entry_without_document",
            "ledger_entries",
        ): "SELECT e.id, 1, 0 FROM ledger_entries e WHERE NOT EXISTS ("
        "SELECT 1 FROM invoices d WHERE e.kind = 'invoice' AND d.id = e.document_id AND d.serial IS NOT NULL) AND NOT EXISTS ("
        "SELECT 1 FROM payments d WHERE e.kind = 'payment' AND d.id = e.document_id) AND NOT EXISTS ("
        "SELECT 1 FROM payment_allocations d WHERE e.kind = 'allocation' AND d.id = e.document_id) AND NOT EXISTS ("
        "SELECT 1 FROM cash_movements d WHERE e.kind = 'cash_movement' AND d.id = e.document_id) AND NOT EXISTS ("
        "SELECT 1 FROM till_shifts d WHERE e.kind = 'shift_close' AND d.id = e.document_id AND d.closed_at IS NOT NULL)",
        (
            "invoice_not_its_entry",
            "invoices",
        ): "SELECT i.id, i.total_minor, SUM(s.amount_minor) FROM invoices i "
        "JOIN ledger_entries e ON e.kind = 'invoice' AND e.document_id = i.id "
        "JOIN ledger_postings s ON s.entry_id = e.id AND s.account = 'receivable' "
        "GROUP BY i.id, i.total_minor HAVING i.total_minor <> SUM(s.amount_minor)",
        ("invoice_not_its_lines", "invoices"): "SELECT i.id, i.total_minor, "
        + _of_lines("total_minor")
        + f" FROM invoices i WHERE i.serial IS NOT NULL AND (i.total_minor <> {_of_lines('total_minor')} "
        f"OR i.tax_minor <> {_of_lines('tax_minor')} "
        f"OR i.gross_minor <> {_of_lines('gross_minor + surcharge_minor')} "
        f"OR i.discount_total_minor <> {_of_lines('discount_minor + spread_minor')})",
        ("reversed_not_zero", "invoices"): f"SELECT i.id, 0, i.total_minor + {_RELATED} FROM invoices i "
        f"WHERE i.kind = 'invoice' AND i.state = 'reversed' AND i.total_minor + {_RELATED} <> 0",
        ("paid_too_much", "invoices"): f"SELECT i.id, i.total_minor + {_RELATED}, {_PAID} FROM invoices i "
        f"WHERE i.kind = 'invoice' AND i.serial IS NOT NULL AND ({_PAID} > i.total_minor + {_RELATED} OR {_PAID} < 0)",
        ("allocated_too_much", "payments"): f"SELECT p.id, p.amount_minor, {_USED} + {_BACK} FROM payments p "
        f"WHERE p.kind <> 'refund' AND ({_USED} + {_BACK} > p.amount_minor OR {_USED} < 0)",
        (
            "payment_not_its_tenders",
            "payments",
        ): "SELECT p.id, p.amount_minor, COALESCE(SUM(t.amount_minor), 0) "
        "FROM payments p LEFT JOIN payment_tenders t ON t.payment_id = p.id WHERE p.kind <> 'write_off' "
        "GROUP BY p.id, p.amount_minor HAVING p.amount_minor <> COALESCE(SUM(t.amount_minor), 0)",
        ("balance_not_documents", "owners"): _balance(
            "receivable",
            f"COALESCE((SELECT SUM(i.total_minor - {_PAID}) FROM invoices i "  # noqa: S608 - names of our own
            "WHERE i.owner_id = o.id AND i.serial IS NOT NULL), 0)",
        ),
        ("prepayment_not_documents", "owners"): _balance(
            "prepayment",
            f"-COALESCE((SELECT SUM(p.amount_minor - {_USED} - {_BACK}) FROM payments p "  # noqa: S608 - names of our own
            "WHERE p.owner_id = o.id AND p.kind = 'payment'), 0)",
        ),
        ("closed_shift_not_empty", "till_shifts"): "SELECT s.id, 0, SUM(l.amount_minor) FROM till_shifts s "
        "JOIN ledger_postings l ON l.shift_id = s.id WHERE s.closed_at IS NOT NULL "
        "GROUP BY s.id, l.tender HAVING SUM(l.amount_minor) <> 0",
        ("charged_twice", "manipulation_facts"): "SELECT l.fact_id, 1, SUM(l.sign) FROM invoice_lines l "
        "WHERE l.fact_id IS NOT NULL AND l.state = 'charged' AND l.share_of_id IS NULL "
        "GROUP BY l.fact_id HAVING SUM(l.sign) NOT IN (0, 1)",
        (
            "done_more_than_once",
            "manipulation_facts",
        ): "SELECT f.id, f.quantity_milli, SUM(d.quantity_milli) FROM invoice_line_facts d "
        "JOIN manipulation_facts f ON f.id = d.fact_id JOIN invoice_lines l ON l.id = d.line_id "
        "WHERE l.state = 'charged' AND NOT EXISTS (SELECT 1 FROM invoice_lines m WHERE m.mends_id = l.id) "
        "GROUP BY f.id, f.quantity_milli HAVING SUM(d.quantity_milli) > f.quantity_milli",
        (
            "live_not_charged",
            "invoice_lines",
        ): "SELECT l.id, 1, 0 FROM invoice_lines l WHERE l.live AND l.fact_id IS NOT NULL "
        "AND (l.sign < 0 OR l.state <> 'charged' OR EXISTS (SELECT 1 FROM invoice_lines m WHERE m.mends_id = l.id))",
        (
            "line_not_its_surcharges",
            "invoice_lines",
        ): "SELECT l.id, l.listed_bp, SUM(s.bp) FROM invoice_lines l JOIN ("
        "SELECT line_id, CASE WHEN removed THEN 0 ELSE COALESCE(bp, 0) END AS bp, "
        "CASE WHEN removed THEN 0 ELSE COALESCE(amount_minor, 0) END AS amount FROM invoice_line_surcharges) s "
        "ON s.line_id = l.id GROUP BY l.id, l.listed_bp, l.listed_minor "
        "HAVING l.listed_bp <> SUM(s.bp) OR l.listed_minor <> SUM(s.amount)",
        ("mended_twice", "invoice_lines"): "SELECT m.mends_id, 1, COUNT(*) FROM invoice_lines m "
        "WHERE m.mends_id IS NOT NULL GROUP BY m.mends_id HAVING COUNT(*) > 1",
        (
            "several_currencies",
            "ledger_entries",
        ): "SELECT MIN(id), 1, COUNT(DISTINCT currency) FROM ledger_entries "
        "HAVING COUNT(DISTINCT currency) > 1",
    }
    | {
        (f"{table}_gap", table): (
            f"SELECT MIN(id), MAX(serial), COUNT(*) FROM {table} WHERE serial IS NOT NULL "  # noqa: S608
            "GROUP BY kind, year HAVING MIN(serial) <> 1 OR MAX(serial) <> COUNT(*) OR COUNT(DISTINCT serial) <> COUNT(*)"
        )
        for table in ("invoices", "payments")
    }
    | {
        (f"{table}_counter", table): (
            "SELECT 0, c.last, COALESCE(MAX(d.serial), 0) FROM document_counters c "  # noqa: S608
            f"LEFT JOIN {table} d ON d.kind = c.series AND d.year = c.year "
            f"WHERE c.series IN ({kinds}) GROUP BY c.series, c.year, c.last HAVING c.last <> COALESCE(MAX(d.serial), 0)"
        )
        for table, kinds in (
            ("invoices", "'invoice', 'correction', 'credit_note'"),
            ("payments", "'payment', 'refund', 'write_off'"),
        )
    }
)
"""By code and table: a select of the record, what was expected and what was found."""


@open_to_all("reads only: the proof of the money")
def find_faults(work: Work) -> tuple[MoneyFault, ...]:
    """Return every broken invariant, at most `AT_MOST` of each sort; empty when the money adds up."""
    found = [
        MoneyFault(code, table, int(row[0] or 0), str(row[1]), str(row[2]))
        for (code, table), query in CHECKS.items()
        for row in work.session.execute(text(f"{query} LIMIT {AT_MOST}"))
    ]
    return (*found, *_wrong_lines(work))


def _wrong_lines(work: Work) -> list[MoneyFault]:
    """Work every line out anew by the rules; of a divided line the parts together, unless a discount went with them."""
    part = aliased(InvoiceLine)
    parts = (
        select(func.coalesce(func.sum(part.total_minor), 0))
        .where(part.share_of_id == InvoiceLine.id, part.sign == InvoiceLine.sign)
        .correlate(InvoiceLine)
        .scalar_subquery()
    )
    plain = and_(
        InvoiceLine.discount_bp.is_not(None),
        Invoice.discount_bp.is_(None),
        Invoice.discount_minor.is_(None),
        # A replacement has the discount of what it replaces in its lines only.
        Invoice.replaces_id.is_(None),
        InvoiceLine.sign == 1,
    )
    in_one_transaction(work.session)
    rows = work.session.execute(
        select(InvoiceLine, Invoice.taxed_inside, parts)
        .join(Invoice, Invoice.id == InvoiceLine.invoice_id)
        .where(
            InvoiceLine.state == LineState.CHARGED,
            InvoiceLine.share_of_id.is_(None),
            or_(InvoiceLine.share_bp == WHOLE, plain),
        )
        .execution_options(yield_per=1_000)
    )
    found: list[MoneyFault] = []
    for line, taxed_inside, others in rows:
        amounts = line_amounts(priced(line), taxed_inside=taxed_inside, spread=abs(line.spread_minor))
        whole = abs(line.total_minor) + int(others)
        if amounts.total != whole or (line.share_bp == WHOLE and amounts.tax != abs(line.tax_minor)):
            found.append(
                MoneyFault("line_not_its_rule", "invoice_lines", line.id, str(amounts.total), str(whole))
            )
        if len(found) >= AT_MOST:
            break
    return found
