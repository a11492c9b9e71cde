"""What was done and not charged, or charged otherwise, is found and mended, on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import delete

from clinic_desktop.areas.billing import queries, service
from clinic_desktop.areas.billing.entities import (
    InvoiceLine,
)
from clinic_desktop.areas.billing.queries.drafts import line_draft
from clinic_desktop.areas.billing.rows import (
    ChargeFindingKind,
    ChargeState,
    LineDraft,
)
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.manipulations.entities import ManipulationFact
from clinic_desktop.areas.manipulations.rows import FactDraft
from clinic_desktop.core.errors import Conflict
from clinic_desktop.db.work import Database, Work
from tests import make
from tests.areas.billing.money import (
    Run,
    card_of,
    draft_of,
    rub,
    write,
)


def test_the_missed_charge_check_finds_and_mends(
    run: Run, ask: Run, database: Database, owner_id: int, pet_id: int, exam: int
) -> None:
    fact = run(lambda work: make.fact(work, pet_id, exam))
    invoice_id = draft_of(ask, owner_id)
    (row,) = card_of(ask, invoice_id).lines
    base = ask(lambda work: line_draft(work.session.get_one(InvoiceLine, row.id), make.ROUBLES))
    run(lambda work: service.change_line(work, row.id, replace(base, quantity=Decimal(3)), base))
    (finding,) = ask(lambda work: queries.missed_charges(work, owner_id))
    assert (finding.kind, finding.line_total) == (ChargeFindingKind.DIFFERS, rub(150_000))
    run(lambda work: service.fix(work, finding))
    assert card_of(ask, invoice_id).totals.total == rub(50_000)
    run(lambda work: write(work, delete(InvoiceLine)))
    (finding,) = ask(lambda work: queries.missed_charges(work, owner_id))
    assert finding.kind is ChargeFindingKind.NOT_CHARGED
    assert ask(lambda work: queries.charge_states(work, (fact,))) == {fact: ChargeState.NOT_CHARGED}
    run(lambda work: service.fix(work, finding))
    assert ask(lambda work: queries.charge_states(work, (fact,))) == {fact: ChargeState.DRAFT}
    planned = run(lambda work: manipulations.plan(work, FactDraft(pet_id, exam)))
    (finding,) = ask(lambda work: queries.missed_charges(work, owner_id))
    assert (finding.fact_id, finding.kind) == (planned, ChargeFindingKind.TASK_NOT_DONE)
    assert not finding.fixable


def test_what_the_desk_charges_once_more_after_it_was_done_is_found(
    run: Run, ask: Run, owner_id: int, pet_id: int, exam: int
) -> None:
    fact = run(lambda work: make.fact(work, pet_id, exam))
    assert ask(lambda work: queries.missed_charges(work, owner_id)) == ()
    invoice_id = run(lambda work: service.open_draft(work, owner_id))
    again = [LineDraft(manipulation_id=exam, pet_id=pet_id) for _ in range(2)]
    run(lambda work: service.add_lines(work, invoice_id, again))
    assert card_of(ask, invoice_id).totals.total == rub(150_000)
    (finding,) = ask(lambda work: queries.missed_charges(work, owner_id))
    assert (finding.kind, finding.fact_id) == (ChargeFindingKind.CHARGED_TWICE, fact)
    run(lambda work: service.fix(work, finding))
    with pytest.raises(Conflict, match="nothing_to_fix"):
        run(lambda work: service.fix(work, finding))
    # The other line may be a second one on purpose, but it is asked about, too: what was done was done once.
    (other,) = ask(lambda work: queries.missed_charges(work, owner_id))
    run(lambda work: service.fix(work, other))
    assert ask(lambda work: queries.missed_charges(work, owner_id)) == ()
    assert card_of(ask, invoice_id).totals.total == rub(50_000)
    assert ask(lambda work: queries.charge_states(work, (fact,))) == {fact: ChargeState.DRAFT}


def test_what_was_done_before_the_first_invoice_was_charged_elsewhere(
    run: Run, ask: Run, owner_id: int, pet_id: int, exam: int
) -> None:
    def uncharged(work: Work, days: int) -> None:
        """A manipulation of the old program, as an import writes it: past the hooks, on no line."""
        done = work.session.get_one(ManipulationFact, fact)
        done.performed_at = work.now - timedelta(days=days)
        work.session.flush()

    fact = run(lambda work: make.fact(work, pet_id, exam))
    run(lambda work: write(work, delete(InvoiceLine)))
    run(lambda work: uncharged(work, 10))
    assert ask(lambda work: queries.missed_charges(work, owner_id)) == ()
    run(lambda work: uncharged(work, 0))
    (finding,) = ask(lambda work: queries.missed_charges(work, owner_id))
    assert finding.fact_id == fact
