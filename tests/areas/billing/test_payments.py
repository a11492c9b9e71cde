"""Payments, corrections, reversals and the till, on both engines."""

from __future__ import annotations

import os
import subprocess
import sys
from argparse import Namespace
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import URL, func, select, text

from clinic_desktop import verbs
from clinic_desktop.areas.billing import queries, service
from clinic_desktop.areas.billing.entities import CashKind, Invoice, InvoiceState, Payment, Tender
from clinic_desktop.areas.billing.page.document import report_html
from clinic_desktop.areas.billing.rows import (
    CashDraft,
    ChangedLine,
    ChargeState,
    CloseDraft,
    CorrectionDraft,
    CountDraft,
    DiscountDraft,
    PaidStatus,
    PaymentDraft,
    RefundDraft,
    ReplacementDraft,
    ReversalDraft,
    Stop,
    TermsDraft,
    WriteOffDraft,
)
from clinic_desktop.areas.manipulations import queries as catalogue
from clinic_desktop.areas.manipulations.entities import FactStatus
from clinic_desktop.core.errors import Conflict, Denied, Invalid
from clinic_desktop.core.fiscal import FileDevice
from clinic_desktop.core.paging import PageRequest
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.seals import last_seal
from clinic_desktop.db.work import Database
from clinic_desktop.settings import Settings
from clinic_desktop.ui.i18n import format_money
from tests import make
from tests.areas.billing.money import (
    Run,
    card,
    card_of,
    cash,
    checkout,
    draft,
    is_sound,
    line,
    post,
    posted,
    rub,
    shift,
)


@pytest.fixture
def till(run: Run) -> int:
    return int(run(shift))


def money_of(ask: Run, owner_id: int) -> tuple[int, int]:
    found = ask(lambda work: queries.owner_money(work, (owner_id,)))[owner_id]
    return found.debt.minor, found.prepayment.minor


def pays(owner_id: int, *tenders: Any, **fields: Any) -> PaymentDraft:
    return PaymentDraft(owner_id, 1, tenders, **fields)


def test_a_mixed_payment_gives_change_and_pays_the_oldest_debt(
    run: Run, ask: Run, owner_id: int, till: int
) -> None:
    first, second = (run(lambda work, p=p: posted(work, owner_id, p)) for p in (50_000, 30_000))
    payment = run(lambda work: service.pay(work, pays(owner_id, card(40_000), cash(20_000))))
    assert [card_of(ask, i).row.paid for i in (first, second)] == [PaidStatus.FULL, PaidStatus.PARTIAL]
    whole = ask(lambda work: queries.get_payment(work, payment))
    assert (whole.row.amount, [part.amount for part in whole.allocations]) == (
        rub(60_000),
        [rub(50_000), rub(10_000)],
    )
    payment = run(lambda work: service.pay(work, pays(owner_id, cash(100_000))))
    (tender,) = ask(lambda work: queries.get_payment(work, payment)).tenders
    assert (tender.received, tender.change, tender.amount) == (rub(100_000), rub(80_000), rub(20_000))
    explained = ask(lambda work: queries.explain(work, "payment", payment))
    assert [part.rule for part in explained.parts] == ["received", "change"]
    assert money_of(ask, owner_id) == (0, 0)
    assert is_sound(ask)


def test_what_is_too_much_is_change_or_prepayment_never_a_loss(
    run: Run, ask: Run, owner_id: int, till: int
) -> None:
    run(lambda work: posted(work, owner_id, 10_000))
    with pytest.raises(Invalid, match="overpaid"):
        run(lambda work: service.pay(work, pays(owner_id, card(15_000))))
    run(lambda work: service.pay(work, pays(owner_id, card(15_000), keep_rest=True)))
    assert money_of(ask, owner_id) == (0, 5_000)
    with pytest.raises(Invalid, match="nothing_due"):
        run(lambda work: service.pay(work, pays(owner_id, cash(5_000))))
    # The next invoice takes the prepayment by itself; a deposit waits to be named.
    deposit = run(lambda work: service.pay(work, pays(owner_id, cash(1_000), deposit=True)))
    later = run(lambda work: posted(work, owner_id, 7_000))
    assert card_of(ask, later).row.outstanding == rub(2_000)
    assert run(lambda work: service.use_prepayment(work, owner_id, payment_id=deposit)) == 1_000
    assert money_of(ask, owner_id) == (1_000, 0)
    assert is_sound(ask)


