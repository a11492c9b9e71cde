"""An open form follows the language: every word of it, and nothing typed is lost."""

from __future__ import annotations

import re
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from clinic_desktop.areas.users.page.first_run import FirstRunForm
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database
from clinic_desktop.ui.bus import Bus
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.drafts import DraftJournal
from clinic_desktop.ui.failures import Failures
from clinic_desktop.ui.forms.dialog import FormDialog
from clinic_desktop.ui.i18n import Languages
from clinic_desktop.ui.rights import Rights
from clinic_desktop.ui.runner import InlineRunner
from clinic_desktop.ui.theme import Theme
from tests.every_form import FORMS, Clinic, boxes, type_into
from tests.ui.fakes import FakeStore


@pytest.fixture
def context(qapp: QApplication, tmp_path: Path, database: Database) -> Generator[AppContext]:
    languages, theme, bus, failures = Languages(), Theme(), Bus(), Failures()
    languages.install("ru")
    runner = InlineRunner(database, bus, failures, BUILT_IN_ADMINISTRATOR)
    drafts = DraftJournal(tmp_path / "drafts")
    store = FakeStore({"lock_minutes": "4", "workstation": "1"})
    rights = Rights(BUILT_IN_ADMINISTRATOR)
    yield AppContext(runner, bus, failures, languages, theme, store, drafts, rights)
    runner.shutdown()
    drafts.close()
    languages.install("en")


def words(form: FormDialog) -> set[tuple[str, ...]]:
    """Return what a form says in its captions, buttons and tooltips, without numbers."""
    told = {(form.windowTitle(),)}
    for widget in form.findChildren(QWidget):
        if isinstance(widget, QLabel | QAbstractButton):
            texts = (widget.objectName(), widget.text(), widget.toolTip(), widget.accessibleName())
            told.add(tuple(re.sub(r"\d", "", text) for text in texts))
    return told


TRIED = (
    "OwnerForm",
    "PetForm",
    "VisitForm",
    "PrescriptionForm",
    "BookingForm",
    "PayForm",
    "EstimateForm",
    "LimitsForm",
)


# What a form does with its words has nothing to do with where the records are.
@pytest.mark.parametrize("engine_name", ["sqlite"])
def test_an_open_form_speaks_the_new_language_and_keeps_what_is_typed(context: AppContext) -> None:
    clinic = Clinic(context)
    for kind in TRIED:
        make, _ = FORMS[kind]
        context.languages.install("ru")
        form: Any = make(clinic)
        context.languages.install("en")
        fresh: Any = make(clinic)
        assert words(form) == words(fresh)
        fresh.abandon()
        for _, _, box in boxes(form):
            type_into(box, "ЁжИк 12")
        action, base, typed = form.action_id, form.base, [box.typed() for _, _, box in boxes(form)]
        context.languages.install("ru")
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert [box.typed() for _, _, box in boxes(form)] == typed
        assert (form.action_id, form.base) == (action, base)
        assert form.is_changed
        form.abandon()


@pytest.mark.parametrize("engine_name", ["sqlite"])
def test_the_first_form_keeps_the_password_and_its_place_when_the_language_is_changed_on_it(
    context: AppContext,
) -> None:
    form = FirstRunForm(context, "", lambda work, language: None)
    form._fields["password"].setText("correct horse battery")
    form.language_button.click()
    assert form.read("password") == "correct horse battery"
    assert form.language_button.text() == "Русский"
    assert form._status.text() == ""
    assert context.store.get("language") == "en"
    form.abandon()
