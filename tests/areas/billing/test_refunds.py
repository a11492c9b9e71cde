"""Money goes back by the tender it came by, on both engines."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

import pytest

from clinic_desktop.areas.billing import queries, service
from clinic_desktop.areas.billing.entities import Tender
from clinic_desktop.areas.billing.rows import PaymentDraft, RefundDraft, TenderDraft
from clinic_desktop.core.errors import Invalid
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR, Actor
from clinic_desktop.db.work import Database
from tests import make
from tests.areas.billing.money import Run, card, cash, is_sound, rub, shift


def test_money_goes_back_the_way_it_came_or_by_who_may(run: Run, ask: Run, database: Database) -> None:
    owner_id = int(run(make.owner))
    run(shift)
    mixed = PaymentDraft(owner_id, 1, (cash(10_000), card(20_000)), keep_rest=True)
    payment_id = run(lambda work: service.pay(work, mixed))
    clerk = replace(BUILT_IN_ADMINISTRATOR, permissions=frozenset({"billing.refund"}))

    def back(*tenders: TenderDraft, actor: Actor = clerk) -> None:
        wanted = RefundDraft(payment_id, 1, tenders, "не подошло")
        database.command("test", lambda work: service.refund(work, wanted), actor=actor, action_id=uuid4())

    for wrong, most in (((cash(10_001),), 10_000), ((cash(4_000), cash(6_001, "2")), 10_000)):
        with pytest.raises(Invalid) as refused:
            back(*wrong)
        (problem,) = refused.value.problems
        assert (problem.code, problem.params) == ("refund_otherwise", {"most": rub(most)})
    back(cash(4_000), card(15_000))
    left = ask(lambda work: queries.get_payment(work, payment_id)).left
    assert left == {Tender.CASH: rub(6_000), Tender.CARD: rub(5_000)}
    with pytest.raises(Invalid, match="refund_otherwise"):
        back(card(5_001))
    back(cash(6_001), actor=replace(clerk, permissions=clerk.permissions | {"billing.refund_otherwise"}))
    with pytest.raises(Invalid, match="refund_otherwise"):
        back(cash(1))
    assert is_sound(ask)