def test_a_deposit_pays_at_the_checkout_only_where_it_is_chosen(
    run: Run, ask: Run, owner_id: int, till: int
) -> None:
    run(lambda work: service.pay(work, pays(owner_id, cash(10_000), deposit=True)))
    run(lambda work: service.pay(work, pays(owner_id, cash(2_000), keep_rest=True)))
    found = ask(lambda work: queries.owner_money(work, (owner_id,)))[owner_id]
    assert (found.prepayment, found.deposit) == (rub(12_000), rub(10_000))
    first = run(lambda work: draft(work, owner_id, line(5_000)))
    run(lambda work: checkout(work, first))
    assert card_of(ask, first).row.outstanding == rub(3_000)
    second = run(lambda work: draft(work, owner_id, line(6_000)))
    run(lambda work: checkout(work, second, use_deposits=True))
    assert not card_of(ask, second).row.outstanding
    assert money_of(ask, owner_id) == (3_000, 4_000)
    assert is_sound(ask)


def test_what_is_replaced_and_reversed_counts_in_the_shift(
    run: Run, ask: Run, owner_id: int, till: int
) -> None:
    old = run(lambda work: posted(work, owner_id, 59_000))
    (one,) = ask(lambda work: queries.charged_lines(work, old))
    cheaper = ChangedLine(one.id, line(54_000))
    new = run(
        lambda work: service.replace(
            work, old, ReplacementDraft(ReversalDraft(reason="опечатка"), (cheaper,))
        )
    )
    run(lambda work: posted(work, owner_id, 15_000))
    report = ask(lambda work: queries.report(work, till))
    assert (report.invoices, report.invoiced) == (3, rub(69_000))
    run(lambda work: service.reverse(work, new, ReversalDraft(reason="не тот клиент")))
    assert ask(lambda work: queries.report(work, till)).invoiced == rub(15_000)


def test_a_payment_sent_twice_is_one(run: Run, ask: Run, owner_id: int, till: int) -> None:
    run(lambda work: posted(work, owner_id, 10_000))
    sent = uuid4()
    ids = {run(lambda work: service.pay(work, pays(owner_id, cash(4_000))), action_id=sent) for _ in range(2)}
    assert len(ids) == 1
    assert money_of(ask, owner_id) == (6_000, 0)


def test_two_cashiers_do_not_take_the_same_money(run: Run, ask: Run, owner_id: int, till: int) -> None:
    run(lambda work: posted(work, owner_id, 10_000))
    wanted = pays(owner_id, card(10_000), expected=rub(10_000))

    def take(_: int) -> str:
        try:
            run(lambda work: service.pay(work, wanted))
        except Conflict as error:
            return error.code
        return "taken"

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(take, range(2))) == ["billing.debt_changed", "taken"]
    assert is_sound(ask)


def test_money_is_only_taken_in_an_open_shift(run: Run, owner_id: int) -> None:
    run(lambda work: posted(work, owner_id, 10_000))
    with pytest.raises(Conflict, match=r"till\.closed"):
        run(lambda work: service.pay(work, pays(owner_id, cash(10_000))))
    run(shift)
    with pytest.raises(Conflict, match=r"till\.shift_open"):
        run(shift)


def test_a_checkout_posts_pays_and_keeps_the_number_of_the_receipt(
    run: Run, ask: Run, database: Database, owner_id: int, till: int, tmp_path: Path
) -> None:
    invoice_id = run(lambda work: draft(work, owner_id, line(73_550)))
    payment = run(lambda work: checkout(work, invoice_id, pays(owner_id, cash(100_000))))
    assert card_of(ask, invoice_id).row.paid is PaidStatus.FULL
    device = FileDevice(tmp_path)
    receipt = ask(lambda work: queries.receipt_of(work, payment))
    number = device.print_receipt(receipt)
    assert device.print_receipt(receipt) == number
    assert "735,50" in (tmp_path / f"{number}.txt").read_text(encoding="utf-8").replace(".", ",")
    run(lambda work: service.keep_receipt(work, payment, number, device.name))
    run(lambda work: service.keep_receipt(work, payment, number, device.name))
    with pytest.raises(Conflict, match=r"billing\.receipt_kept"):
        run(lambda work: service.keep_receipt(work, payment, "2", device.name))
    request = PageRequest("id", filters=(("no_receipt", True),))
    assert ask(lambda work: queries.list_payments(work, request)).rows == ()


