"""A consultation, through the window: found, begun, written, done, signed, printed; and nothing typed is lost."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from clinic_desktop.areas.appointments import queries as appointments
from clinic_desktop.areas.appointments.entities import AppointmentState
from clinic_desktop.areas.appointments.form.walk_in import WalkInForm
from clinic_desktop.areas.manipulations.form import PerformForm
from clinic_desktop.areas.medical_records import service as records
from clinic_desktop.areas.medical_records.page.signed import SignedVisitWindow
from clinic_desktop.areas.pets import service as pets
from clinic_desktop.areas.pets.entities import AlertKind, AlertLevel, PetStatus
from clinic_desktop.areas.pets.form import AlertsForm
from clinic_desktop.areas.pets.rows import AlertDraft, StatusDraft
from clinic_desktop.areas.prescriptions.form import PrescriptionForm
from clinic_desktop.areas.visits import queries, service, unsaved
from clinic_desktop.areas.visits.entities import BodySystem, FindingState, VisitState
from clinic_desktop.areas.visits.form import keeping
from clinic_desktop.areas.visits.form.after_death import AfterDeathForm
from clinic_desktop.areas.visits.form.signed import AddendumForm
from clinic_desktop.areas.visits.form.visit import VisitForm
from clinic_desktop.areas.visits.rows import DiagnosisDraft, PhraseDraft, VisitDraft, VitalsDraft
from clinic_desktop.core import codec
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database
from tests import make, pharmacy
from tests.robot import Robot

WORDS = {
    "ru": ("Первичный приём: Гастрит", "Жалобы", "Осмотр по системам", "В норме:", "Гастрит (предварительный)", "Подписал"),
    "en": ("First visit: Гастрит", "Complaint", "Examination by systems", "Normal:", "Гастрит (preliminary)", "Signed by"),
}  # fmt: skip


@pytest.fixture
def pet(database: Database) -> int:
    def arrange(work: Any) -> int:
        make.manipulation(work)
        service.register_phrase(work, PhraseDraft("норм", "", "Без патологий, {name}."))
        return make.pet(work)

    return int(database.command("test", arrange, actor=BUILT_IN_ADMINISTRATOR).value)


def begin(desk: Robot) -> VisitForm:
    desk.search("барсик")
    desk.press(Qt.Key.Key_F7)
    form = desk.form
    assert isinstance(form, VisitForm)
    return form


def booked_state(database: Database, pet: int) -> AppointmentState:
    (row,) = database.query(lambda work: appointments.list_of_pet(work, pet), actor=BUILT_IN_ADMINISTRATOR)
    return row.state


def pdf_text(path: Path) -> str:
    import pypdfium2

    with pypdfium2.PdfDocument(path) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return " ".join("\n".join(pages).split())


@pytest.mark.parametrize("language", ["ru", "en"])
def test_a_consultation_from_arrival_to_the_printed_page(
    language: str, opened: Any, pet: int, database: Database, tmp_path: Path
) -> None:
    title, complaint, systems, normal, diagnosis, signed_by = WORDS[language]
    desk = opened(language)
    desk.search("барсик")
    desk.press(Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    arrival = desk.form
    assert isinstance(arrival, WalkInForm)
    desk.type(arrival._fields["weight"], "4,3")
    desk.save()
    assert booked_state(database, pet) is AppointmentState.ARRIVED
    form = begin(desk)
    assert booked_state(database, pet) is AppointmentState.WITH_DOCTOR
    assert form._guard.name.text() == "Барсик"
    assert form.focusWidget() is form._fields["complaint"]

    desk.type(form._fields["complaint"], "Рвота ёлочной мишурой")
    prose = form._fields["anamnesis"]
    desk.type(prose, "Лёгкие: .норм")
    desk.bot.keyClick(prose, Qt.Key.Key_Space)
    assert prose.toPlainText() == "Лёгкие: Без патологий, Барсик. "
    desk.type(form._fields["grams"], "4,2")
    desk.type(form._fields["temperature_tenths"], "39,2")
    desk.type(form.findings.notes[BodySystem.DIGESTIVE], "болезненность")
    form.rest_action.trigger()
    assert len(form.findings.value()) == len(BodySystem)
    form.diagnoses.add("Гастрит")

    perform = next(action for action in form.actions() if action.objectName() == "perform")
    perform.trigger()
    desk.settle()
    performing = desk.form
    assert isinstance(performing, PerformForm)
    performing._fields["manipulation"].setEditText("Осмотр")
    desk.save()
    assert desk.form is form

    form.sign_action.trigger()
    desk.settle()
    assert desk.find_form() is None
    assert [line[0] for line in desk.timeline()][:2] == ["Осмотр", title]
    assert booked_state(database, pet) is AppointmentState.READY_TO_PAY

    story = desk.window.show_page("patients").card.panels[0]
    story.list.setCurrentIndex(story.list.lines.index(1, 0))
    story._on_activated()
    desk.settle()
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, SignedVisitWindow))
    desk.bot.waitUntil(lambda: window.view.pages == 1, timeout=10_000)
    path = tmp_path / "visit.pdf"
    window.save_to(str(path))
    desk.settle()
    printed = pdf_text(path)
    for words in (
        "Барсик",
        complaint,
        "Рвота ёлочной мишурой",
        systems,
        normal,
        diagnosis,
        signed_by,
        "Осмотр",
    ):
        assert words in printed, words
    other = WORDS["en" if language == "ru" else "ru"]
    window.language.setCurrentIndex(window.language.findData("en" if language == "ru" else "ru"))
    desk.settle()
    desk.bot.waitUntil(lambda: other[1] in window.view.text, timeout=10_000)
    assert complaint not in window.view.text
    window.close()


def test_typed_text_is_offered_on_another_workstation(
    opened: Any, pet: int, database: Database, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(keeping, "EVERY_MS", 10)
    desk = opened("ru")
    form = begin(desk)
    desk.type(form._fields["complaint"], "Хромота на левую заднюю")

    def kept() -> str:
        card = database.query(
            lambda work: queries.get_card(work, form.desk.card.id), actor=BUILT_IN_ADMINISTRATOR
        )
        return card.unsaved[0].typed if card.unsaved else ""

    desk.bot.waitUntil(lambda: "левую заднюю" in kept(), timeout=10_000)
    desk.bot.waitUntil(lambda: form._kept_line.text().startswith("Ваш текст сохранён"), timeout=5_000)
    # The first workstation dies: its own journal of drafts is out of reach for the second.
    form.hide()
    monkeypatch.setenv("CLINIC_DATA_DIR", str(tmp_path / "other"))
    other = opened("ru")
    other.window.activateWindow()
    again = begin(other)
    assert again is not form
    assert again._lost_strip.isVisible()
    again._on_put_back()
    assert again._fields["complaint"].toPlainText() == "Хромота на левую заднюю"
    again.accept()
    other.settle()
    assert kept() == ""
    draft = database.query(
        lambda work: queries.get_draft(work, form.desk.card.id), actor=BUILT_IN_ADMINISTRATOR
    )
    assert draft.complaint == "Хромота на левую заднюю"
    form.abandon()


def test_a_visit_signed_by_a_colleague_meanwhile_keeps_the_text(
    opened: Any, pet: int, database: Database
) -> None:
    desk = opened("ru")
    form = begin(desk)
    visit_id = form.desk.card.id
    written = VisitDraft(complaint="Рвота", plan="УЗИ")
    database.command(
        "test",
        lambda work: service.sign(work, visit_id, written, VisitDraft()),
        actor=BUILT_IN_ADMINISTRATOR,
    )
    desk.type(form._fields["advice"], "Диета")
    form.accept()
    desk.settle()
    assert form.isVisible()
    assert "подписал" in form._status.text()
    assert form._fields["advice"].toPlainText() == "Диета"
    form.abandon()


def test_mandatory_alerts_are_read_before_the_visit_and_not_twice(
    opened: Any, pet: int, database: Database
) -> None:
    raised = AlertDraft(AlertKind.AGGRESSIVE, AlertLevel.HIGH, "кусается")
    database.command("test", lambda work: pets.raise_alert(work, pet, raised), actor=BUILT_IN_ADMINISTRATOR)
    desk = opened("ru")
    desk.search("барсик")
    desk.press(Qt.Key.Key_F7)
    asked = desk.form
    assert isinstance(asked, AlertsForm)
    asked.reject()
    desk.settle()
    assert database.query(lambda work: queries.open_visit_id(work, pet), actor=BUILT_IN_ADMINISTRATOR) is None
    desk.press(Qt.Key.Key_F7)
    desk.bot.keyClick(desk.form.focusWidget(), Qt.Key.Key_Return)
    desk.settle()
    desk.bot.waitUntil(lambda: isinstance(desk.find_form(), VisitForm), timeout=5_000)
    visit = desk.form
    next(action for action in visit.actions() if action.objectName() == "prescribe").trigger()
    desk.settle()
    assert isinstance(desk.form, PrescriptionForm)
    desk.form.abandon()
    visit.abandon()


def test_what_happened_after_a_death_is_written_knowingly(opened: Any, pet: int, database: Database) -> None:
    died = StatusDraft(PetStatus.DECEASED, date(2026, 1, 5), "ХПН")
    database.command("test", lambda work: records.set_status(work, pet, died), actor=BUILT_IN_ADMINISTRATOR)
    desk = opened("ru")
    desk.search("барсик")
    desk.press(Qt.Key.Key_F7)
    asked = desk.form
    assert isinstance(asked, AfterDeathForm)
    assert database.query(lambda work: queries.open_visit_id(work, pet), actor=BUILT_IN_ADMINISTRATOR) is None
    desk.save()
    form = desk.form
    assert isinstance(form, VisitForm)
    form.abandon()


def test_a_small_window_keeps_every_part_of_the_card_and_of_the_visit_in_reach(
    opened: Any, pet: int, database: Database
) -> None:
    def sign(work: Any) -> None:
        visit = service.start(work, pet)
        service.sign(work, visit, VisitDraft(complaint="Рвота", plan="УЗИ"), VisitDraft())

    database.command("test", sign, actor=BUILT_IN_ADMINISTRATOR)
    desk = opened("ru")
    desk.search("барсик")
    card = desk.window.show_page("patients").card
    desk.window.resize(1000, 700)
    desk.settle()
    assert card.tabs.tabText(card.tabs.count() - 1) == card.tr("Summary")
    assert "weigh" in [action.objectName() for action in card._more.menu().actions()]
    tabs = card.tabs.cornerWidget()
    assert tabs.isVisible()
    ways = tabs.menu().actions()
    assert [way.text() for way in ways] == [card.tabs.tabText(at) for at in range(card.tabs.count())]
    ways[-1].trigger()
    assert card.tabs.currentWidget() is card._side
    assert ways[-1].isChecked()
    desk.window.resize(1900, 860)
    desk.settle()
    assert card._side.isVisible()
    assert card.tabs.count() == len(card.panels)
    assert not tabs.isVisible()
    form = begin(desk)
    form.resize(960, 640)
    desk.settle()
    assert form._do.isVisible()
    assert "prescribe" in [action.objectName() for action in form._do.menu().actions()]
    form._fields["advice"].setFocus()
    form.last_action.trigger()
    assert form._status.text()
    form.abandon()


def test_an_empty_visit_closed_again_leaves_no_trace(opened: Any, pet: int, database: Database) -> None:
    desk = opened("ru")
    form = begin(desk)
    form.reject()
    desk.settle()
    assert desk.timeline() == []
    assert database.query(lambda work: queries.open_visit_id(work, pet), actor=BUILT_IN_ADMINISTRATOR) is None


def test_nothing_to_sign_is_told_at_the_fields(opened: Any, pet: int) -> None:
    desk = opened("ru")
    form = begin(desk)
    form.sign_action.trigger()
    assert form._marks["complaint"].text() == "Заполните это поле."
    assert form._marks["exam_note"].text().startswith("Перед подписью")
    desk.type(form._fields["temperature_tenths"], "391")
    form.accept()
    assert form._marks["temperature_tenths"].text().startswith("Такого не бывает")
    assert form.isVisible()
    form.abandon()


def test_an_open_visit_follows_the_language_with_its_text_and_with_what_is_done_from_it(
    opened: Any, pet: int, database: Database
) -> None:
    desk = opened("ru")
    form = begin(desk)
    desk.fill(complaint="рвота")
    desk.languages.install("en")
    desk.settle()
    assert form.read("complaint") == "рвота"
    assert form.sign_action.text() == "Sign"
    assert form._offered[0].text().startswith("Manipulation")
    assert "Done at this visit" in [label.text() for label in form.findChildren(QLabel)]
    visit_id = form.desk.card.id
    form.accept()
    desk.settle()
    card = database.query(lambda work: queries.get_card(work, visit_id), actor=BUILT_IN_ADMINISTRATOR)
    assert card.draft.complaint == "рвота"


def test_what_is_read_back_of_findings_is_what_was_typed(opened: Any, pet: int, database: Database) -> None:
    desk = opened("en")
    form = begin(desk)
    desk.type(form._fields["complaint"], "Lame")
    form.findings.states[BodySystem.EYES].setCurrentIndex(1)
    desk.type(form.findings.notes[BodySystem.EARS], "otitis")
    typed = codec.loads(codec.dumps(form._body.typed()))
    form.findings.set_value(())
    form._body.retype(typed)
    assert [(f.system, f.state, f.note) for f in form.findings.value()] == [
        (BodySystem.EYES, FindingState.NORMAL, ""),
        (BodySystem.EARS, FindingState.ABNORMAL, "otitis"),
    ]
    form.accept()
    desk.settle()
    card = database.query(
        lambda work: queries.get_card(work, form.desk.card.id), actor=BUILT_IN_ADMINISTRATOR
    )
    assert card.state is VisitState.OPEN
    assert unsaved.keep(database, BUILT_IN_ADMINISTRATOR, form.desk.card.id, "later")


def test_pages_are_counted_in_words_in_a_window_of_any_kind(
    opened: Any, pet: int, database: Database
) -> None:
    def sign(work: Any) -> int:
        visit = service.start(work, pet)
        return service.sign(work, visit, VisitDraft(complaint="Рвота", plan="УЗИ"), VisitDraft())

    database.command("test", sign, actor=BUILT_IN_ADMINISTRATOR)
    desk = opened("ru")
    desk.search("барсик")
    story = desk.window.show_page("patients").card.panels[0]
    story.list.setCurrentIndex(story.list.lines.index(0, 0))
    story._on_activated()
    desk.settle()
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, SignedVisitWindow))
    desk.bot.waitUntil(lambda: window._told.text() == "1 страница", timeout=10_000)
    window.close()


def test_from_a_visit_nothing_is_done_to_another_patient(opened: Any, pet: int, database: Database) -> None:
    other = database.command(
        "test", lambda work: make.pet(work, name="Мурка"), actor=BUILT_IN_ADMINISTRATOR
    ).value
    desk = opened("ru")
    form = begin(desk)
    patients = desk.window.show_page("patients")
    patients.show_pet(other)
    desk.settle()
    next(action for action in form.actions() if action.objectName() == "perform").trigger()
    desk.settle()
    assert desk.form is form, "no form of the other patient's"
    assert "Барсик" in form._status.text()
    desk.bot.waitUntil(lambda: patients.card.panels[0]._card.id == pet, timeout=10_000)
    next(action for action in form.actions() if action.objectName() == "perform").trigger()
    desk.settle()
    assert isinstance(desk.form, PerformForm)
    assert desk.form._guard.name.text() == "Барсик"
    desk.form.abandon()
    form.abandon()


def test_a_dose_prescribed_from_a_visit_leads_back_to_the_visit(
    opened: Any, pet: int, database: Database
) -> None:
    medicine = database.command("test", pharmacy.medicine, actor=BUILT_IN_ADMINISTRATOR).value
    desk = opened("ru")
    form = begin(desk)
    next(action for action in form.actions() if action.objectName() == "dose").trigger()
    desk.settle()
    desk.form._fields["medicine"].set_value((medicine, ""))
    desk.fill(weight_g=4200)
    desk.settle()
    desk.form.prescribe_action.trigger()
    desk.settle()
    assert isinstance(desk.form, PrescriptionForm)
    desk.window.activateWindow()
    desk.settle()
    desk.fill(days=7, quantity=Decimal(2))
    desk.save()
    assert QApplication.activeWindow() is form
    form.abandon()


def test_a_visit_interrupted_by_a_crash_is_opened_again_with_its_text(opened: Any, pet: int) -> None:
    desk = opened("ru")
    form = begin(desk)
    desk.type(form._fields["complaint"], "Хромота")
    desk.program.drafts.flush()
    (lost,) = [
        kept
        for kept in [desk.program.drafts._read(p) for p in desk.program.drafts._folder.glob("*.json")]
        if kept
    ]
    form.hide()
    desk.program.drafts.wanted = lost.action_id
    desk.program.drafts._locks.pop(lost.action_id).unlock()
    desk.window.show_page("patients").reopen(lost.form, lost.subject)
    desk.settle()
    again = desk.form
    assert isinstance(again, VisitForm)
    assert again is not form
    assert again._fields["complaint"].toPlainText() == "Хромота"
    again.abandon()
    form.abandon()


def test_the_last_words_before_a_crash_become_an_addendum_of_a_visit_signed_elsewhere(
    opened: Any, pet: int, database: Database
) -> None:
    desk = opened("ru")
    form = begin(desk)
    visit_id = form.desk.card.id
    desk.type(form._fields["complaint"], "Хромота. Упал со стула")
    drafts = desk.program.drafts
    drafts.flush()
    form.hide()
    earlier = codec.dumps({"fields": {"complaint": "Хромота. Упал"}, "base": VisitDraft()})
    unsaved.keep(database, desk.program.context.actor, visit_id, earlier)
    database.command(
        "test",
        lambda work: service.sign(work, visit_id, VisitDraft(complaint="Хромота.", plan="УЗИ"), VisitDraft()),
        actor=BUILT_IN_ADMINISTRATOR,
    )
    drafts.leave(form.action_id)
    (lost,) = drafts.lost()
    drafts.wanted = lost.action_id
    desk.window.show_page("patients").reopen(lost.form, lost.subject)
    desk.settle()
    addendum = desk.form
    assert isinstance(addendum, AddendumForm)
    assert addendum.draft() == "Упал со стула", "only what is not signed"
    assert drafts.lost(), "until the addendum is written"
    addendum.accept()
    desk.settle()
    card = database.query(lambda work: queries.get_desk(work, visit_id), actor=BUILT_IN_ADMINISTRATOR).card
    assert [written.text for written in card.addenda] == ["Упал со стула"]
    assert not card.unsaved
    assert not drafts.lost()
    assert drafts.wanted is None
    form.abandon()
    next(w for w in QApplication.topLevelWidgets() if isinstance(w, SignedVisitWindow)).close()


def test_a_diagnosis_keeps_its_words_in_the_other_language(opened: Any, pet: int, database: Database) -> None:
    def write(work: Any) -> int:
        visit = service.start(work, pet)
        made = (DiagnosisDraft("Хроническая болезнь почек", diagnosis_id=1, lasting=True),)
        return service.write(work, visit, VisitDraft(complaint="Пьёт", diagnoses=made), VisitDraft())

    visit_id = database.command("test", write, actor=BUILT_IN_ADMINISTRATOR).value
    desk = opened("en")
    form = begin(desk)
    desk.type(form._fields["plan"], "Ultrasound")
    form.accept()
    desk.settle()

    def read(work: Any) -> Any:
        return queries.get_draft(work, visit_id).diagnoses, queries.list_problems(work, pet)

    (made,), problems = database.query(read, actor=BUILT_IN_ADMINISTRATOR)
    assert made.title == "Хроническая болезнь почек"
    assert [made.problem_id] == [problem.id for problem in problems]


def test_a_slipped_point_is_asked_about_once(opened: Any, pet: int, database: Database) -> None:
    database.command(
        "test",
        lambda work: service.measure(work, pet, VitalsDraft(grams=4_200)),
        actor=BUILT_IN_ADMINISTRATOR,
    )
    desk = opened("ru")
    form = begin(desk)
    desk.type(form._fields["complaint"], "Осмотр")
    desk.type(form._fields["grams"], "42")
    form.accept()
    desk.settle()
    assert form.isVisible()
    assert "сбилась ли запятая" in form._marks["grams"].text()
    form.accept()
    desk.settle()
    assert desk.find_form() is None
