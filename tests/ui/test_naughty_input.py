"""Hostile text through every text field of every form: kept as typed, or refused with a sentence.

``CLINIC_CORPORA=<folder>`` adds the big lists of others to the small ones in ``tests/naughty.py``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Generator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from clinic_desktop.areas.clinic.page import SettingsPage
from clinic_desktop.areas.manipulations.page import CataloguePage
from clinic_desktop.areas.medical_records.page.story import StoryPanel
from clinic_desktop.areas.pets.page import PatientsPage
from clinic_desktop.core.money import Money
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
    CheckField,
    CodeField,
    DateField,
    DecimalField,
    LookupField,
    MoneyField,
    NamesField,
    NoteField,
    OptionalWholeField,
    SearchField,
)
from clinic_desktop.ui.forms.texts import problem_text
from clinic_desktop.ui.i18n import Languages
from clinic_desktop.ui.rights import Rights
from clinic_desktop.ui.runner import InlineRunner
from clinic_desktop.ui.theme import Theme
from tests import naughty
from tests.forms.every import FORMS, Clinic, boxes, type_into
from tests.ui.fakes import FakeStore

READ = (DateField, DecimalField, MoneyField, OptionalWholeField)
"""Fields whose text is read as something else than text."""
NOT_COMPARED = (SearchField, NamesField)
"""Fields whose text is a choice, or is split into names."""
TIMEOUT = 3600 if naughty.CORPORA else 120
DEFAULTS: dict[str, Callable[[], Any]] = {
    "added.price": lambda: Money(50_000, "RUB"),
    "on": lambda: datetime.now(ZoneInfo("Europe/Moscow")).date(),
    "since_on": lambda: datetime.now(ZoneInfo("Europe/Moscow")).date(),
    "share_percent": lambda: 0,
    "repeats": lambda: 0,
    "weight_from_g": lambda: 0,
    "weight_g": lambda: 4_200,
    "valid_until": lambda: datetime.now(ZoneInfo("Europe/Moscow")).date() + timedelta(days=30),
}
"""What is stored for a box left empty."""
COPIED = {"name_ru", "name_en"}
"""Names that are the other language's when they are empty."""
MANY = 50
"""With so many others the one looked for may be past the end of the list."""
JOINERS = "\u00ad\u061c\u180e\u200c\u200d\u200e\u200f"
BLANKS = "".join(c for c in map(chr, range(0x10000)) if c.isspace())
UNSEEN = "\ufeff\u200b\u2060\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@pytest.fixture
def context(qapp: QApplication, tmp_path: Path, database: Database) -> Generator[AppContext]:
    languages, theme, bus, failures = Languages(), Theme(), Bus(), Failures()
    languages.install("ru")
    theme.apply("light")
    runner = InlineRunner(database, bus, failures, BUILT_IN_ADMINISTRATOR)
    drafts = DraftJournal(tmp_path / "drafts")
    yield AppContext(
        runner,
        bus,
        failures,
        languages,
        theme,
        FakeStore({"lock_minutes": "4", "workstation": "1"}),
        drafts,
        Rights(BUILT_IN_ADMINISTRATOR),
    )
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


