"""What stands in the printed visit and the printed chart, on both engines."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from html import unescape
from typing import Any

import pytest
from sqlalchemy import event, select

from clinic_desktop.areas.lab import queries as lab_queries
from clinic_desktop.areas.lab import service as lab
from clinic_desktop.areas.lab.rows import RequestDraft, ResultEntry
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.manipulations.entities import ManipulationFact
from clinic_desktop.areas.manipulations.rows import FactDraft
from clinic_desktop.areas.medical_records.page.document import Period, chart_sheet, visit_sheet
from clinic_desktop.areas.pets import service as pets
from clinic_desktop.areas.pets.kinds import AlertKind, AlertLevel
from clinic_desktop.areas.pets.rows import AlertDraft
from clinic_desktop.areas.prescriptions import service as prescriptions
from clinic_desktop.areas.prescriptions.rows import LineDraft, PrescriptionDraft
from clinic_desktop.areas.visits import queries, service
from clinic_desktop.areas.visits.entities import BodySystem, FindingState, Visit, VisitState
from clinic_desktop.areas.visits.rows import DiagnosisDraft, FindingDraft, VisitDraft, VitalsDraft
from clinic_desktop.core.errors import Cancelled
from clinic_desktop.db.work import Database
from clinic_desktop.ui.i18n import speaking
from tests import make

Run = Callable[..., Any]
WRITTEN = VisitDraft(
    complaint="Рвота",
    grams=4_200,
    pulse=180,
    findings=(FindingDraft(BodySystem.EYES, FindingState.NORMAL),),
    diagnoses=(DiagnosisDraft("Гастрит"), DiagnosisDraft("Болезнь почек", lasting=True)),
    plan="УЗИ",
)


@pytest.fixture
def pet(run: Run) -> int:
    return int(run(make.pet))


def sections(html: str) -> dict[str, str]:
    """The texts under each caption."""
    parts = re.split(r"<h3>(.*?)</h3>", html)
    texts = {}
    for caption, text in zip(parts[1::2], parts[2::2], strict=True):
        texts[unescape(caption)] = unescape(re.sub(r"<[^>]+>", "\n", text.split('<p class="muted">')[0]))
    return texts


def printed(ask: Run, function: Callable[[Any], Any], language: str = "en") -> str:
    def make_sheet(work: Any) -> str:
        with speaking(language):
            return str(function(work).html)

    return str(ask(make_sheet))


def sign(run: Run, pet: int, draft: VisitDraft = WRITTEN) -> int:
    visit = int(run(lambda work: service.start(work, pet)))
    run(lambda work: service.sign(work, visit, draft, VisitDraft()))
    return visit


def test_what_did_not_happen_is_not_printed_as_done(run: Run, ask: Run, pet: int) -> None:
    visit = int(run(lambda work: service.start(work, pet)))

    def arrange(work: Any) -> None:
        items = {
            name: make.manipulation(work, code=f"M{number}", name=name)
            for number, name in enumerate(
                ("Осмотр", "Кастрация", "Капельница", "Чистка зубов", "Вакцинация", "Перчатки")
            )
        }
        make.fact(work, pet, items["Осмотр"])
        manipulations.plan(work, FactDraft(pet, items["Кастрация"]))
        manipulations.begin(work, manipulations.plan(work, FactDraft(pet, items["Капельница"])))
        manipulations.decline(work, manipulations.plan(work, FactDraft(pet, items["Чистка зубов"])))
        manipulations.cancel(work, make.fact(work, pet, items["Вакцинация"]), "ошибка")
        hidden = work.session.get_one(ManipulationFact, make.fact(work, pet, items["Перчатки"]))
        hidden.hidden = True
        line = LineDraft(drug="Мелоксидил", dose_text="1 ml")
        made = prescriptions.issue(work, PrescriptionDraft(pet, (line,)))
        prescriptions.cancel(work, made, "ошибка")
        panel = next(row.id for row in lab_queries.get_dictionary(work).panels if row.code == "renal")
        lab.cancel(work, lab.request(work, RequestDraft(pet, panels=str(panel))), "нет пробы")

    run(arrange)
    html = printed(ask, lambda work: visit_sheet(work, visit))
    texts = sections(html)
    assert "Осмотр" in texts["Done"]
    for name in ("Кастрация", "Капельница", "Чистка зубов", "Вакцинация", "Мелоксидил", "Kidney profile"):
        assert name not in texts["Done"], name
    assert "Кастрация · Planned" in texts["Planned"]
    assert "Капельница · In progress" in texts["Planned"]
    given_up = texts["Declined or cancelled"]
    assert "Чистка зубов · Declined by the owner" in given_up
    assert "Вакцинация · cancelled: ошибка" in given_up
    assert "Мелоксидил · Void" in given_up
    assert "Kidney profile · Cancelled" in given_up
    assert "Перчатки" not in html
    assert "Перчатки" not in printed(ask, lambda work: chart_sheet(work, pet, Period()))


def test_an_allergy_stands_at_the_head_of_every_print_and_a_bite_does_not(
    run: Run, ask: Run, pet: int
) -> None:
    visit = sign(run, pet)
    run(lambda work: pets.raise_alert(work, pet, AlertDraft(AlertKind.ALLERGY, AlertLevel.LOW, "пенициллин")))
    run(lambda work: pets.raise_alert(work, pet, AlertDraft(AlertKind.AGGRESSIVE, AlertLevel.LOW, "кусает")))
    chart = printed(ask, lambda work: chart_sheet(work, pet, Period()), "ru")
    for html in (chart, printed(ask, lambda work: visit_sheet(work, visit), "ru")):
        head = html.split("<hr>")[0]
        assert "Аллергия" in head
        assert "пенициллин" in head
        assert "кусает" not in html


def test_an_unlocking_stands_in_the_print_with_its_reason(run: Run, ask: Run, pet: int) -> None:
    visit = sign(run, pet)
    assert "Unlocked" not in printed(ask, lambda work: visit_sheet(work, visit))
    run(lambda work: service.unlock(work, visit, "Не <тот> вес"))
    base = ask(lambda work: queries.get_draft(work, visit))
    run(lambda work: service.sign(work, visit, base, base))
    assert "Unlocked after signing: Не &lt;тот&gt; вес" in printed(ask, lambda work: visit_sheet(work, visit))


def test_many_visits_are_read_as_each_alone_is(run: Run, ask: Run, pet: int) -> None:
    visits = [sign(run, pet) for _ in range(3)]
    run(lambda work: service.add_addendum(work, visits[1], "Рвоты нет"))
    run(lambda work: service.unlock(work, visits[2], "ошибка"))
    whole = ask(lambda work: queries.get_cards(work, pet, [*visits, 999]))
    assert whole == {visit: ask(lambda work, of=visit: queries.get_card(work, of)) for visit in visits}
    assert whole[visits[2]].state is VisitState.OPEN
    assert len(whole[visits[2]].weights) == 2
    assert ask(lambda work: queries.get_cards(work, pet, [])) == {}


def test_a_chart_costs_a_fixed_number_of_statements_for_each_piece(
    database: Database, run: Run, ask: Run, pet: int
) -> None:
    counted: list[str] = []

    def count(connection: Any, cursor: Any, statement: str, *others: Any) -> None:
        counted.append(statement)

    def statements() -> int:
        counted.clear()
        event.listen(database.engine, "before_cursor_execute", count)
        printed(ask, lambda work: chart_sheet(work, pet, Period()))
        event.remove(database.engine, "before_cursor_execute", count)
        return len(counted)

    sign(run, pet)
    one = statements()
    for _ in range(19):
        sign(run, pet)
    assert statements() == one


def test_a_chart_tells_how_far_it_is_and_lets_itself_be_stopped(run: Run, ask: Run, pet: int) -> None:
    sign(run, pet)
    steps: list[tuple[int, int | None]] = []
    printed(ask, lambda work: chart_sheet(work, pet, Period(), lambda *step: steps.append(step)))
    assert steps == [(0, None), (0, 1), (1, 1)]

    def stop(done: int, total: int | None) -> None:
        if total:
            raise Cancelled

    with pytest.raises(Cancelled):
        printed(ask, lambda work: chart_sheet(work, pet, Period(), stop))


def test_measurings_between_visits_and_values_of_the_laboratory_are_in_the_chart(
    run: Run, ask: Run, pet: int
) -> None:
    run(lambda work: service.measure(work, pet, VitalsDraft(grams=4_100, pain=3)))
    visit = sign(run, pet)
    panel = next(row.id for row in ask(lab_queries.get_dictionary).panels if row.code == "renal")
    request = run(lambda work: lab.request(work, RequestDraft(pet, panels=str(panel))))
    results = {row.code: row.id for row in ask(lambda work: lab_queries.list_results(work, request))}
    typed = (ResultEntry(results["CREA"], "250"), ResultEntry(results["UREA"], "8"))
    run(lambda work: lab.enter_results(work, request, typed))

    def chart(period: Period) -> str:
        return unescape(printed(ask, lambda work: chart_sheet(work, pet, period)))

    assert "Creatinine" not in chart(Period()), "not reviewed yet"
    version = ask(lambda work: lab_queries.get_request(work, request)).version
    run(lambda work: lab.review(work, request, "", version))
    text = chart(Period())
    assert re.search(r"– Creatinine 250 ↑ µmol/L \([\d.]+ – [\d.]+\)", text)
    assert re.search(r"– Urea 8 mmol/L \([\d.]+ – [\d.]+\)", text)
    assert "Vital signs · weight 4.1 kg, pain 3/10" in text
    assert text.index("weight 4.1 kg") < text.index("Рвота")
    started = ask(lambda work: work.session.scalar(select(Visit.started_at).where(Visit.id == visit)))
    later = Period(first=started.date() + timedelta(days=2))
    assert "weight 4.1 kg" not in chart(later)
    assert "Nothing was recorded" in chart(Period(last=date(2000, 1, 1)))
