"""The same payment sent twice, because the answer to the first was lost on the way, is one payment."""

from __future__ import annotations

from collections.abc import Generator
from uuid import uuid4

import pytest
from sqlalchemy import URL, func, select

from clinic_desktop.areas.billing import queries, service
from clinic_desktop.areas.billing.entities import Payment
from clinic_desktop.areas.billing.rows import PaymentDraft
from clinic_desktop.core.errors import Unavailable
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.engine import make_engine
from clinic_desktop.db.work import Database
from tests import make
from tests.areas.billing.money import Run, cash, is_sound, posted, rub, shift
from tests.proxy import Wire


@pytest.fixture
def engine_name() -> str:
    """Only a server is reached over a wire."""
    return "postgresql"


@pytest.fixture
def wire(database_url: URL) -> Generator[Wire]:
    made = Wire(database_url)
    yield made
    made.close()


@pytest.mark.parametrize("carried", [False, True], ids=["the commit was lost", "its answer was lost"])
def test_a_payment_whose_connection_broke_is_taken_once(
    carried: bool, run: Run, ask: Run, wire: Wire, database: Database
) -> None:
    owner_id = run(make.owner)
    run(lambda work: posted(work, owner_id, 10_000))
    run(shift)
    wanted, sent = PaymentDraft(owner_id, 1, (cash(4_000),)), uuid4()
    far = Database(make_engine(wire.url), workstation="far")

    def pay() -> int:
        return far.command(
            "billing.pay",
            lambda work: service.pay(work, wanted),
            actor=BUILT_IN_ADMINISTRATOR,
            action_id=sent,
        ).value

    wire.cut_at(b"COMMIT", carried=carried, stays_down=True)
    with pytest.raises(Unavailable) as broken:
        pay()
    assert broken.value.outcome_unknown
    wire.mend()
    assert pay() == pay()
    far.close()
    count = ask(lambda work: work.session.scalar(select(func.count()).select_from(Payment)))
    debt = ask(lambda work: queries.owner_money(work, (owner_id,)))[owner_id].debt
    assert (count, debt) == (1, rub(6_000))
    assert is_sound(ask)
