"""Registering is done all day: it asks no more than it must."""

from __future__ import annotations

from typing import Any

from sqlalchemy import event

from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database
from tests import make

STATEMENTS = 14


def test_a_pet_is_registered_in_fourteen_statements(database: Database) -> None:
    owner_id = database.command("test", make.owner, actor=BUILT_IN_ADMINISTRATOR).value
    draft = make.pet_draft(owner_id)
    sent: list[str] = []

    def note(connection: Any, cursor: Any, statement: str, *rest: Any) -> None:
        sent.append(statement)

    event.listen(database.engine, "before_cursor_execute", note)
    done = database.command(
        "pets.register", lambda work: make.pets.register(work, draft), actor=BUILT_IN_ADMINISTRATOR
    )
    event.remove(database.engine, "before_cursor_execute", note)
    assert done.changes.ids("pets") == {done.value}
    assert len([statement for statement in sent if not statement.startswith("BEGIN")]) <= STATEMENTS, sent
