"""The money of the made-up clinic looks like that of a clinic at work."""

from __future__ import annotations

from sqlalchemy import select

from clinic_desktop.areas.billing import queries
from clinic_desktop.areas.billing.entities import Invoice, InvoiceState
from clinic_desktop.areas.billing.rows import ChargeFindingKind
from clinic_desktop.areas.clinic.service import local_day
from clinic_desktop.areas.demo import service as demo
from clinic_desktop.areas.manipulations.entities import FactStatus, ManipulationFact
from clinic_desktop.areas.manipulations.queries import price_row
from clinic_desktop.areas.owners.entities import Owner
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database, Work
from tests.areas.billing.money import Run


def test_some_wait_to_pay_some_have_drafts_and_nothing_was_forgotten(ask: Run, database: Database) -> None:
    database.command(
        "demo.fill",
        lambda work: demo.fill(work, first=0, count=40, seed=1, language="ru", facts_per_pet=1.5),
        actor=BUILT_IN_ADMINISTRATOR,
    )
    facts = ask(lambda work: work.session.scalars(select(ManipulationFact)).all())

    def wrongly_priced(work: Work) -> set[int]:
        # Before there was a price, it is the first one.
        known = (
            (fact, price_row(work, fact.manipulation_id, local_day(work, fact.performed_at)))
            for fact in facts
        )
        return {fact.id for fact, row in known if row is not None and row.price_minor != fact.price_minor}

    wrong = ask(wrongly_priced)
    promised = {fact.id for fact in facts if fact.status is not FactStatus.PERFORMED}
    assert wrong <= promised, "what was done costs what it cost on its day"
    states = [row.state for row in ask(queries.list_unposted)]
    assert InvoiceState.READY in states
    assert states.count(InvoiceState.DRAFT) >= 3
    owners = ask(lambda work: work.session.scalars(select(Owner.id)).all())
    found = [f for owner in owners for f in ask(lambda work, o=owner: queries.missed_charges(work, o))]
    # What an accepted estimate has planned is still to be done.
    assert {f.kind for f in found} <= {ChargeFindingKind.TASK_NOT_DONE}
    posted = ask(
        lambda work: work.session.scalars(select(Invoice.id).where(Invoice.serial.is_not(None))).all()
    )
    assert posted == [], "what is posted could not be undone with the made-up clinic"
