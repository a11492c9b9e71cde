"""A connection that lies idle is looked after: one that ended meanwhile is noticed before anything is asked."""

from __future__ import annotations

from collections.abc import Generator

import pytest
from sqlalchemy import URL, text

from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db import engine
from clinic_desktop.db.work import Database, Work, in_one_transaction
from tests.proxy import Wire

pytestmark = pytest.mark.parametrize("engine_name", ["postgresql"], indirect=True)
ASKED = b"SELECT 1"


@pytest.fixture
def wire(database_url: URL) -> Generator[Wire]:
    made = Wire(database_url)
    yield made
    made.close()


@pytest.fixture
def far(wire: Wire) -> Generator[Database]:
    """The database at the other end of the wire, with one connection that was used a moment ago."""
    database = Database(engine.make_engine(wire.url))
    assert answer(database) == 2
    yield database
    database.close()


def answer(database: Database) -> int:
    value: int = database.query(
        lambda work: work.session.execute(text("SELECT 2")).scalar_one(), actor=BUILT_IN_ADMINISTRATOR
    )
    return value


def test_a_connection_that_ended_while_it_lay_idle_is_replaced_and_nobody_notices(
    far: Database, wire: Wire
) -> None:
    wire.cut()
    wire.mend()
    assert answer(far) == 2


def test_a_connection_that_was_just_used_is_not_asked_whether_it_lives(far: Database, wire: Wire) -> None:
    wire.cut_at(ASKED, carried=False, stays_down=False)
    assert answer(far) == 2
    assert not wire.sprung.is_set()


def test_one_that_lay_idle_for_long_is_asked_and_replaced_if_it_is_dead(
    far: Database, wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "IDLE_SECONDS", 0.0)
    wire.cut_at(ASKED, carried=False, stays_down=False)
    assert answer(far) == 2
    assert wire.sprung.is_set()


def test_a_question_is_one_journey_to_the_server(far: Database, wire: Wire) -> None:
    wire.cut_at(b"BEGIN", carried=True, stays_down=False)
    assert answer(far) == 2
    assert not wire.sprung.is_set()


def test_what_streams_or_locks_has_one_transaction(far: Database) -> None:
    def read(work: Work) -> list[int]:
        in_one_transaction(work.session)
        assert work.session.scalar(text("SELECT pg_try_advisory_xact_lock(7)"))
        rows = work.session.execute(text("SELECT generate_series(1, 3)"), execution_options={"yield_per": 2})
        held = work.session.scalar(text("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"))
        return [*rows.scalars(), int(held or 0)]

    assert far.query(read, actor=BUILT_IN_ADMINISTRATOR) == [1, 2, 3, 1]
    assert answer(far) == 2
