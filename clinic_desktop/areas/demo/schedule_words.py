"""What the schedule of the made-up clinic is written in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from clinic_desktop.areas.appointments.kinds import ResourceKind

Resource = tuple[ResourceKind, str, str, str]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language; of each resource its kind, name, note and colour."""

    resources: tuple[Resource, ...]
    """Two consulting rooms, the theatre, X-ray and ultrasound."""
    reasons: dict[str, tuple[str, ...]]
    requests: tuple[tuple[str, str, str], ...]
    desk: str
    lunch: str
    duty: str
    leave: str
    cancelled: str
    holidays: Callable[[date], tuple[tuple[date, date, str], ...]]


def _russian(today: date) -> tuple[tuple[date, date, str], ...]:
    following = today.year + 1
    return (
        (date(following, 1, 1), date(following, 1, 8), "Новогодние каникулы"),
        (date(following, 3, 8), date(following, 3, 8), "Международный женский день"),
        (date(following, 5, 9), date(following, 5, 9), "День Победы"),
    )


def _english(today: date) -> tuple[tuple[date, date, str], ...]:
    following = today.year + 1
    return (
        (date(following, 1, 1), date(following, 1, 1), "New Year's Day"),
        (date(following, 12, 25), date(following, 12, 26), "Christmas"),
    )


WORDS: dict[str, Words] = {
    "ru": Words(
        (
            (ResourceKind.ROOM, "Кабинет 1", "терапия", "#0f766e"),
            (ResourceKind.ROOM, "Кабинет 2", "хирургия, осмотр", "#2563eb"),
            (ResourceKind.ROOM, "Операционная", "", "#dc2626"),
            (ResourceKind.EQUIPMENT, "Рентген", "", "#475569"),
            (ResourceKind.EQUIPMENT, "УЗИ-аппарат", "", "#7c3aed"),
        ),
        {
            "first": ("Рвота второй день", "Хромает на переднюю лапу", "Чешет уши", "Не ест", "Кашель"),
            "repeat": ("Контроль после лечения", "Повторный осмотр", "Обсудить анализы"),
            "vaccination": ("Ежегодная прививка", "Бешенство", "Комплексная вакцина"),
            "stitches": ("Снятие швов", "Осмотр шва"),
            "samples": ("Общий анализ крови", "Биохимия натощак", "Анализ мочи"),
            "surgery": ("Стерилизация", "Санация полости рта", "Удаление новообразования"),
            "ultrasound": ("УЗИ брюшной полости", "УЗИ сердца, контроль"),
        },
        (
            ("Воронцова Мария", "+79161112030", "Щенок, первая прививка"),
            ("Тимур", "+79262224050", "Хромает кошка, можно после 18:00"),
        ),
        "Лебедева Ксения Романовна",
        "Обед",
        "Дежурство",
        "Отпуск",
        "Владелец заболел, перезвонит",
        _russian,
    ),
    "en": Words(
        (
            (ResourceKind.ROOM, "Room 1", "consulting", "#0f766e"),
            (ResourceKind.ROOM, "Room 2", "consulting, dressings", "#2563eb"),
            (ResourceKind.ROOM, "Theatre", "", "#dc2626"),
            (ResourceKind.EQUIPMENT, "X-ray", "", "#475569"),
            (ResourceKind.EQUIPMENT, "Ultrasound", "", "#7c3aed"),
        ),
        {
            "first": (
                "Vomiting since yesterday",
                "Lame on a front leg",
                "Scratching ears",
                "Off food",
                "Cough",
            ),
            "repeat": ("Check after treatment", "Recheck", "Talk about the blood test"),
            "vaccination": ("Yearly booster", "Rabies", "Core vaccination"),
            "stitches": ("Stitches out", "Wound check"),
            "samples": ("Blood count", "Fasting biochemistry", "Urine sample"),
            "surgery": ("Spay", "Dental cleaning", "Lump removal"),
            "ultrasound": ("Abdominal ultrasound", "Heart ultrasound, check"),
        },
        (
            ("Mary Hill", "+447400111203", "Puppy, first vaccination"),
            ("Tim", "+447700222405", "Lame cat, after 6 pm if possible"),
        ),
        "Kate Swan",
        "Lunch",
        "On duty",
        "On leave",
        "The owner is ill and will call",
        _english,
    ),
}
