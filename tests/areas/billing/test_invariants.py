"""Whatever people do with money in whatever order, every invariant holds after each step."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import URL, select

from clinic_desktop.areas.billing import queries, service
from clinic_desktop.areas.billing.entities import (
    Invoice,
    InvoiceKind,
    InvoiceLine,
    InvoiceState,
    LineState,
    Payment,
    PaymentKind,
    Tender,
)
from clinic_desktop.areas.billing.queries.drafts import discount_draft
from clinic_desktop.areas.billing.rows import (
    ChangedLine,
    CloseDraft,
    CorrectionDraft,
    CountDraft,
    DiscountDraft,
    DiscountRuleDraft,
    LineDraft,
    PaymentDraft,
    RefundDraft,
    ReplacementDraft,
    ReversalDraft,
    SurchargeDraft,
    TenderDraft,
    WriteOffDraft,
)
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.manipulations.entities import FactStatus, ManipulationFact
from clinic_desktop.areas.pets import service as pets
from clinic_desktop.areas.pets.entities import OwnershipRole
from clinic_desktop.areas.pets.rows import PersonDraft
from clinic_desktop.areas.users.queries import present_actor
from clinic_desktop.core.errors import ClinicError
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.engine import make_engine
from clinic_desktop.db.work import Database, Work
from clinic_desktop.registry import search_sources
from tests import make
from tests.areas.billing.money import checkout, draft, line, post, rub, shift
from tests.conftest import drop_postgresql, new_postgresql

SUMS = st.sampled_from((1, 3, 99, 333, 1_000, 10_001))
PERCENTS = st.sampled_from((0, 1, 33, 50, 100))


class Money(RuleBasedStateMachine):
    """A clinic with two animals, one of them shared, and one till."""

    fresh: Callable[[], tuple[Database, Callable[[], None]]]

    def __init__(self) -> None:
        super().__init__()
        self.database, self.drop = type(self).fresh()
        self.now = datetime.now(UTC)
        self.owner = self.run(make.owner)
        self.other = self.run(lambda work: make.owner(work, "Орлов", "Пётр", ""))
        pet = self.run(lambda work: make.pet(work, self.owner))
        shared = self.run(lambda work: make.pet(work, self.owner, "Мурка"))
        person = PersonDraft(owner_id=self.other, role=OwnershipRole.CO_OWNER, share_percent=33)
        self.run(lambda work: pets.add_person(work, shared, person))
        self.pets = (pet, shared)
        self.exam = self.run(lambda work: make.manipulation(work, price=333))
        always = SurchargeDraft("Всегда", percent=Decimal("33.33"), weekdays=tuple(range(7)))
        once = SurchargeDraft("Раз в день", amount=rub(77), weekdays=tuple(range(7)))
        for surcharge in (always, once):
            self.run(lambda work, surcharge=surcharge: service.register_surcharge(work, surcharge))
        large = DiscountRuleDraft("Много", Decimal("7.77"), from_sum=rub(1_000))
        self.run(lambda work: service.register_discount_rule(work, large))
        self.run(shift)

    def teardown(self) -> None:
        self.database.close()
        self.drop()

    def run(self, function: Callable[[Work], Any]) -> Any:
        return self.database.command("test", function, actor=BUILT_IN_ADMINISTRATOR).value

    def ask(self, function: Callable[[Work], Any]) -> Any:
        return self.database.query(function, actor=BUILT_IN_ADMINISTRATOR)

    def tried(self, function: Callable[[Work], Any]) -> None:
        """Do what may be refused; a refusal must leave nothing behind."""
        try:
            self.run(function)
        except ClinicError:
            return

    def ids(self, column: Any, *where: Any) -> list[int]:
        return list(self.ask(lambda work: work.session.scalars(select(column).where(*where)).all()))

    @rule(pet=st.integers(0, 1), quantity=st.sampled_from(("1", "0.5", "1.5", "3")), percent=PERCENTS)
    def perform(self, pet: int, quantity: str, percent: int) -> None:
        given = min(percent, 50)
        self.run(
            lambda work: make.fact(
                work,
                self.pets[pet],
                self.exam,
                quantity=Decimal(quantity),
                discount_percent=Decimal(given),
                discount_reason="приют" if given else "",
            )
        )

    @rule(data=st.data())
    def cancel_a_fact(self, data: st.DataObject) -> None:
        done = self.ids(ManipulationFact.id, ManipulationFact.status == FactStatus.PERFORMED)
        if done:
            fact = data.draw(st.sampled_from(done))
            self.tried(lambda work: manipulations.cancel(work, fact, "ошибка"))

    @rule(
        sums=st.lists(SUMS, min_size=1, max_size=3),
        tax=st.sampled_from((None, 0, 10, 22)),
        other=st.booleans(),
    )
    def sell(self, sums: list[int], tax: int | None, other: bool) -> None:
        owner = self.other if other else self.owner
        rate = None if tax is None else Decimal(tax)
        self.run(lambda work: draft(work, owner, *(line(price, tax_percent=rate) for price in sums)))

    @rule(pet=st.integers(0, 1), quantity=st.sampled_from(("0.5", "1", "3")))
    def charge_ahead(self, pet: int, quantity: str) -> None:
        wanted = LineDraft(self.exam, self.pets[pet], Decimal(quantity), ahead=True)
        self.run(lambda work: draft(work, self.owner, wanted))

    @rule(data=st.data(), on=st.booleans())
    def surcharge_a_line(self, data: st.DataObject, on: bool) -> None:
        lines = self.ids(InvoiceLine.id, InvoiceLine.state == LineState.CHARGED)
        if lines:
            line_id = data.draw(st.sampled_from(lines))
            chosen, base = ((1, 2), ()) if on else ((), (1, 2))
            self.tried(lambda work: service.set_surcharges(work, line_id, chosen, base))

    @rule(percent=PERCENTS)
    def discount_the_draft(self, percent: int) -> None:
        found = self.ask(lambda work: queries.draft_of(work, self.owner))
        if found is not None:
            base = self.ask(lambda work: discount_draft(work.session.get_one(Invoice, found)))
            wanted = DiscountDraft(Decimal(percent), reason="акция") if percent else DiscountDraft()
            self.tried(lambda work: service.set_discount(work, found, wanted, base))

    @rule(data=st.data())
    def strike(self, data: st.DataObject) -> None:
        found = self.ids(InvoiceLine.id, InvoiceLine.state == LineState.CHARGED)
        if found:
            chosen = data.draw(st.sampled_from(found))
            self.tried(lambda work: service.strike_line(work, chosen, "отказ"))

    @rule(split=st.booleans(), other=st.booleans(), paid=st.one_of(st.none(), SUMS), keep=st.booleans())
    def check_out(self, split: bool, other: bool, paid: int | None, keep: bool) -> None:
        owner = self.other if other else self.owner
        found = self.ask(lambda work: queries.draft_of(work, owner))
        if found is None:
            return
        if paid is None:
            self.tried(lambda work: post(work, found, split=split))
        else:
            tenders = (TenderDraft(Tender.CARD, rub(paid)), TenderDraft(Tender.CASH, rub(paid)))
            payment = PaymentDraft(owner, 1, tenders, keep_rest=keep)
            self.tried(lambda work: checkout(work, found, payment, split=split))

    @rule(other=st.booleans(), sums=SUMS, keep=st.booleans(), deposit=st.booleans())
    def pay(self, other: bool, sums: int, keep: bool, deposit: bool) -> None:
        owner = self.other if other else self.owner
        wanted = PaymentDraft(
            owner, 1, (TenderDraft(Tender.CASH, rub(sums)),), keep_rest=keep, deposit=deposit
        )
        self.tried(lambda work: service.pay(work, wanted))

    @rule(data=st.data(), sums=SUMS, release=st.booleans())
    def refund(self, data: st.DataObject, sums: int, release: bool) -> None:
        found = self.ids(Payment.id, Payment.kind == PaymentKind.PAYMENT)
        if found:
            payment = data.draw(st.sampled_from(found))
            wanted = RefundDraft(payment, 1, (TenderDraft(Tender.CASH, rub(sums)),), "возврат", release)
            self.tried(lambda work: service.refund(work, wanted))

    @rule(sums=SUMS)
    def write_off(self, sums: int) -> None:
        self.tried(lambda work: service.write_off(work, WriteOffDraft(self.owner, rub(sums), "приют")))

    @rule(data=st.data(), done=st.booleans(), again=st.booleans())
    def reverse(self, data: st.DataObject, done: bool, again: bool) -> None:
        found = self.ids(
            Invoice.id, Invoice.state == InvoiceState.POSTED, Invoice.kind == InvoiceKind.INVOICE
        )
        if not found:
            return
        chosen = data.draw(st.sampled_from(found))
        asked = self.ask(lambda work: queries.reversal_questions(work, chosen))
        answers = ReversalDraft({row.id: done for row in asked}, "ошибка")
        if again:
            self.tried(lambda work: service.replace(work, chosen, ReplacementDraft(answers, (), (line(7),))))
        else:
            # Of what was charged in part by another posted invoice nobody can say here that it was not done.
            self.tried(lambda work: service.reverse(work, chosen, answers))

    @rule(data=st.data(), price=SUMS, off=st.booleans())
    def correct(self, data: st.DataObject, price: int, off: bool) -> None:
        found = self.ids(
            InvoiceLine.id,
            InvoiceLine.sign == 1,
            InvoiceLine.fact_id.is_(None),
            InvoiceLine.share_bp == 10_000,
        )
        if found:
            chosen = data.draw(st.sampled_from(found))
            changed = ChangedLine(chosen, None if off else line(price))
            self.tried(lambda work: service.correct_line(work, CorrectionDraft(changed, "цена")))

    @precondition(lambda self: self.ask(lambda work: queries.shift_of(work, 1)) is not None)
    @rule(short=st.booleans())
    def close_the_shift(self, short: bool) -> None:
        found = self.ask(lambda work: queries.shift_of(work, 1))
        report = self.ask(lambda work: queries.report(work, found))
        counts = tuple(CountDraft(one.tender, one.expected - rub(1 if short else 0)) for one in report.totals)
        self.run(lambda work: service.close_shift(work, CloseDraft(found, counts, "сдача" if short else "")))
        self.run(shift)

    @invariant()
    def the_money_adds_up(self) -> None:
        assert self.ask(queries.find_faults) == ()


@pytest.fixture
def fresh(engine_name: str, request: pytest.FixtureRequest) -> Callable[[], tuple[Database, Any]]:
    """A way to get a database of its own for each run of the machine."""

    def opened(url: URL) -> Database:
        return Database(make_engine(url), sources=search_sources(), authorise=present_actor)

    def on_sqlite() -> tuple[Database, Any]:
        folder = tempfile.mkdtemp()
        path = Path(folder) / "clinic.sqlite"
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        return opened(URL.create("sqlite", database=str(path))), lambda: shutil.rmtree(folder)

    def on_postgresql() -> tuple[Database, Any]:
        template, server = (request.getfixturevalue(n) for n in ("postgresql_template", "server"))
        name = f"t_{uuid4().hex}"
        return opened(new_postgresql(server, name, str(template.database))), lambda: drop_postgresql(
            server, name
        )

    return on_sqlite if engine_name == "sqlite" else on_postgresql


def test_every_invariant_holds_whatever_is_done(
    fresh: Callable[[], tuple[Database, Any]], engine_name: str
) -> None:
    machine = type("MoneyHere", (Money,), {"fresh": staticmethod(fresh)})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=8 if engine_name == "sqlite" else 4,
            stateful_step_count=14,
            deadline=timedelta(seconds=30),
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