def test_a_refund_refers_to_its_payment_and_gives_no_more(
    run: Run, ask: Run, owner_id: int, till: int
) -> None:
    run(lambda work: posted(work, owner_id, 10_000))
    payment = run(lambda work: service.pay(work, pays(owner_id, cash(12_000), keep_rest=True)))

    def back(minor: int, **fields: Any) -> Any:
        return run(
            lambda work: service.refund(work, RefundDraft(payment, 1, (cash(minor),), "передумал", **fields))
        )

    with pytest.raises(Invalid, match="refund_too_much"):
        back(2_001)
    back(2_000)
    back(10_000, release=True)
    assert money_of(ask, owner_id) == (10_000, 0)
    with pytest.raises(Invalid, match="refund_too_much"):
        back(1)
    report = ask(lambda work: queries.report(work, till))
    assert (report.totals[0].refunded, report.totals[0].expected) == (rub(12_000), rub(100_000))
    with pytest.raises(Invalid, match="till_lacks_cash"):
        run(lambda work: service.move_cash(work, CashDraft(till, CashKind.OUT, rub(100_001), "инкассация")))
    assert is_sound(ask)


def test_a_write_off_has_a_reason_and_a_limit(run: Run, ask: Run, database: Database, owner_id: int) -> None:
    run(lambda work: posted(work, owner_id, 10_000))
    manager = replace(
        BUILT_IN_ADMINISTRATOR, permissions=frozenset({"billing.write_off"}), write_off_limit=5_000
    )

    def give_up(minor: int, reason: str = "приют") -> Any:
        wanted = WriteOffDraft(owner_id, rub(minor), reason)
        return database.command("test", lambda work: service.write_off(work, wanted), actor=manager)

    with pytest.raises(Invalid, match="write_off_limit"):
        give_up(5_001)
    with pytest.raises(Invalid, match="required"):
        give_up(5_000, "")
    give_up(5_000)
    with pytest.raises(Invalid, match="write_off_too_much"):
        run(lambda work: service.write_off(work, WriteOffDraft(owner_id, rub(5_001), "приют")))
    assert money_of(ask, owner_id) == (5_000, 0)
    assert is_sound(ask)


@pytest.fixture
def fact_id(run: Run, pet_id: int) -> int:
    exam = run(make.manipulation)
    return int(run(lambda work: make.fact(work, pet_id, exam)))


@pytest.fixture
def invoice_id(run: Run, ask: Run, owner_id: int, fact_id: int) -> int:
    """A posted invoice of an examination (500) and of food (200), less 10 %."""
    found = ask(lambda work: queries.draft_of(work, owner_id))
    run(lambda work: service.add_line(work, found, line(20_000)))
    ten = DiscountDraft(Decimal(10), reason="акция")
    run(lambda work: service.set_discount(work, found, ten, DiscountDraft()))
    run(lambda work: post(work, found))
    return int(found)


def test_a_line_is_corrected_within_the_shift(
    run: Run, ask: Run, owner_id: int, till: int, invoice_id: int, fact_id: int
) -> None:
    exam, food = card_of(ask, invoice_id).lines
    mended = CorrectionDraft(ChangedLine(food.id, line(30_000)), "не тот корм")
    correction = run(lambda work: service.correct_line(work, mended))
    whole = card_of(ask, invoice_id)
    assert (whole.row.total, whole.effective.total) == (rub(63_000), rub(72_000))
    assert (whole.row.corrected, whole.row.outstanding) == (True, rub(72_000))
    assert [(row.sign, row.total) for row in card_of(ask, correction).lines] == [
        (-1, rub(-18_000)),
        (1, rub(27_000)),
    ]
    with pytest.raises(Conflict, match=r"billing\.corrected_already"):
        run(lambda work: service.correct_line(work, mended))
    off = CorrectionDraft(ChangedLine(exam.id, None), "не делали")
    with pytest.raises(Invalid, match="was_it_done"):
        run(lambda work: service.correct_line(work, off))
    run(lambda work: service.correct_line(work, replace(off, done=False)))
    assert ask(lambda work: catalogue.facts_by_id(work, [fact_id]))[fact_id].status is FactStatus.CANCELLED
    run(lambda work: service.pay(work, pays(owner_id, cash(27_000))))
    with pytest.raises(Conflict, match=r"billing\.not_correctable"):
        run(lambda work: service.correct_line(work, mended))
    assert is_sound(ask)


