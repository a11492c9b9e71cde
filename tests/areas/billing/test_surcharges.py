"""Surcharges by hand and by rule: the right hours, once for each occasion, explained, taken off by right, on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.exc import DBAPIError

from clinic_desktop.areas.appointments import service as schedule
from clinic_desktop.areas.appointments.rows import ExceptionDraft
from clinic_desktop.areas.billing import queries, rules, service
from clinic_desktop.areas.billing.entities import InvoiceLine, LineSurcharge
from clinic_desktop.areas.billing.queries.drafts import line_draft
from clinic_desktop.areas.billing.rows import (
    ChangedLine,
    CorrectionDraft,
    DiscountRuleDraft,
    ReversalDraft,
    SurchargeDraft,
)
from clinic_desktop.areas.manipulations import queries as manipulation_queries
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.manipulations.entities import ManipulationKind
from clinic_desktop.areas.manipulations.rows import FactDraft, ManipulationDraft, PriceTerms
from clinic_desktop.areas.visits import service as visits
from clinic_desktop.areas.visits.entities import Visit, VisitKind
from clinic_desktop.core.errors import Conflict, Denied, Invalid, NotFound
from clinic_desktop.core.money import Money
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.closing import REFUSAL
from clinic_desktop.db.work import Database, Work
from tests import make
from tests.areas.billing.money import card_of, is_sound, line, post, rub, shift

ALL_WEEK = tuple(range(7))
NIGHT = SurchargeDraft("Ночь", percent=Decimal(50), weekdays=ALL_WEEK, starts_min=21 * 60, ends_min=8 * 60)
TRIP = SurchargeDraft("Вызов на дом", amount=rub(150_000), home_visit=True)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def judged(draft: SurchargeDraft, text: str, *, at_home: bool = False, holidays: tuple[str, ...] = ()) -> Any:
    days = {date.fromisoformat(day) for day in holidays}
    return rules.occasion(draft, at(text), at_home=at_home, is_holiday=days.__contains__)


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2026-03-02 20:59", None),
        ("2026-03-02 21:00", "2026-03-02"),
        ("2026-03-02 23:59", "2026-03-02"),
        ("2026-03-03 00:00", "2026-03-02"),
        ("2026-03-03 07:59", "2026-03-02"),
        ("2026-03-03 08:00", None),
    ],
)
def test_a_night_belongs_to_the_day_it_began_on(moment: str, day: str | None) -> None:
    assert judged(NIGHT, moment) == (date.fromisoformat(day) if day else None)


def test_the_days_of_the_week_are_those_the_hours_began_on() -> None:
    saturday = replace(NIGHT, weekdays=(5,))
    assert judged(saturday, "2026-03-07 22:00") == date(2026, 3, 7)
    assert judged(saturday, "2026-03-08 03:00") == date(2026, 3, 7)
    assert judged(saturday, "2026-03-07 03:00") is None
    assert judged(saturday, "2026-03-08 22:00") is None


def test_a_holiday_counts_whatever_day_of_the_week_it_is() -> None:
    festive = SurchargeDraft("Праздник", percent=Decimal(100), holidays=True)
    assert judged(festive, "2026-01-02 12:00", holidays=("2026-01-02",)) == date(2026, 1, 2)
    assert judged(festive, "2026-01-03 00:00", holidays=("2026-01-02",)) is None
    night = replace(NIGHT, weekdays=(), holidays=True)
    assert judged(night, "2026-01-03 02:00", holidays=("2026-01-02",)) == date(2026, 1, 2)


def test_a_surcharge_holds_in_its_days_only_and_by_hand_it_never_comes() -> None:
    spring = replace(NIGHT, from_on=date(2026, 3, 1), to_on=date(2026, 3, 31))
    assert judged(spring, "2026-03-01 03:00") is None
    assert judged(spring, "2026-04-01 03:00") == date(2026, 3, 31)
    assert judged(SurchargeDraft("Срочно", percent=Decimal(10)), "2026-03-01 03:00", at_home=True) is None
    assert judged(TRIP, "2026-03-01 12:00") is None
    assert judged(TRIP, "2026-03-01 12:00", at_home=True) == date(2026, 3, 1)


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"name": " "}, "name", "required"),
        ({"name": "ы" * 61}, "name", "too_long"),
        ({"percent": None}, "percent", "percent_or_sum"),
        ({"amount": rub(1)}, "amount", "percent_or_sum"),
        ({"percent": Decimal(0)}, "percent", "surcharge_range"),
        ({"percent": Decimal("0.005")}, "percent", "percent_decimals"),
        ({"percent": Decimal("NaN")}, "percent", "surcharge_range"),
        ({"percent": None, "amount": rub(0)}, "amount", "sum_range"),
        ({"ends_min": None}, "ends_min", "required"),
        ({"starts_min": None}, "starts_min", "required"),
        ({"weekdays": ()}, "weekdays", "required"),
        ({"from_on": date(2026, 3, 2), "to_on": date(2026, 3, 1)}, "to_on", "period_turned"),
    ],
)
def test_what_a_surcharge_must_be(changes: dict[str, Any], field: str, code: str) -> None:
    problems = rules.surcharge_problems(replace(NIGHT, **changes), make.ROUBLES)
    assert (field, code) in [(problem.field, problem.code) for problem in problems]


@given(st.sets(st.integers(0, 6)), st.booleans())
def test_days_come_back_as_they_were_stored(weekdays: set[int], holidays: bool) -> None:
    stored = rules.days_mask(tuple(weekdays), holidays=holidays)
    assert rules.weekdays_of(stored) == tuple(sorted(weekdays))
    assert 0 <= stored <= 255


# --- charged


@pytest.fixture
def exam(run: Any) -> int:
    return item(run, "EXAM", 50_000)


def item(run: Any, code: str, price: int, terms: PriceTerms | None = None, **fields: Any) -> int:
    """Put into the catalogue what has had a price for long."""
    draft = ManipulationDraft(code=code, category_id=1, name_ru=code, **fields)
    made = run(lambda work: manipulations.register(work, draft))
    run(lambda work: manipulations.set_price(work, made, rub(price), date(2020, 1, 1), terms=terms))
    return int(made)


def home_visit(run: Any, pet_id: int) -> None:
    """Begin a visit at the owner's home."""

    def begin(work: Work) -> None:
        work.session.get_one(Visit, visits.start(work, pet_id)).kind = VisitKind.HOME

    run(begin)


