"""The money is proved once a day for all workstations, at a quiet moment, and after a backup was restored."""

from __future__ import annotations

from collections.abc import Generator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from sqlalchemy import func, select, text

from clinic_desktop.areas.billing import queries
from clinic_desktop.areas.billing.page.proof_strip import ProofStrip
from clinic_desktop.areas.billing.page.proving import SEEN, MoneyWatch
from clinic_desktop.areas.billing.proving import LOCK, prove
from clinic_desktop.areas.billing.rows import PROVE
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR, NOBODY
from clinic_desktop.db.journal import Action
from clinic_desktop.db.work import Database
from clinic_desktop.ui.bus import Bus
from clinic_desktop.ui.context import AppContext, Conventions
from clinic_desktop.ui.drafts import DraftJournal
from clinic_desktop.ui.failures import Failures
from clinic_desktop.ui.i18n import Languages
from clinic_desktop.ui.rights import Rights
from clinic_desktop.ui.runner import InlineRunner
from clinic_desktop.ui.theme import Theme
from tests import make
from tests.areas.billing.money import Run, posted
from tests.areas.billing.test_payments import spoil
from tests.ui.fakes import FakeStore

DAY = date(2030, 3, 1)


def proofs(ask: Run) -> int:
    counted = select(func.count()).select_from(Action).where(Action.verb == PROVE)
    return int(ask(lambda work: work.session.scalar(counted)))


def test_a_day_is_proved_once_for_all_workstations(run: Run, ask: Run, database: Database) -> None:
    run(lambda work: posted(work, make.owner(work), 10_000))
    other = Database(database.engine, workstation="2")
    assert [prove(one, DAY) for one in (database, other, database)] == [0, None, None]
    assert proofs(ask) == 1
    assert prove(other, date(2030, 3, 2)) == 0
    # A backup that was restored is proved by itself, also on a day that was proved before it was made.
    assert prove(database, DAY, restored_from=9) == 0
    assert prove(other, DAY, restored_from=8) is None, (
        "the other workstation knew a little less of what is lost"
    )


def test_what_does_not_add_up_is_known_to_the_next_look(run: Run, ask: Run, database: Database) -> None:
    run(lambda work: posted(work, make.owner(work), 10_000))
    assert ask(queries.last_proof) is None
    run(lambda work: spoil(work.session))
    assert prove(database, DAY) == 1
    assert ask(queries.last_proof).faults == 1


def test_while_one_workstation_proves_the_others_leave_it_alone(ask: Run, database: Database) -> None:
    if database.is_sqlite:
        assert prove(database, DAY) == 0, "one file has one program"
        return
    with database.engine.connect() as holder:
        assert holder.scalar(text("SELECT pg_try_advisory_xact_lock(:key)"), {"key": LOCK})
        assert prove(database, DAY) is None
    assert prove(database, DAY) == 0
    assert proofs(ask) == 1


@pytest.fixture
def context(qapp: QApplication, tmp_path: Path, database: Database) -> Generator[AppContext]:
    bus, failures, drafts = Bus(), Failures(), DraftJournal(tmp_path / "drafts")
    runner = InlineRunner(database, bus, failures, BUILT_IN_ADMINISTRATOR)
    rights = Rights(BUILT_IN_ADMINISTRATOR)
    made = AppContext(runner, bus, failures, Languages(), Theme(), FakeStore({}), drafts, rights)
    made.conventions = Conventions(time_zone=zone_where_it_is(12))
    yield made
    runner.shutdown()
    drafts.close()


def zone_where_it_is(hour: int) -> str:
    """Return a zone in which the clocks show that hour now."""
    ahead = (hour - datetime.now(UTC).hour + 12) % 24 - 12
    # The signs of these names are turned round.
    return f"Etc/GMT{-ahead:+d}" if ahead else "Etc/GMT"


def test_the_proof_waits_for_three_at_night_and_for_a_quiet_moment(ask: Run, context: AppContext) -> None:
    quiet, known = [False], [10]
    watch = MoneyWatch(context, lambda: quiet[0], lambda: known[0])
    watch.tick()
    assert proofs(ask) == 0, "somebody works"
    quiet[0] = True
    context.conventions.time_zone = zone_where_it_is(1)
    watch.tick()
    assert proofs(ask) == 0, "the night is not over"
    context.conventions.time_zone = zone_where_it_is(12)
    watch.tick()
    watch.tick()
    assert proofs(ask) == 1
    # Fewer actions than were known: somebody has put a backup back, and that is looked at whatever the hour.
    known[0] = 4
    context.conventions.time_zone = zone_where_it_is(1)
    watch.tick()
    watch.tick()
    assert proofs(ask) == 2
    assert context.store.get(SEEN) == "4"
    watch.close()


def test_only_who_answers_for_the_money_is_told(run: Run, context: AppContext, database: Database) -> None:
    said: list[str] = []
    context.failures.said.connect(said.append)
    strip: Any = ProofStrip(context)
    run(lambda work: posted(work, make.owner(work), 10_000))
    run(lambda work: spoil(work.session))
    watch = MoneyWatch(context, lambda: True, lambda: 1)
    watch.tick()
    strip.reload()
    assert (len(said), strip.isHidden()) == (1, False)
    context.runner.actor = NOBODY
    strip.reload()
    assert strip.isHidden()
    watch.close()