def test_an_invoice_that_corrections_took_all_lines_off_says_that_nothing_is_left(
    run: Run, ask: Run, owner_id: int, till: int
) -> None:
    invoice_id = run(lambda work: posted(work, owner_id, 10_000))
    (row,) = card_of(ask, invoice_id).lines
    off = CorrectionDraft(ChangedLine(row.id, None), "не тот владелец")
    run(lambda work: service.correct_line(work, off))
    assert card_of(ask, invoice_id).effective.total == rub(0)
    for undo in (
        lambda work: service.reverse(work, invoice_id, ReversalDraft(reason="ошибка")),
        lambda work: service.replace(
            work, invoice_id, ReplacementDraft(ReversalDraft(reason="ошибка"), added=(line(5_000),))
        ),
    ):
        with pytest.raises(Conflict, match=r"billing\.nothing_left"):
            run(undo)
    assert money_of(ask, owner_id) == (0, 0)
    assert is_sound(ask)


def test_a_line_is_not_corrected_after_its_shift(run: Run, ask: Run, till: int, invoice_id: int) -> None:
    assert card_of(ask, invoice_id).may_correct
    run(lambda work: service.close_shift(work, CloseDraft(till, (CountDraft(Tender.CASH, rub(100_000)),))))
    assert not card_of(ask, invoice_id).may_correct


@pytest.mark.parametrize("done", [True, False], ids=["it was done", "it was not done"])
def test_a_reversal_asks_whether_it_was_done(
    run: Run, ask: Run, owner_id: int, till: int, invoice_id: int, fact_id: int, done: bool
) -> None:
    run(lambda work: service.pay(work, pays(owner_id, card(63_000))))
    (question,) = ask(lambda work: queries.reversal_questions(work, invoice_id))
    assert question.fact_id == fact_id
    with pytest.raises(Invalid, match="was_it_done"):
        run(lambda work: service.reverse(work, invoice_id, ReversalDraft(reason="ошибка")))
    answers = ReversalDraft({question.id: done}, "ошибка")
    note = run(lambda work: service.reverse(work, invoice_id, answers))
    assert card_of(ask, invoice_id).row.state is InvoiceState.REVERSED
    assert card_of(ask, note).row.total == rub(-63_000)
    assert money_of(ask, owner_id) == (0, 63_000)
    status = ask(lambda work: catalogue.facts_by_id(work, [fact_id]))[fact_id].status
    assert status is (FactStatus.PERFORMED if done else FactStatus.CANCELLED)
    state = ask(lambda work: queries.charge_states(work, (fact_id,)))[fact_id]
    assert state is ChargeState.CORRECTED
    with pytest.raises(Conflict, match=r"billing\.not_posted"):
        run(lambda work: service.reverse(work, invoice_id, answers))
    assert is_sound(ask)


def test_a_paid_invoice_is_replaced_in_one_action_and_stays_paid(
    run: Run, ask: Run, owner_id: int, till: int, invoice_id: int, fact_id: int
) -> None:
    run(lambda work: service.pay(work, pays(owner_id, card(63_000))))
    food = card_of(ask, invoice_id).lines[1]
    wanted = ReplacementDraft(
        ReversalDraft(reason="не тот корм"), (ChangedLine(food.id, line(10_000)),), (line(5_000, "Миска"),)
    )
    new = run(lambda work: service.replace(work, invoice_id, wanted))
    made = card_of(ask, new)
    # The examination as it was, the other food with its part of the discount, the bowl without.
    assert [row.total for row in made.lines] == [rub(45_000), rub(9_000), rub(5_000)]
    assert (made.row.paid, made.replaces is not None and made.replaces.id) == (PaidStatus.FULL, invoice_id)
    assert money_of(ask, owner_id) == (0, 4_000)
    assert ask(lambda work: queries.charge_states(work, (fact_id,))) == {fact_id: ChargeState.PAID}
    assert is_sound(ask)