def local(work_now: datetime, hour: int, days_ago: int = 1) -> datetime:
    """Return a moment of that hour by Moscow's clock, some days before now."""
    day = (work_now - timedelta(days=days_ago)).date()
    return datetime(day.year, day.month, day.day, hour, tzinfo=UTC) - timedelta(hours=3)


@pytest.fixture
def night(ask: Any) -> datetime:
    return local(ask(lambda work: work.now), 23, 2)


@pytest.fixture
def noon(ask: Any) -> datetime:
    return local(ask(lambda work: work.now), 12, 2)


def lines_of(ask: Any, owner_id: int) -> Any:
    return card_of(ask, ask(lambda work: queries.draft_of(work, owner_id))).lines


def explained(ask: Any, line_id: int) -> list[tuple[str, int, object]]:
    found = ask(lambda work: queries.explain(work, "line", line_id))
    assert sum(part.amount.minor for part in found.parts) == found.amount.minor
    return [(part.rule, part.amount.minor, part.params.get("reason")) for part in found.parts]


def test_what_is_done_at_night_is_surcharged_by_itself_and_taxed_with_its_line(
    run: Any, ask: Any, owner_id: int, pet_id: int, night: datetime, noon: datetime
) -> None:
    run(lambda work: service.register_surcharge(work, NIGHT))
    taxed = item(run, "TAXED", 50_000, PriceTerms(tax_percent=Decimal(20)))
    for moment in (night, noon):
        run(lambda work, moment=moment: make.fact(work, pet_id, taxed, performed_at=moment))
    late, day = lines_of(ask, owner_id)
    assert (late.surcharge, late.total, late.tax) == (rub(25_000), rub(75_000), rub(12_500))
    assert (day.surcharge, day.total) == (rub(0), rub(50_000))
    assert explained(ask, late.id)[1] == ("surcharge_by_rule", 25_000, "Ночь")
    assert is_sound(ask)


def test_who_is_about_to_do_something_is_told_what_comes_on_top(
    run: Any, ask: Any, owner_id: int, pet_id: int, exam: int
) -> None:
    def on_top() -> list[tuple[str, Decimal | None, Money | None]]:
        found = ask(lambda work: manipulation_queries.kit_book(work, pet_id)).additions
        return [(each.name, each.percent, each.amount) for each in found]

    whole_day = SurchargeDraft("Сегодня", percent=Decimal(50), weekdays=tuple(range(7)))
    for draft in (whole_day, TRIP, replace(whole_day, name="Руками", weekdays=())):
        run(lambda work, draft=draft: service.register_surcharge(work, draft))
    assert on_top() == [("Сегодня", Decimal(50), None)]
    home_visit(run, pet_id)
    assert on_top() == [("Сегодня", Decimal(50), None), (TRIP.name, None, TRIP.amount)]
    run(lambda work: make.fact(work, pet_id, exam))
    assert [row.surcharge for row in lines_of(ask, owner_id)] == [rub(175_000)]
    # The sum was charged once; the per cent comes onto everything.
    assert on_top() == [("Сегодня", Decimal(50), None)]


