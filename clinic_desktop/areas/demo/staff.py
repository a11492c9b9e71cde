"""The people of the made-up clinic; nobody can sign in as them until they are given a password."""

from __future__ import annotations

from sqlalchemy import select

from clinic_desktop.areas.users import queries
from clinic_desktop.areas.users.entities import Role, User
from clinic_desktop.areas.users.rows import UserDraft
from clinic_desktop.areas.users.service.people import add_person
from clinic_desktop.db.work import Work

_PEOPLE = {
    "ru": (
        ("senior_vet", "Соколова Елена Викторовна", "главный врач", "соколова", "#0f766e"),
        ("vet", "Мельников Андрей Павлович", "ветеринарный врач, хирург", "мельников", "#2563eb"),
        ("vet", "Гусева Дарья Игоревна", "ветеринарный врач, терапевт", "гусева", "#7c3aed"),
        ("nurse", "Крылов Никита Олегович", "ассистент", "крылов", "#ca8a04"),
        ("reception", "Лебедева Ксения Романовна", "администратор приёма", "лебедева", "#db2777"),
    ),
    "en": (
        ("senior_vet", "Helen Marsh", "clinical director", "marsh", "#0f766e"),
        ("vet", "Andrew Miller", "veterinary surgeon", "miller", "#2563eb"),
        ("vet", "Dora Finch", "veterinary surgeon", "finch", "#7c3aed"),
        ("nurse", "Nick Wren", "veterinary nurse", "wren", "#ca8a04"),
        ("reception", "Kate Swan", "receptionist", "swan", "#db2777"),
    ),
}
_VETS = ("senior_vet", "vet")
_PERFORM = (*_VETS, "nurse")


def hire(work: Work, language: str) -> tuple[tuple[int, str], ...]:
    """Add the people who are missing; return (id, name) of those who perform manipulations."""
    roles = {row.code: row.id for row in work.session.execute(select(Role.code, Role.id))}
    for code, name, title, login, colour in _PEOPLE[language]:
        if queries.find_login(work, login) is None:
            add_person(work, UserDraft(login, name, roles[code], title, colour=colour), "")
    return _people(work, language, _PERFORM)


def vets(work: Work, language: str) -> tuple[tuple[int, str], ...]:
    """Return (id, name) of those who hold visits; they were hired before."""
    return _people(work, language, _VETS)


def _people(work: Work, language: str, roles: tuple[str, ...]) -> tuple[tuple[int, str], ...]:
    names = [name for code, name, *_ in _PEOPLE[language] if code in roles]
    found = work.session.execute(select(User.id, User.name).where(User.name.in_(names)).order_by(User.id))
    return tuple((row.id, row.name) for row in found)
