"""A question inside a form takes the keys only until it is answered."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clinic_desktop.ui.context import AppContext
from tests.forms.every import FORMS, Clinic


@pytest.mark.parametrize("engine_name", ["sqlite"])
@pytest.mark.parametrize(("kind", "field"), [("VisitForm", "anamnesis"), ("OwnerForm", "city")])
def test_who_goes_on_typing_types_where_they_were(
    kind: str, field: str, context: AppContext, qtbot: QtBot
) -> None:
    make, _ = FORMS[kind]
    form: Any = make(Clinic(context))
    form.show()
    form._fields["note" if kind == "OwnerForm" else "plan"].setPlainText("не сохранено")
    form._fields[field].setFocus()
    qtbot.keyClick(form._fields[field], Qt.Key.Key_Escape)
    assert form.focusWidget() is form._discard.no
    form._discard.no.click()
    assert form.focusWidget() is form._fields[field]
    form.abandon()