def test_a_sum_is_charged_once_for_a_home_visit(
    run: Any, ask: Any, owner_id: int, pet_id: int, exam: int
) -> None:
    run(lambda work: service.register_surcharge(work, TRIP))
    home_visit(run, pet_id)
    for _ in range(3):
        run(lambda work: make.fact(work, pet_id, exam))
    assert [row.surcharge for row in lines_of(ask, owner_id)] == [rub(150_000), rub(0), rub(0)]
    # The owner declines the first: the trip was made all the same.
    first = lines_of(ask, owner_id)[0].id
    run(lambda work: service.strike_line(work, first))
    assert [row.total for row in lines_of(ask, owner_id)] == [rub(0), rub(200_000), rub(50_000)]
    run(lambda work: service.unstrike_line(work, first))
    assert [row.surcharge for row in lines_of(ask, owner_id)] == [rub(0), rub(150_000), rub(0)]
    assert is_sound(ask)


def test_it_is_charged_again_when_every_line_of_the_visit_was_struck_out(
    run: Any, ask: Any, owner_id: int, pet_id: int, exam: int
) -> None:
    run(lambda work: service.register_surcharge(work, TRIP))
    home_visit(run, pet_id)
    run(lambda work: make.fact(work, pet_id, exam))
    (only,) = lines_of(ask, owner_id)
    run(lambda work: service.strike_line(work, only.id))
    run(lambda work: make.fact(work, pet_id, exam))
    assert [row.surcharge for row in lines_of(ask, owner_id)] == [rub(0), rub(150_000)]
    run(lambda work: service.unstrike_line(work, only.id))
    assert [row.surcharge for row in lines_of(ask, owner_id)] == [rub(0), rub(150_000)]
    assert is_sound(ask)


def test_goods_are_spared_where_only_services_count(
    run: Any, ask: Any, owner_id: int, pet_id: int, exam: int, night: datetime
) -> None:
    run(lambda work: service.register_surcharge(work, replace(NIGHT, services_only=True)))
    food = item(run, "FOOD", 10_000, kind=ManipulationKind.GOODS)
    for what in (food, exam):
        run(lambda work, what=what: make.fact(work, pet_id, what, performed_at=night))
    assert [row.surcharge for row in lines_of(ask, owner_id)] == [rub(0), rub(25_000)]


def test_the_holidays_are_those_of_the_schedule(
    run: Any, ask: Any, owner_id: int, pet_id: int, exam: int, noon: datetime
) -> None:
    festive = SurchargeDraft("Праздник", percent=Decimal(100), holidays=True)
    run(lambda work: service.register_surcharge(work, festive))
    run(lambda work: make.fact(work, pet_id, exam, performed_at=noon))
    run(
        lambda work: schedule.register_exception(
            work, ExceptionDraft(first_on=noon.date(), reason="Праздник")
        )
    )
    run(lambda work: make.fact(work, pet_id, exam, performed_at=noon))
    assert [row.surcharge for row in lines_of(ask, owner_id)] == [rub(0), rub(50_000)]


def test_a_changed_surcharge_leaves_what_was_done_before(
    run: Any, ask: Any, owner_id: int, pet_id: int, exam: int, night: datetime
) -> None:
    surcharge_id = run(lambda work: service.register_surcharge(work, NIGHT))
    run(lambda work: make.fact(work, pet_id, exam, performed_at=night))
    dearer = replace(NIGHT, percent=Decimal(70))
    run(lambda work: service.change_surcharge(work, surcharge_id, dearer, NIGHT))
    run(lambda work: make.fact(work, pet_id, exam, performed_at=night))
    run(lambda work: service.archive_surcharge(work, surcharge_id))
    run(lambda work: make.fact(work, pet_id, exam, performed_at=night))
    assert [row.surcharge for row in lines_of(ask, owner_id)] == [rub(25_000), rub(35_000), rub(0)]
    (row,) = ask(queries.list_surcharges)
    assert (row.draft, row.archived) == (dearer, True)


