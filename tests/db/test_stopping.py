"""A question nobody waits for any more is stopped, on either engine, by a call that never blocks."""

from __future__ import annotations

import threading
import time

import pytest
from sqlalchemy import text

from clinic_desktop.core.actions import Ticket
from clinic_desktop.core.errors import Cancelled
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database, Work

LONG = {
    "sqlite": "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n WHERE x < 0",
    "postgresql": "SELECT pg_sleep(14)",
}


def test_a_running_question_is_stopped_and_the_next_is_answered(database: Database, engine_name: str) -> None:
    ticket, begun, ended = Ticket(), threading.Event(), []

    def ask(work: Work) -> None:
        begun.set()
        work.session.execute(text(LONG[engine_name]))

    def run() -> None:
        try:
            database.query(ask, actor=BUILT_IN_ADMINISTRATOR, ticket=ticket)
        except Cancelled as error:
            ended.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    assert begun.wait(5)
    started = time.monotonic()
    while thread.is_alive() and time.monotonic() < started + 8:
        # The statement may not have begun when it is first told to stop.
        ticket.cancel()
        thread.join(0.05)
    assert len(ended) == 1
    assert time.monotonic() - started < 5
    answer = database.query(
        lambda work: work.session.execute(text("SELECT 1")).scalar_one(), actor=BUILT_IN_ADMINISTRATOR
    )
    assert answer == 1


def test_a_question_stopped_before_it_began_is_not_asked(database: Database) -> None:
    ticket = Ticket()
    ticket.cancel()
    asked: list[Work] = []
    with pytest.raises(Cancelled):
        database.query(asked.append, actor=BUILT_IN_ADMINISTRATOR, ticket=ticket)
    assert asked == []
