"""Hostile text through every text field of every form: kept as typed, or refused with a sentence.

``CLINIC_CORPORA=<folder>`` adds the big lists of others to the small ones in ``tests/naughty.py``.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Generator, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from clinic_desktop.areas.clinic.page import SettingsPage
from clinic_desktop.areas.manipulations.page import CataloguePage, HistoryPanel
from clinic_desktop.areas.owners.entities import Owner
from clinic_desktop.areas.pets.page import PatientsPage
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.core.text import words
from clinic_desktop.db.work import Database
from clinic_desktop.registry import areas
from clinic_desktop.ui.bus import Bus
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.drafts import DraftJournal
from clinic_desktop.ui.failures import Failures
from clinic_desktop.ui.forms.dialog import FormDialog
from clinic_desktop.ui.forms.fields import (
    DateField,
    DecimalField,
    LookupField,
    MoneyField,
    NoteField,
    OptionalWholeField,
    Rows,
    SearchField,
    TextField,
)
from clinic_desktop.ui.forms.texts import problem_text
from clinic_desktop.ui.i18n import Languages
from clinic_desktop.ui.runner import InlineRunner
from clinic_desktop.ui.theme import Theme
from tests import naughty
from tests.every_form import FORMS, Clinic
from tests.ui.fakes import FakeStore

TYPED = (TextField, NoteField, LookupField)
READ = (DateField, DecimalField, MoneyField, OptionalWholeField)
"""Fields whose text is read as something else than text."""
ROWS = {"phones": ("number", "", "note"), "identifiers": ("", "number", "applied_on", "duplicate_reason")}
DEFAULTS: dict[str, Callable[[], Any]] = {"on": date.today, "share_percent": lambda: 0}
"""What is stored for a box left empty."""
JOINERS = "\u00ad\u061c\u180e\u200c\u200d\u200e\u200f"
UNSEEN = "\ufeff\u200b\u2060\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@pytest.fixture
def context(qapp: QApplication, tmp_path: Path, database: Database) -> Generator[AppContext]:
    languages, theme, bus, failures = Languages(), Theme(), Bus(), Failures()
    languages.install("ru")
    theme.apply("light")
    runner = InlineRunner(database, bus, failures, BUILT_IN_ADMINISTRATOR)
    drafts = DraftJournal(tmp_path / "drafts")
    yield AppContext(runner, bus, failures, languages, theme, FakeStore({}), drafts)
    runner.shutdown()
    drafts.close()
    languages.install("en")
    qapp.setStyleSheet("")


@pytest.fixture
def told(context: AppContext) -> list[str]:
    """What was told outside of the forms."""
    said: list[str] = []
    context.failures.said.connect(said.append)
    context.failures.away.connect(lambda text, retry: said.append(text))
    return said


def boxes(form: FormDialog) -> Iterator[tuple[str, str, Any]]:
    """Yield every box of a form that is typed into: its field, the attribute it is stored as, itself."""
    for name, field in form._fields.items():
        if isinstance(field, Rows):
            _, widgets = field.rows[0]
            for attribute, widget in zip(ROWS[name], widgets, strict=True):
                if isinstance(widget, TYPED):
                    yield name, f"{name}.{attribute}", widget
        elif isinstance(field, TYPED):
            yield name, name, field


def type_into(box: Any, text: str) -> None:
    if isinstance(box, LookupField):
        box.setEditText(text)
    elif isinstance(box, NoteField):
        box.setPlainText(text)
    else:
        box.setText(text)


def as_kept(text: str, *, lines: bool) -> str:
    """Say how a text is kept: composed, trimmed, without what no eye can see."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    gone = ("Cc", "Cs", "Zl", "Zp")
    text = "".join(c for c in text if c in "\n\t" or (unicodedata.category(c) not in gone and c not in UNSEEN))
    text = unicodedata.normalize("NFC", text).strip(JOINERS + " \n\t\u00a0\u2009")
    return text if lines else " ".join(text.split())


def shown(problem: Any, form: FormDialog) -> str:
    """Return the sentence for what is refused, after a look at it."""
    told = problem_text(problem)
    assert told.endswith("."), told
    assert problem.code != "refused_by_database", problem
    assert form._body.field_of(problem.field), problem
    return told


def save(form: FormDialog, text: str) -> tuple[Any, dict[str, Any]]:
    """Type a text into every box and save; a box that refuses it gets its valid text back.

    Returns what the service returned and, by attribute, the value of each box that took the text.
    """
    saved: list[Any] = []
    form.saved.connect(saved.append)
    taken = {name: (field, box, box.typed()) for field, name, box in boxes(form)}
    for _, box, _ in taken.values():
        type_into(box, text)
    for _ in range(2 * len(taken) + 2):
        form.live()
        errors = [problem for problem in form._found() if problem.severity == "error"]
        values = {n: box.value() for n, (_, box, _) in taken.items()} if not errors else {}
        refused = {form._body.field_of(problem.field) for problem in errors if shown(problem, form)}
        if not errors:
            form.accept()
            if saved:
                return saved[0], values
            assert not form._status.text(), form._status.text()
            refused = {name for name, mark in form._marks.items() if not mark.isHidden() and mark.text()}
        for field in refused:
            name = next(name for name, (of, _, _) in taken.items() if of == field)
            _, box, valid = taken.pop(name)
            box.retype(valid)
    raise AssertionError(f"{text[:60]!r} is neither saved nor refused: {form._found()}")


def check(stored: Any, name: str, value: Any, box: Any, text: str) -> None:
    """Compare what was stored with what was typed."""
    for part in name.split("."):
        if isinstance(stored, tuple):
            if not stored:
                assert as_kept(text, lines=False) == "", (name, text)
                return
            stored = stored[0]
        if isinstance(box, LookupField):
            record_id, free = value
            assert getattr(stored, f"{part}_id") == record_id, (name, text)
            assert getattr(stored, f"{part}_text") == as_kept(free, lines=False), (name, text)
            return
        stored = getattr(stored, part)
    if name == "weight":
        assert abs(stored - value) <= Decimal("0.0005"), (name, text)
    elif name in DEFAULTS and value is None:
        assert stored == DEFAULTS[name](), (name, text)
    elif isinstance(box, READ):
        assert stored == value, (name, text)
    else:
        assert stored == as_kept(text, lines=isinstance(box, NoteField)), (name, text)


def keeps_draft(form: FormDialog, context: AppContext) -> None:
    """The journal of open forms gives back what stands in the boxes."""
    typed = form._body.typed()
    context.drafts.keep(form.action_id, "Form", ("", 0), form._draft_title(), {"fields": typed, "base": None})
    context.drafts.flush()
    kept = context.drafts._read(context.drafts._path(form.action_id))
    assert kept is not None
    assert set(kept.values["fields"]) == set(typed)


@pytest.mark.timeout(1800 if naughty.CORPORA else 120)
@pytest.mark.parametrize("kind", FORMS)
def test_a_text_is_kept_as_typed_or_refused_with_a_sentence(
    kind: str, context: AppContext, told: list[str]
) -> None:
    clinic = Clinic(context)
    make_form, read = FORMS[kind]
    for text in naughty.strings():
        form = make_form(clinic)
        found = {name: box for _, name, box in boxes(form)}
        value, values = save(form, text)
        stored = read(clinic, value, form)
        for name, taken in values.items():
            if not isinstance(found[name], SearchField) and name != "phones.number":
                check(stored, name, taken, found[name], text)
        assert told == []
        form.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_every_form_is_tried() -> None:
    assert {form for area in areas() for form in area.forms} <= set(FORMS)