def test_the_performer_and_the_note_of_a_posted_line_are_mended_by_audit_only(
    run: Run, ask: Run, database: Database, invoice_id: int
) -> None:
    exam = card_of(ask, invoice_id).lines[0]
    run(lambda work: service.change_line_note(work, exam.id, "по просьбе владельца"))
    assert card_of(ask, invoice_id).lines[0].note == "по просьбе владельца"
    clerk = replace(BUILT_IN_ADMINISTRATOR, permissions=frozenset({"billing.draft"}))
    with pytest.raises(Denied):
        database.command("test", lambda work: service.change_line_note(work, exam.id, "x"), actor=clerk)


def test_a_stopped_owner_pays_at_once_or_gets_nothing(
    run: Run, ask: Run, database: Database, owner_id: int, till: int
) -> None:
    stopped = TermsDraft(stopped=True, stop_reason="не платит")
    run(lambda work: service.change_terms(work, owner_id, stopped, TermsDraft()))
    rights = frozenset({"billing.draft", "billing.post", "billing.pay"})
    clerk = replace(BUILT_IN_ADMINISTRATOR, permissions=rights)
    invoice_id = run(lambda work: draft(work, owner_id, line(10_000)))
    with pytest.raises(Conflict, match=r"billing\.stopped"):
        database.command("test", lambda work: post(work, invoice_id), actor=clerk)
    paid = pays(owner_id, cash(10_000))
    database.command("test", lambda work: checkout(work, invoice_id, paid), actor=clerk)
    run(lambda work: posted(work, owner_id, 10_000))
    assert ask(lambda work: queries.owner_money(work, (owner_id,)))[owner_id].stop is Stop.AGREED


def test_debts_age_and_the_statement_runs(run: Run, ask: Run, owner_id: int, till: int) -> None:
    invoice_id = run(lambda work: posted(work, owner_id, 10_000))
    run(lambda work: service.pay(work, pays(owner_id, cash(4_000))))
    day = card_of(ask, invoice_id).row.day
    for late, expected in ((0, "not_due"), (30, "to_30"), (31, "to_60"), (61, "to_90"), (91, "over_90")):
        on = day + timedelta(days=late)
        (row,) = ask(lambda work, on=on: queries.list_debts(work, PageRequest("total"), on)).rows
        assert getattr(row.ageing, expected) == row.ageing.total == rub(6_000)
        assert row.oldest_due == day
    account = ask(lambda work: queries.get_account(work, owner_id))
    assert [(row.kind, row.amount, row.balance) for row in account.lines] == [
        ("payment", rub(-4_000), rub(6_000)),
        ("invoice", rub(10_000), rub(10_000)),
    ]
    page = ask(lambda work: queries.get_account(work, owner_id, size=1))
    assert (page.more, page.opening) == (True, rub(10_000))
    printed = ask(lambda work: queries.statement(work, owner_id, day, day))
    assert [row.balance for row in printed.lines] == [rub(10_000), rub(6_000)]
    explained = ask(lambda work: queries.explain(work, "owner", owner_id))
    assert (explained.amount, explained.adds_up) == (rub(6_000), True)


