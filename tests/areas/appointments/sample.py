"""Rows of the schedule made up, for tests of what paints them."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from clinic_desktop.areas.appointments.entities import AppointmentState, Channel, ResourceKind
from clinic_desktop.areas.appointments.page.canvas.strips import Heading
from clinic_desktop.areas.appointments.rows import (
    AppointmentRow,
    BlockRow,
    DayColumn,
    ResourceRow,
    ScheduleView,
    SettingsDraft,
    Span,
)
from clinic_desktop.areas.pets.rows import Named

ZONE = "Europe/Moscow"
DAY = date(2026, 11, 20)
MIDNIGHT = datetime(2026, 11, 19, 21, tzinfo=UTC)
NOW = MIDNIGHT + timedelta(hours=10, minutes=37)
State = AppointmentState


def at(hour: float) -> datetime:
    """The moment of a local hour of the day."""
    return MIDNIGHT + timedelta(hours=hour)


def row(number: int, hour: float, minutes: int = 30, **fields: Any) -> AppointmentRow:
    """An appointment of Барсик with Орлова."""
    given: dict[str, Any] = {
        "id": number, "version": 1, "state": State.PLANNED, "starts_at": at(hour),
        "ends_at": at(hour) + timedelta(minutes=minutes), "owner_id": 1, "pet_id": 1, "client": "Кузнецова Ирина",
        "phone": "+79162344567", "pet_name": "Барсик", "species": Named("Cat", "Кошка"), "glyph": "cat",
        "deceased": False, "companions": (), "type_id": 1, "type_name": Named("Check-up", "Осмотр"),
        "type_colour": "#0f766e", "reason": "", "note": "", "doctor_id": 1, "doctor_name": "Орлова А. В.",
        "doctor_colour": "#2563eb", "room_id": None, "room_name": "", "equipment_id": None, "equipment_name": "",
        "channel": Channel.PHONE, "wants_earlier": False, "rebook": False, "series_id": None, "visit_id": None,
        "created_at": at(-20), "created_by": "Смирнова О.", "confirmed_at": None, "arrived_at": None,
        "called_at": None, "started_at": None, "finished_at": None, "left_at": None, "cancelled_at": None,
        "cancelled_by": "", "cancel_reason": "",
    }  # fmt: skip
    return AppointmentRow(**(given | fields))


def resource(number: int, name: str = "", note: str = "", **fields: Any) -> ResourceRow:
    """A doctor with a grid of a quarter of an hour."""
    given: dict[str, Any] = {
        "id": number, "kind": ResourceKind.DOCTOR, "name": name or f"Врач {number}", "note": note,
        "colour": "#0f766e", "slot_min": 15, "allows_overlap": False,
    }  # fmt: skip
    return ResourceRow(**(given | fields))


def column(
    who: ResourceRow, *rows: AppointmentRow, hours: tuple[float, float] | None = (9, 18), **fields: Any
) -> DayColumn:
    """A column that works from nine to six."""
    spans = (Span(at(hours[0]), at(hours[1])),) if hours else ()
    given: dict[str, Any] = {"day": DAY, "off_reason": "", "blocks": ()}
    return DayColumn(resource=who, hours=spans, appointments=rows, **(given | fields))


def block(number: int, who: int, hour: float, minutes: int, reason: str) -> BlockRow:
    """Time that is not for booking."""
    return BlockRow(number, who, at(hour), at(hour) + timedelta(minutes=minutes), reason, "Смирнова О.")


def view(*columns: DayColumn, **settings: Any) -> ScheduleView:
    """Columns with the usual settings."""
    return ScheduleView(columns, SettingsDraft(**({"day_from_min": 540, "day_to_min": 1080} | settings)))


def headings(shown: ScheduleView) -> tuple[Heading, ...]:
    """The heads of the columns: name and note."""
    return tuple(Heading(c.resource.name, c.resource.note, c.resource.colour) for c in shown.columns)


ENGLISH = {
    "Орлова А. В.": "Alice Orchard", "Белов К. И.": "Carl White", "Ким В. С.": "Vera Kim", "Панова Е. Ю.": "Helen Payne",
    "Кабинет 3": "Room 3", "терапия": "general practice", "хирургия": "surgery", "УЗИ, кардио": "ultrasound, heart",
    "анализы": "samples", "дерматология": "skin", "Врач": "Vet", "Отпуск": "On leave", "Обед": "Lunch",
    "Барсик": "Smokey", "Муся": "Molly", "Рекс": "Rex", "Тоша": "Toby", "Ника": "Nell", "Граф": "Duke",
    "Симба": "Simba", "Луна": "Luna", "Бакс": "Max", "Зара": "Zara", "Персик": "Peaches", "Ёж": "Prickles",
    "Кузя": "Fudge", "Феня": "Polly", "Джек": "Jack", "Кузнецова Ирина": "Irene Smith", "Лебедев Олег": "Oliver Swan",
    "Абрамов": "Abrams", "Ким": "Kim", "Попов Д.": "D. Pope", "Смирнова": "Meek", "Орехова": "Nutt", "Гусев": "Goose",
    "Титова": "Todd", "Юдин": "Judd", "Новый Клиент": "New Client", "Рябов": "Rowan", "Белова": "White",
    "Носов": "Nash", "Смирнова О.": "O. Meek", "Рвота второй день": "Vomiting since yesterday",
    "Остеосинтез, общий наркоз": "Fracture repair, general anaesthetic", "Вакцинация": "Vaccination",
    "Приём": "Consultation", "Контроль швов": "Check-up of stitches", "Прививка": "Booster", "Кастрация": "Castration",
    "Стерилизация": "Spay", "УЗИ сердца": "Heart ultrasound", "ЭХО-КГ, контроль": "Echo, recheck",
    "УЗИ брюшной полости": "Abdominal ultrasound",
}  # fmt: skip
"""What pictures in English show instead; kinds of animals and of appointments have both names."""


def in_english(shown: Any) -> Any:
    """The same rows with English names."""
    if isinstance(shown, str):
        word, _, number = shown.partition(" ")
        return ENGLISH.get(shown) or (f"{ENGLISH[word]} {number}" if word in ENGLISH else shown)
    if isinstance(shown, tuple):
        return tuple(in_english(part) for part in shown)
    if is_dataclass(shown) and not isinstance(shown, type | Span):
        return replace(shown, **{f.name: in_english(getattr(shown, f.name)) for f in fields(shown)})
    return shown


def two_doctors(version: int = 1) -> ScheduleView:
    """A short day of Orlova and Belov."""
    return view(
        column(
            resource(1, "Orlova"),
            row(1, 10, version=version),
            row(2, 12, state=State.WITH_DOCTOR, pet_name="Rex"),
        ),
        column(resource(2, "Belov"), row(3, 11, 45, pet_name="Simba", doctor_id=2)),
    )


def ordinary() -> ScheduleView:
    """The day of the agreed picture."""
    cat, dog = Named("Cat", "Кошка"), Named("Dog", "Собака")

    def kind(name: str) -> Named:
        return Named(name, name)

    return view(
        column(
            resource(1, "Орлова А. В.", "терапия"),
            row(1, 9, pet_name="Муся", type_name=kind("Вакцинация"), state=State.CLOSED),
            row(2, 9.5, pet_name="Рекс", species=dog, client="Лебедев Олег", state=State.READY_TO_PAY),
            row(3, 10.25, 45, type_name=kind("Приём"), reason="Рвота второй день", state=State.WITH_DOCTOR),
            row(4, 11.5, pet_name="Тоша", species=dog, client="Абрамов", type_name=kind("Контроль швов")),
            row(5, 12, 20, pet_name="Ника", client="Ким", type_name=kind("Прививка"), state=State.CONFIRMED),
            blocks=(block(1, 1, 13, 60, "Обед"),),
        ),
        column(
            resource(2, "Белов К. И.", "хирургия", colour="#7c3aed"),
            row(6, 9, 120, pet_name="Граф", species=dog, client="Попов Д.", reason="Остеосинтез, общий наркоз", state=State.WITH_DOCTOR),
            row(7, 11.25, 60, pet_name="Симба", client="Смирнова", type_name=kind("Кастрация"), state=State.ARRIVED, arrived_at=at(10.43)),
            row(8, 13, 60, pet_name="Луна", client="Орехова", type_name=kind("Стерилизация")),
        ),
        column(
            resource(3, "Ким В. С.", "УЗИ, кардио", colour="#b45309", allows_overlap=True),
            row(9, 9.5, 40, pet_name="Бакс", species=dog, client="Гусев", type_name=kind("УЗИ сердца"), state=State.CLOSED),
            row(10, 10.5, 40, pet_name="Зара", species=dog, client="Титова", type_name=kind("ЭХО-КГ, контроль"), state=State.NO_SHOW),
            row(11, 11.5, 40, pet_name="Персик", species=cat, client="Юдин", type_name=kind("УЗИ брюшной полости"), state=State.ARRIVED, arrived_at=at(10)),
            row(12, 11.75, 30, pet_name="Ёж", client="Новый Клиент", owner_id=None, state=State.REQUESTED),
            hours=(9, 13),
        ),
        column(
            resource(4, "Кабинет 3", "анализы", kind=ResourceKind.ROOM),
            row(13, 9.25, 15, pet_name="Кузя", species=Named("Ferret", "Хорёк"), client="Рябов", state=State.CLOSED),
            row(14, 10, 15, pet_name="Феня", client="Белова", state=State.READY_TO_PAY),
            row(15, 11, 15, pet_name="Джек", species=dog, client="Носов", state=State.IN_HOSPITAL),
        ),
        column(resource(5, "Панова Е. Ю.", "дерматология"), hours=None, off_reason="Отпуск"),
    )  # fmt: skip


def overfull() -> ScheduleView:
    """Twelve columns with 25 appointments each, many of them at one time."""
    states = tuple(State)
    return view(
        *(
            column(
                resource(n, f"Врач {n}", "терапия", allows_overlap=True),
                *(
                    row(
                        n * 100 + i,
                        9 + i * 0.34 + (n % 3) * 0.1,
                        15 + 15 * ((n + i) % 3),
                        state=states[(n * 5 + i) % len(states)],
                        arrived_at=at(10),
                        reason="Рвота второй день" if i % 3 else "",
                    )
                    for i in range(25)
                ),
            )
            for n in range(1, 13)
        )
    )
