"""A program killed in the middle of signing leaves the visit as it was, or signed: never in between."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import URL

from clinic_desktop.areas.visits import queries, service, unsaved
from clinic_desktop.areas.visits.entities import VisitState
from clinic_desktop.areas.visits.rows import DiagnosisDraft, VisitDraft
from clinic_desktop.core import codec
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database
from tests import make

WRITTEN = VisitDraft(
    complaint="Рвота", plan="УЗИ", grams=4_200, diagnoses=(DiagnosisDraft("Гастрит", lasting=True),)
)
KILLED = """
import os, sys
from uuid import UUID
from sqlalchemy import event
from sqlalchemy.engine import Engine
import clinic_desktop.entities
from clinic_desktop.areas.visits import service
from clinic_desktop.areas.visits.rows import VisitDraft
from clinic_desktop.core import codec
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.engine import database_url, make_engine
from clinic_desktop.db.work import Database

def die(*given, **named):
    os.kill(os.getpid(), 9)

def die_at_diagnoses(connection, cursor, statement, *rest):
    if statement.startswith("INSERT INTO visit_diagnoses"):
        die()

address, visit, action, when, typed = sys.argv[1:]
database = Database(make_engine(database_url(address)), workstation="killed")
if when == "writing":
    event.listen(Engine, "before_cursor_execute", die_at_diagnoses)
elif when == "committing":
    event.listen(Engine, "commit", die)
draft = codec.loads(typed)
database.command(
    "visits.sign",
    lambda work: service.sign(work, int(visit), draft, VisitDraft()),
    actor=BUILT_IN_ADMINISTRATOR,
    action_id=UUID(action),
)
die()
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no signal 9")
@pytest.mark.parametrize("when", ["writing", "committing", "answering"])
def test_killed_while_signing(
    when: str, database: Database, database_url: URL, run: Any, ask: Any, tmp_path: Path
) -> None:
    pet = run(make.pet)
    visit = run(lambda work: service.start(work, pet))
    typed = codec.dumps({"fields": {"complaint": "Рвота"}, "base": None})
    assert unsaved.keep(database, BUILT_IN_ADMINISTRATOR, visit, typed)
    action = uuid4()
    address = (
        str(database_url.database)
        if database_url.get_backend_name() == "sqlite"
        else database_url.render_as_string(hide_password=False)
    )
    script = tmp_path / "killed.py"
    script.write_text(KILLED, encoding="utf-8")
    ended = subprocess.run(
        [sys.executable, str(script), address, str(visit), action.hex, when, codec.dumps(WRITTEN)],
        env={**os.environ, "PYTHONPATH": os.getcwd()},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == -9, ended.stderr
    card = ask(lambda work: queries.get_card(work, visit))
    signed = when == "answering"
    assert card.state is (VisitState.SIGNED if signed else VisitState.DRAFT)
    assert (card.draft.complaint, len(card.measurings), len(card.problems)) == (
        ("Рвота", 1, 1) if signed else ("", 0, 0)
    )
    # What was typed is offered again as long as it isn't signed.
    assert [row.typed for row in card.unsaved] == ([] if signed else [typed])
    # The same press of the key once more signs it once, whatever had become of the first.
    outcome = database.command(
        "visits.sign",
        lambda work: service.sign(work, visit, WRITTEN, VisitDraft()),
        actor=BUILT_IN_ADMINISTRATOR,
        action_id=action,
    )
    assert outcome.replayed is signed
    after = ask(lambda work: queries.get_card(work, visit))
    assert after.state is VisitState.SIGNED
    assert len(after.measurings) == len(after.problems) == len(after.draft.diagnoses) == 1