def test_a_shift_is_counted_and_a_difference_has_a_reason(
    run: Run, ask: Run, owner_id: int, till: int
) -> None:
    run(lambda work: posted(work, owner_id, 10_000))
    run(lambda work: service.pay(work, pays(owner_id, cash(6_000), card(4_000))))
    run(lambda work: service.move_cash(work, CashDraft(till, CashKind.OUT, rub(50_000), "инкассация")))
    report = ask(lambda work: queries.report(work, till))
    assert report.seal is None
    assert [(row.tender, row.taken, row.moved, row.expected) for row in report.totals] == [
        (Tender.CASH, rub(6_000), rub(50_000), rub(56_000)),
        (Tender.CARD, rub(4_000), rub(0), rub(4_000)),
    ]
    counted = CountDraft(Tender.CASH, rub(55_900))
    with pytest.raises(Invalid, match=r"counts\.card"):
        run(lambda work: service.close_shift(work, CloseDraft(till, (counted,))))
    both = CloseDraft(till, (counted, CountDraft(Tender.CARD, rub(4_000))))
    with pytest.raises(Invalid, match="discrepancy_reason"):
        run(lambda work: service.close_shift(work, both))
    run(lambda work: service.close_shift(work, replace(both, discrepancy_reason="ошиблись сдачей")))
    report = ask(lambda work: queries.report(work, till))
    assert (report.shift.difference, report.totals[0].counted) == (rub(-100), rub(55_900))
    sealed = ask(lambda work: last_seal(work.session.connection()))
    run(lambda work: make.owner(work))
    report = ask(lambda work: queries.report(work, till))
    assert report.seal == sealed, (
        "the Z report bears the seal of the action that closed the shift, whatever follows"
    )
    printed = report_html(report, "UTC")
    assert sealed.text in printed
    told = {
        cells[0]: cells[-1]
        for row in printed.split("</table>")[0].split("<tr>")[2:]
        if (cells := [one.split("<")[0] for one in row.split('">')[1:]])
    }
    assert [told[name] for name in ("Cash", "Card")] == [format_money(rub(minor)) for minor in (-100, 0)]
    assert "ошиблись сдачей" in printed
    with pytest.raises(Conflict, match=r"till\.closed"):
        run(lambda work: service.close_shift(work, both))
    assert is_sound(ask)


KILLED = """
import os, sys
import clinic_desktop.registry
from clinic_desktop.areas.billing import service
from clinic_desktop.areas.billing.rows import PaymentDraft
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.engine import database_url, make_engine
from clinic_desktop.db.seals import last_seal
from clinic_desktop.db.work import Database
from clinic_desktop.settings import Settings
from clinic_desktop.ui.i18n import format_money
from tests.areas.billing import money

def killed(work):
    invoice_id = money.draft(work, int(sys.argv[2]), money.line(10_000))
    money.post(work, invoice_id)
    os.kill(os.getpid(), 9)

database = Database(make_engine(database_url(sys.argv[1])), workstation="killed")
database.command("billing.checkout", killed, actor=BUILT_IN_ADMINISTRATOR)
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no signal 9")
def test_a_program_killed_between_posting_and_payment_leaves_neither(
    run: Run, ask: Run, database_url: URL, owner_id: int, till: int
) -> None:
    url = database_url.render_as_string(hide_password=False)
    done = subprocess.run([sys.executable, "-c", KILLED, url, str(owner_id)], check=False)
    assert done.returncode == -9
    assert ask(lambda work: work.session.scalar(select(func.count()).select_from(Invoice))) == 0
    invoice_id = run(lambda work: posted(work, owner_id, 10_000))
    assert card_of(ask, invoice_id).row.number.endswith("-000001")
    assert is_sound(ask)


def test_many_writers_leave_no_gap_and_no_twin(run: Run, ask: Run, owner_id: int, till: int) -> None:
    owners = [owner_id, *(run(lambda work, n=n: make.owner(work, f"Орлов{n}", phone="")) for n in range(3))]

    def write(number: int) -> None:
        owner = owners[number % len(owners)]
        invoice_id = run(lambda work: draft(work, owner, line(1_000 + number)))
        try:
            run(lambda work: checkout(work, invoice_id, pays(owner, cash(5_000))))
        except (Conflict, Invalid):
            # Somebody else was quicker with the owner's one draft.
            return

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(write, range(18)))
    count = ask(lambda work: work.session.scalar(select(func.count()).select_from(Payment)))
    assert count > 0
    assert is_sound(ask)


def test_the_check_tells_what_is_wrong(
    run: Run, ask: Run, database: Database, database_url: URL, owner_id: int, capsys: Any
) -> None:
    run(lambda work: posted(work, owner_id, 10_000))
    here = Settings(database=database_url.render_as_string(hide_password=False), language="ru")
    assert verbs.check_money(Namespace(), here) == 0
    run(lambda work: spoil(work.session))
    assert {fault.code for fault in ask(queries.find_faults)} == {"invoices_counter"}
    assert verbs.check_money(Namespace(), here) == 1
    assert "счётчик счетов" in capsys.readouterr().out


def spoil(session: Any) -> None:
    session.execute(text("UPDATE document_counters SET last = 7"))