def as_kept(text: str, *, lines: bool) -> str:
    """Say how a text is kept: composed, trimmed, without what no eye can see."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if lines:
        # A field of several lines gives back plain spaces and line ends itself.
        text = text.replace("\u00a0", " ").replace("\u2028", "\n").replace("\u2029", "\n")
    gone = ("Cc", "Cs", "Zl", "Zp")
    text = "".join(
        c for c in text if c in "\n\t" or (unicodedata.category(c) not in gone and c not in UNSEEN)
    )
    text = unicodedata.normalize("NFC", text).strip(JOINERS + BLANKS)
    return text if lines else " ".join(text.split())


def shown(problem: Any, form: FormDialog) -> str:
    """Return the sentence for what is refused, after a look at it."""
    told = problem_text(problem)
    assert told.endswith("."), told
    assert problem.code != "refused_by_database", problem
    assert form._body.field_of(problem.field), problem
    return told


def save(form: FormDialog, text: str, only: str = "") -> tuple[Any, dict[str, Any]]:
    """Type a text into every box, or into one, and save; a box that refuses it gets its valid text back.

    Returns what the service returned and, by attribute, the value of each box that took the text.
    """
    saved: list[Any] = []
    form.saved.connect(saved.append)
    taken = {name: (field, box, box.typed()) for field, name, box in boxes(form) if only in name}
    for _, box, _ in taken.values():
        type_into(box, text)
    for _ in range(2 * len(taken) + 2):
        form.live()
        errors = [problem for problem in form._found() if problem.severity == "error"]
        # What a choice has hidden is not saved: an owner to be found, once it is a new client.
        asked = {n: box for n, (_, box, _) in taken.items() if box.isVisibleTo(form)}
        values = {n: box.value() for n, box in asked.items()} if not errors else {}
        refused = {form._body.field_of(problem.field) for problem in errors if shown(problem, form)}
        if not errors:
            form.accept()
            if not saved:
                # A slipped point is asked about; saving once more confirms it.
                form.accept()
            if saved:
                return saved[0], values
            assert not form._status.text(), form._status.text()
            refused = {name for name, mark in form._marks.items() if not mark.isHidden() and mark.text()}
        for field in refused:
            if isinstance(form._fields[field], CheckField):
                # Warnings to be read: the hand ticks that it did.
                form._fields[field].setChecked(True)
                continue
            # Two boxes may not go together: the one that is refused has its valid text already.
            name = next((name for name, (of, _, _) in taken.items() if of == field), next(iter(taken)))
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
        if isinstance(box, LookupField) and not isinstance(box, CodeField):
            record_id, free = value
            assert getattr(stored, f"{part}_id") == record_id, (name, text)
            assert getattr(stored, f"{part}_text") == as_kept(free, lines=False), (name, text)
            return
        stored = getattr(stored, part)
    if name in DEFAULTS and value is None:
        assert stored == DEFAULTS[name](), (name, text)
    elif isinstance(box, READ) or not isinstance(value, str):
        assert stored == value, (name, text)
    else:
        kept = as_kept(text, lines=isinstance(box, NoteField))
        assert stored == kept or (name in COPIED and not kept), (name, text)


def share(kind: str, strings: tuple[str, ...], clinic: Clinic) -> tuple[str, ...]:
    """Return the strings a form is given: on SQLite a twelfth, on PostgreSQL a forty-eighth, other ones for each form.

    So each string passes through several forms; with the big lists of others, through all of them.
    """
    if naughty.CORPORA:
        return strings
    steps = 12 if clinic.context.runner.backend.is_sqlite else 48
    return strings[list(FORMS).index(kind) % steps :: steps]


@pytest.mark.timeout(TIMEOUT)
@pytest.mark.parametrize("kind", FORMS)
def test_a_text_is_kept_as_typed_or_refused_with_a_sentence(
    kind: str, context: AppContext, told: list[str]
) -> None:
    clinic = Clinic(context)
    make_form, read = FORMS[kind]
    for text in share(kind, naughty.strings(), clinic):
        form = make_form(clinic)
        found = {name: box for _, name, box in boxes(form)}
        value, values = save(form, text)
        stored = read(clinic, value, form)
        for name, taken in values.items():
            if not isinstance(found[name], NOT_COMPARED) and name != "phones.number":
                check(stored, name, taken, found[name], text)
        assert told == []
        form.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_every_form_is_tried() -> None:
    assert {form for area in areas() for form in area.forms} <= set(FORMS)


@pytest.mark.timeout(TIMEOUT)
def test_a_telephone_number_is_read_or_refused_with_a_sentence(context: AppContext, told: list[str]) -> None:
    clinic = Clinic(context)
    make_form, read = FORMS["OwnerForm"]
    for text in naughty.phones():
        form = make_form(clinic)
        value, values = save(form, text, "phones.number")
        phone = read(clinic, value, form).phones[0]
        assert re.fullmatch(r"\+\d{5,15}", phone.number), text
        assert re.fullmatch(r"\d{0,12}", phone.extension), text
        assert ("phones.number" in values) or phone.number == "+79162344567", text
        form.deleteLater()
        assert told == []


@pytest.mark.timeout(TIMEOUT)
def test_an_address_is_kept_or_refused_with_a_sentence(context: AppContext, told: list[str]) -> None:
    clinic = Clinic(context)
    make_form, read = FORMS["OwnerForm"]
    for text in naughty.emails():
        form = make_form(clinic)
        value, values = save(form, text, "email")
        kept = as_kept(text, lines=False) if "email" in values else ""
        assert read(clinic, value, form).email == kept, text
        assert "@" in kept or not as_kept(text, lines=False) or "email" not in values, text
        form.deleteLater()
        assert told == []


@pytest.mark.timeout(TIMEOUT)
def test_what_was_kept_is_found_again_and_nothing_typed_breaks_the_search(
    context: AppContext, told: list[str], qtbot: QtBot
) -> None:
    clinic = Clinic(context)
    page, catalogue = PatientsPage(context, (StoryPanel,)), CataloguePage(context)
    for shown_page in (page, catalogue):
        qtbot.addWidget(shown_page)
        shown_page.show()
    make_form, _ = FORMS["OwnerForm"]
    for text in share("OwnerForm", naughty.strings(), clinic):
        form = make_form(clinic)
        owner_id, values = save(form, text, "surname")
        form.deleteLater()
        page.search(text)
        catalogue.search_field.setText(text)
        found = {line.key for line in page.list.lines.lines}
        if "surname" in values and words(text) and len(found) < MANY:
            assert ("owner", owner_id) in found, text
        assert told == []


# Drafts lie in files, whatever engine keeps the records.
@pytest.mark.parametrize("engine_name", ["sqlite"])
def test_an_open_form_with_such_text_is_kept_in_the_journal_of_drafts(context: AppContext) -> None:
    clinic = Clinic(context)
    make_form, _ = FORMS["OwnerForm"]
    for text in naughty.strings():
        form = make_form(clinic)
        form._on_changed("surname")
        type_into(form._fields["surname"], text)
        typed = form._body.typed()
        context.drafts.flush()
        kept = context.drafts._read(context.drafts._path(form.action_id))
        assert kept is not None, text
        back = make_form(clinic)
        back._body.retype(kept.values["fields"])
        assert as_kept(back._fields["surname"].text(), lines=False) == as_kept(text, lines=False)
        assert back._body.typed().keys() == typed.keys()
        form.abandon()
        back.abandon()


@pytest.mark.parametrize("engine_name", ["sqlite"])
@pytest.mark.parametrize("text", ["<b>жирный</b> <img src='x'> & &amp; <a href='http://a'>Орлова</a>"])
def test_data_is_never_taken_for_markup(text: str, context: AppContext, qtbot: QtBot) -> None:
    clinic = Clinic(context)
    saved = {}
    for kind in (
        "OwnerForm",
        "PetForm",
        "ClinicForm",
        "ManipulationForm",
        "AlertForm",
        "PerformForm",
        "StatusForm",
    ):
        make_form, _ = FORMS[kind]
        form = make_form(clinic)
        saved[kind], _ = save(form, text)
        form.deleteLater()
    patients, catalogue, settings = (
        PatientsPage(context, (StoryPanel,)),
        CataloguePage(context),
        SettingsPage(context),
    )
    for page in (patients, catalogue, settings):
        qtbot.addWidget(page)
        page.show()
    windows: list[QWidget] = [patients, catalogue, settings]
    catalogue._read_card(saved["ManipulationForm"])
    for show in (
        lambda: patients.show_owner(saved["OwnerForm"]),
        lambda: patients.show_pet(saved["PetForm"]),
        lambda: patients.show_pet(clinic.pet_id),
        lambda: patients.search(f"{text} zzzz"),
    ):
        show()
        for window in windows:
            assert_plain(window)
    for maker, _ in FORMS.values():
        form = maker(clinic)
        qtbot.addWidget(form)
        form.set_patient("owner", text, text)
        form._candidates.show_entries([(1, text)]) if hasattr(form, "_candidates") else None
        assert_plain(form)


def assert_plain(window: QWidget) -> None:
    for label in window.findChildren(QLabel):
        rich = label.textFormat() != Qt.TextFormat.PlainText and Qt.mightBeRichText(label.text())
        assert not rich, (label.objectName(), label.text())
    for widget in window.findChildren(QWidget):
        # What was escaped is shown as it was typed, although the tooltip itself is rich text.
        tip = widget.toolTip()
        assert not Qt.mightBeRichText(tip) or "<img" not in tip, (widget.objectName(), tip)
