"""What was typed into the search box becomes the new owner's name and phone."""

from __future__ import annotations

import pytest

from clinic_desktop.areas.owners.rules import from_typed


@pytest.mark.parametrize(
    ("typed", "names", "phone"),
    [
        ("орлова анна", ("Орлова", "Анна", ""), ""),
        ("орлова анна сергеевна", ("Орлова", "Анна", "Сергеевна"), ""),
        ("орлова анна 89161234567", ("Орлова", "Анна", ""), "89161234567"),
        ("орлова +7 (916) 123-45-67", ("Орлова", "", ""), "+7 (916) 123-45-67"),
        ("8 916 123 45 67 орлова анна", ("Орлова", "Анна", ""), "8 916 123 45 67"),
        ("орлова 12345 анна", ("Орлова", "Анна", ""), "12345"),
        ("приют 7", ("Приют", "7", ""), ""),
        ("+7 916 123-45-67", ("", "", ""), "+7 916 123-45-67"),
        ("", ("", "", ""), ""),
    ],
)
def test_names_and_phone_are_told_apart(typed: str, names: tuple[str, str, str], phone: str) -> None:
    draft = from_typed(typed, "ru")
    assert (draft.surname, draft.name, draft.patronymic) == names
    assert [each.number for each in draft.phones] == ([phone] if phone else [])
    assert draft.language == "ru"