def test_by_hand_each_comes_once_and_every_kopeck_is_told(
    run: Any, ask: Any, owner_id: int, pet_id: int, exam: int, night: datetime
) -> None:
    by_rule = run(lambda work: service.register_surcharge(work, replace(NIGHT, percent=Decimal("33.33"))))
    urgent = run(
        lambda work: service.register_surcharge(work, SurchargeDraft("Срочно", percent=Decimal("0.01")))
    )
    fierce = run(lambda work: service.register_surcharge(work, SurchargeDraft("Агрессия", amount=rub(999))))
    run(lambda work: make.fact(work, pet_id, exam, performed_at=night))
    (row,) = lines_of(ask, owner_id)
    offered = ask(lambda work: queries.offered_surcharges(work, row.id))
    assert [(one.id, one.applied, one.by_rule) for one in offered] == [
        (by_rule, True, True),
        (urgent, False, False),
        (fierce, False, False),
    ]
    base = {by_rule}
    for _ in range(2):
        run(lambda work: service.set_surcharges(work, row.id, {by_rule, urgent, fierce}, base))
    (row,) = lines_of(ask, owner_id)
    assert (row.surcharge, row.listed_names) == (rub(16_665 + 5 + 999), "Ночь, Срочно, Агрессия")
    assert explained(ask, row.id)[1:] == [
        ("surcharge_by_rule", 16_665, "Ночь"),
        ("surcharge", 5, "Срочно"),
        ("surcharge", 999, "Агрессия"),
    ]
    run(lambda work: service.set_surcharges(work, row.id, {by_rule}, {by_rule, urgent, fierce}))
    assert lines_of(ask, owner_id)[0].surcharge == rub(16_665)
    assert is_sound(ask)


def test_what_came_by_itself_is_taken_off_by_right_and_stays_off(
    run: Any, ask: Any, database: Database, owner_id: int, pet_id: int, exam: int
) -> None:
    trip = run(lambda work: service.register_surcharge(work, TRIP))
    home_visit(run, pet_id)
    run(lambda work: make.fact(work, pet_id, exam))
    (row,) = lines_of(ask, owner_id)
    clerk = replace(BUILT_IN_ADMINISTRATOR, permissions=frozenset({"billing.draft"}))
    with pytest.raises(Denied):
        database.command(
            "test",
            lambda work: service.set_surcharges(work, row.id, (), {trip}),
            actor=clerk,
            action_id=uuid4(),
        )
    run(lambda work: service.set_surcharges(work, row.id, (), {trip}))
    run(lambda work: make.fact(work, pet_id, exam))
    assert [one.surcharge for one in lines_of(ask, owner_id)] == [rub(0), rub(0)]
    run(lambda work: service.set_surcharges(work, row.id, {trip}, ()))
    assert lines_of(ask, owner_id)[0].surcharge == rub(150_000)
    assert is_sound(ask)


def test_only_a_draft_takes_a_surcharge_and_only_one_that_holds(
    run: Any, ask: Any, owner_id: int, pet_id: int, exam: int
) -> None:
    old = run(
        lambda work: service.register_surcharge(
            work, SurchargeDraft("Старая", percent=Decimal(5), to_on=date(2020, 1, 1))
        )
    )
    run(lambda work: make.fact(work, pet_id, exam))
    (row,) = lines_of(ask, owner_id)
    assert ask(lambda work: queries.offered_surcharges(work, row.id)) == ()
    with pytest.raises(NotFound):
        run(lambda work: service.set_surcharges(work, row.id, {old}, ()))
    run(lambda work: post(work, ask(lambda work: queries.draft_of(work, owner_id))))
    with pytest.raises(Conflict, match=r"billing\.posted"):
        run(lambda work: service.set_surcharges(work, row.id, {old}, ()))


def test_a_posted_line_keeps_its_surcharges_through_a_correction_and_a_reversal(
    run: Any, ask: Any, database: Database, owner_id: int, pet_id: int, exam: int, night: datetime
) -> None:
    run(shift)
    run(lambda work: service.register_surcharge(work, NIGHT))
    run(lambda work: make.fact(work, pet_id, exam, performed_at=night))
    invoice_id = ask(lambda work: queries.draft_of(work, owner_id))
    run(lambda work: post(work, invoice_id))
    with pytest.raises(DBAPIError, match=REFUSAL):
        run(lambda work: setattr(work.session.query(LineSurcharge).one(), "removed", True))
    (row,) = card_of(ask, invoice_id).lines
    base = ask(lambda work: line_draft(work.session.get_one(InvoiceLine, row.id), make.ROUBLES))
    twice = replace(base, quantity=Decimal(2))
    run(lambda work: service.correct_line(work, CorrectionDraft(ChangedLine(row.id, twice), "две")))
    charged = ask(lambda work: queries.charged_lines(work, invoice_id))
    assert [(one.surcharge, one.total, one.listed_names) for one in charged] == [
        (rub(50_000), rub(150_000), "Ночь")
    ]
    assert explained(ask, charged[0].id)[1] == ("surcharge", 50_000, "Ночь")
    assert is_sound(ask)
    run(lambda work: service.reverse(work, invoice_id, ReversalDraft({charged[0].id: True}, "ошибка")))
    assert ask(lambda work: queries.owner_money(work, (owner_id,)))[owner_id].debt == rub(0)
    assert is_sound(ask)


