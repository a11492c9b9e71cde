"""What is said of a patient agrees with what it is."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from clinic_desktop.areas.pets.kinds import PetStatus, Sex
from clinic_desktop.areas.pets.page.lines import pet_line
from clinic_desktop.areas.pets.rows import Named, PetRow

WORDS = {"PetsMale": "умер", "PetsFemale": "умерла", "Pets": "умерло"}


class Agreeing(QTranslator):
    """Says the word of each gender."""

    def translate(self, context: str, text: str, comment: str | None = None, n: int = -1) -> str:
        return WORDS.get(context, "") if text == "Deceased" else ""


@pytest.mark.parametrize(
    ("sex", "told"), [(Sex.MALE, "умер"), (Sex.FEMALE, "умерла"), (Sex.UNKNOWN, "умерло")]
)
def test_the_state_of_a_patient_agrees_with_its_sex(qapp: QApplication, sex: Sex, told: str) -> None:
    translator = Agreeing()
    QCoreApplication.installTranslator(translator)
    cat = Named("cat", "кошка")
    row = PetRow(1, "Мурка", cat, "cat", cat, sex, None, PetStatus.DECEASED, None, 1, "Иванова Анна", "")
    try:
        assert pet_line(row, date(2026, 11, 22)).badge == told
    finally:
        QCoreApplication.removeTranslator(translator)
