"""Who looked at what: noted at no cost, kept through an outage, never changed, alarms for mass reading."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Generator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import func, insert, select, text

from clinic_desktop.areas.audit import access, queries
from clinic_desktop.areas.audit.access import AccessLog
from clinic_desktop.areas.audit.entities import AccessEntry, AccessKind
from clinic_desktop.core.permissions import Actor
from clinic_desktop.db.work import Database

Run = Callable[..., Any]
VET = Actor(3, "Врач", frozenset())
NURSE = Actor(4, "Ассистент", frozenset())
NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


@pytest.fixture
def writer(database: Database) -> Generator[AccessLog]:
    opened = AccessLog(database)
    yield opened
    opened.close()


def noted(database: Database) -> list[tuple[int, str, str, int | None, int]]:
    entry = AccessEntry
    with database.engine.connect() as connection:
        query = select(entry.user_id, entry.kind, entry.subject_kind, entry.record_id, entry.count)
        return [(r[0], r[1].value, r[2], r[3], r[4]) for r in connection.execute(query.order_by(entry.id))]


def test_what_was_looked_at_is_written_at_the_latest_on_closing(
    writer: AccessLog, database: Database
) -> None:
    writer.note(VET, AccessKind.CARD, "pet", 7)
    writer.note(VET, AccessKind.SEARCH, "pet", count=12)
    writer.note(VET, AccessKind.EXPORT, "journal", count=500, detail="csv")
    writer.close()
    assert noted(database) == [
        (3, "card", "pet", 7, 1), (3, "search", "pet", None, 12), (3, "export", "journal", None, 500),
    ]  # fmt: skip


def test_the_same_card_within_a_minute_is_one_look(writer: AccessLog, database: Database) -> None:
    for _ in range(5):
        writer.note(VET, AccessKind.CARD, "pet", 7)
    writer.note(NURSE, AccessKind.CARD, "pet", 7)
    writer.note(VET, AccessKind.CARD, "owner", 7)
    writer.note(VET, AccessKind.PRINT, "pet", 7)
    writer.note(VET, AccessKind.PRINT, "pet", 7)
    writer.close()
    assert [row[:3] for row in noted(database)] == [
        (3, "card", "pet"), (4, "card", "pet"), (3, "card", "owner"), (3, "print", "pet"), (3, "print", "pet"),
    ]  # fmt: skip


class Told(logging.Handler):
    """Knows when something was logged."""

    def __init__(self) -> None:
        super().__init__()
        self.happened = threading.Event()

    def emit(self, record: logging.LogRecord) -> None:
        self.happened.set()


def rename(database: Database, old: str, new: str) -> None:
    with database.writing() as connection:
        connection.execute(text(f"ALTER TABLE {old} RENAME TO {new}"))


def test_an_outage_loses_nothing(
    writer: AccessLog, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(access, "HELD_AT_MOST", 500)
    told = Told()
    logging.getLogger(access.__name__).addHandler(told)
    rename(database, "access_log", "away")
    for number in range(access.HELD_AT_MOST + 5):
        writer.note(VET, AccessKind.CARD, "pet", number)
    assert told.happened.wait(20)
    rename(database, "away", "access_log")
    writer.close()
    logging.getLogger(access.__name__).removeHandler(told)
    with database.engine.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(AccessEntry)) == access.HELD_AT_MOST


def looks(database: Database, actor: Actor, cards: list[tuple[datetime, int]]) -> None:
    with database.writing() as connection:
        connection.execute(
            insert(AccessEntry),
            [
                {
                    "at": at,
                    "user_id": actor.id,
                    "user_name": actor.name,
                    "workstation": "",
                    "kind": AccessKind.CARD,
                    "subject_kind": "pet",
                    "record_id": card,
                    "count": 1,
                    "detail": "",
                }
                for at, card in cards
            ],
        )


def seconds(number: int) -> datetime:
    return NOON + timedelta(seconds=number)


@pytest.mark.parametrize(
    ("cards", "alarms"),
    [
        ([(seconds(n * 10), n) for n in range(300)], 0),
        ([(seconds(n * 10), n) for n in range(301)], 1),
        ([(seconds(n * 10), n % 50) for n in range(600)], 0),
        ([(seconds(n * 15), n) for n in range(900)], 0),
        # An hour that is none of the clock's: it begins at half past.
        ([(NOON + timedelta(minutes=30, seconds=n * 11), n) for n in range(301)], 1),
    ],
    ids=["300 in an hour", "301 in an hour", "50 over and over", "900 in a day's work", "half past"],
)
def test_mass_reading_gives_an_alarm(
    cards: list[tuple[datetime, int]], alarms: int, database: Database, ask: Run
) -> None:
    looks(database, VET, cards)
    looks(database, NURSE, cards[:100])
    found = ask(lambda work: queries.list_alerts(work, NOON))
    assert [(alert.kind, alert.user_id, alert.count) for alert in found] == [
        (AccessKind.CARD, 3, 301)
    ] * alarms
    assert ask(lambda work: queries.list_alerts(work, NOON + timedelta(days=1))) == ()


def test_a_large_export_gives_an_alarm(writer: AccessLog, ask: Run) -> None:
    writer.note(VET, AccessKind.EXPORT, "owner", count=100)
    writer.note(VET, AccessKind.EXPORT, "owner", count=101)
    writer.close()
    found = ask(lambda work: queries.list_alerts(work, NOON - timedelta(days=3650)))
    assert [(alert.kind, alert.count, alert.user_name) for alert in found] == [
        (AccessKind.EXPORT, 101, "Врач")
    ]