def test_surcharges_come_along_when_a_held_draft_is_taken_up(
    run: Any, ask: Any, owner_id: int, pet_id: int, exam: int, night: datetime
) -> None:
    run(lambda work: service.register_surcharge(work, NIGHT))
    run(lambda work: make.fact(work, pet_id, exam, performed_at=night))
    held = ask(lambda work: queries.draft_of(work, owner_id))
    run(lambda work: service.hold(work, held, "ждём анализы"))
    run(lambda work: make.fact(work, pet_id, exam, performed_at=night))
    run(lambda work: service.take_off_hold(work, held))
    assert [row.surcharge for row in lines_of(ask, owner_id)] == [rub(25_000)] * 2
    run(lambda work: post(work, ask(lambda work: queries.draft_of(work, owner_id))))
    assert is_sound(ask)


def test_goods_with_a_surcharge_by_hand_go_whole(run: Any, ask: Any, owner_id: int) -> None:
    urgent = run(lambda work: service.register_surcharge(work, SurchargeDraft("Срочно", percent=Decimal(10))))
    invoice_id = run(lambda work: service.open_draft(work, owner_id))
    line_id = run(lambda work: service.add_line(work, invoice_id, line(1_000)))
    run(lambda work: service.set_surcharges(work, line_id, {urgent}, ()))
    assert card_of(ask, invoice_id).totals.total == rub(1_100)
    run(lambda work: service.remove_line(work, line_id))
    assert card_of(ask, invoice_id).lines == ()


def test_a_surcharge_is_checked_when_it_is_saved(run: Any) -> None:
    with pytest.raises(Invalid, match="percent_or_sum"):
        run(lambda work: service.register_surcharge(work, SurchargeDraft("Ночь")))


@pytest.mark.parametrize("twin", ["ночь", " НОЧЬ ", "Ночь"])
def test_a_surcharge_has_a_name_of_its_own(run: Any, twin: str) -> None:
    run(lambda work: service.register_surcharge(work, NIGHT))
    with pytest.raises(Invalid, match="name_taken"):
        run(lambda work: service.register_surcharge(work, replace(NIGHT, name=twin)))


def test_a_name_counts_without_case_and_yo_and_may_be_used_on_other_days(run: Any) -> None:
    year = replace(NIGHT, name="Счёт ночью", to_on=date(2026, 12, 31))
    first = run(lambda work: service.register_surcharge(work, year))
    again = replace(year, name="СЧЕТ НОЧЬЮ", from_on=date(2026, 12, 31), to_on=None)
    with pytest.raises(Invalid, match="name_taken"):
        run(lambda work: service.register_surcharge(work, again))
    run(lambda work: service.register_surcharge(work, replace(again, from_on=date(2027, 1, 1))))
    longer = replace(year, to_on=date(2027, 1, 1))
    with pytest.raises(Invalid, match="name_taken"):
        run(lambda work: service.change_surcharge(work, first, longer, year))
    run(lambda work: service.change_surcharge(work, first, replace(year, percent=Decimal(60)), year))
    rule = DiscountRuleDraft("Приют", Decimal(5))
    run(lambda work: service.register_discount_rule(work, rule))
    with pytest.raises(Invalid, match="name_taken"):
        run(lambda work: service.register_discount_rule(work, replace(rule, name="приют")))


def test_performing_with_a_surcharge_is_undone_in_one(
    run: Any, ask: Any, database: Database, owner_id: int, pet_id: int, exam: int, night: datetime
) -> None:
    run(lambda work: service.register_surcharge(work, NIGHT))
    result = database.command(
        "facts.perform",
        lambda work: manipulations.perform(work, FactDraft(pet_id, exam, performed_at=night)),
        actor=BUILT_IN_ADMINISTRATOR,
        action_id=uuid4(),
    )
    assert lines_of(ask, owner_id)[0].surcharge == rub(25_000)
    database.undo(result.action_id, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())
    assert ask(lambda work: queries.draft_of(work, owner_id)) is None
    assert ask(lambda work: work.session.query(LineSurcharge).count()) == 0
