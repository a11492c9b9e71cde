"""An open form follows the language: every word of it, and nothing typed is lost."""

from __future__ import annotations

import re
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from clinic_desktop.areas.users.page.first_run import FirstRunForm
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog
from tests.forms.every import FORMS, Clinic, boxes, type_into


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


@pytest.mark.parametrize("engine_name", ["sqlite"])
def test_what_no_list_holds_is_not_said_to_be_empty_too(context: AppContext) -> None:
    make, _ = FORMS["PerformForm"]
    form: Any = make(Clinic(context))
    form._fields["manipulation"].setEditText("бинт")
    form.accept()
    assert form._marks["manipulation"].text().startswith("В списке нет «бинт»")
    form.abandon()
