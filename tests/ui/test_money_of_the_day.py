"""The clinic's day on the Today page: the figures of money stand there for whoever answers for it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import event

from clinic_desktop.areas.appointments.rights import APPOINTMENTS_VIEW
from clinic_desktop.areas.today.page import manager
from clinic_desktop.areas.today.page.manager import ManagerView
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.i18n import format_money
from tests import make
from tests.areas.billing.money import Run, posted, rub

pytestmark = pytest.mark.parametrize("engine_name", ["sqlite"])


def told(view: ManagerView) -> str:
    return " ".join(figure.accessibleName() for figure in view.money)


def test_the_sums_are_shown_to_whoever_answers_for_them_and_gone_with_the_right(
    run: Run, context: AppContext, qtbot: QtBot
) -> None:
    run(lambda work: posted(work, make.owner(work), 30_000))
    view = ManagerView(context)
    qtbot.addWidget(view)
    view.show()
    assert told(view).count(format_money(rub(30_000))) == 2
    assert all(figure.isVisible() for figure in view.money)
    nurse = replace(BUILT_IN_ADMINISTRATOR, id=7, permissions=frozenset({APPOINTMENTS_VIEW}))
    context.runner.actor = nurse
    context.rights.set_actor(nurse)
    assert not any(figure.isVisible() for figure in view.money)
    assert format_money(rub(30_000)) not in told(view)


def test_debts_are_added_up_once_in_a_minute_whatever_happens_meanwhile(
    database: Database, context: AppContext, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    sums: list[Any] = []

    def note(*args: Any) -> None:
        if "HAVING sum(ledger_postings.amount_minor)" in args[2]:
            sums.append(args[2])

    event.listen(database.engine, "before_cursor_execute", note)
    view = ManagerView(context)
    qtbot.addWidget(view)
    view.show()
    view.reload()
    assert len(sums) == 1
    monkeypatch.setattr(manager, "DEBTS_KEPT_S", 0)
    view.reload()
    event.remove(database.engine, "before_cursor_execute", note)
    assert len(sums) == 2
