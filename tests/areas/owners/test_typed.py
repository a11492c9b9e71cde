"""What was typed into the search box becomes the new owner's name and phone."""

from __future__ import annotations

import pytest

from clinic_desktop.areas.owners.kinds import OwnerKind
from clinic_desktop.areas.owners.rows import OwnerDraft
from clinic_desktop.areas.owners.rules import display_name, from_typed, listed_name


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


@pytest.mark.parametrize(
    ("typed", "names", "shown"),
    [
        ("anna smith", ("Smith", "Anna", ""), "Anna Smith"),
        ("anna maria smith", ("Smith", "Anna", "Maria"), "Anna Maria Smith"),
        ("smith, anna maria", ("Smith", "Anna", "Maria"), "Anna Maria Smith"),
        ("smith", ("Smith", "", ""), "Smith"),
        ("орлова анна сергеевна", ("Орлова", "Анна", "Сергеевна"), "Анна Сергеевна Орлова"),
    ],
)
def test_in_english_the_given_name_comes_first(typed: str, names: tuple[str, str, str], shown: str) -> None:
    draft = from_typed(typed, "en")
    assert (draft.surname, draft.name, draft.patronymic) == names
    assert display_name(draft) == shown
    assert listed_name(draft) == " ".join(part for part in names if part)


def test_an_organisation_is_called_by_its_name_in_any_language() -> None:
    assert (
        display_name(OwnerDraft(kind=OwnerKind.ORGANISATION, surname="Paws Shelter", language="en"))
        == "Paws Shelter"
    )
