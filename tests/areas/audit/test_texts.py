"""The journal speaks of every column, table and verb in words."""

from __future__ import annotations

import ast
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import Enum

import clinic_desktop
from clinic_desktop.areas.audit.texts import FIELDS, TABLES, VERBS, value_text
from clinic_desktop.areas.audit.texts.values import CHOICES
from clinic_desktop.areas.audit.values import shown_columns
from clinic_desktop.areas.pets.rows import Named
from clinic_desktop.core.money import Money
from clinic_desktop.db.audit import record_tables


def test_every_column_that_is_shown_has_a_label() -> None:
    nameless = [
        f"{table.name}.{column}"
        for table in record_tables()
        for column in sorted(shown_columns(table.name))
        if column not in FIELDS.get(table.name, {})
    ]
    assert nameless == []
    assert {table.name for table in record_tables()} <= TABLES.keys()


def test_every_choice_is_said_in_words() -> None:
    for table in record_tables():
        for column in table.columns:
            if isinstance(column.type, Enum) and column.name in shown_columns(table.name):
                assert set(column.type.enums) == set(CHOICES[table.name, column.name]()), column


def test_every_verb_written_in_the_program_has_words() -> None:
    written = set()
    for path in Path(clinic_desktop.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
                continue
            if node.func.attr in ("command", "submit"):
                texts = [argument.value for argument in node.args if isinstance(argument, ast.Constant)]
                written |= {text for text in texts if isinstance(text, str) and "." in text}
    assert len(written) > 15
    assert written - VERBS.keys() == set()


@pytest.mark.parametrize(
    ("table", "column", "value", "text"),
    [
        ("owners", "note", "", "—"),
        ("owners", "consent_on", None, "—"),
        ("owners", "no_phone", True, "Yes"),
        ("owners", "kind", "organisation", "Organisation"),
        ("owners", "consent_on", date(2026, 1, 2), "02/01/2026"),
        ("owner_phones", "number", "+79162344567", "+7 916 234-45-67"),
        ("pets", "species_id", Named("Cat", "Кошка"), "Cat"),
        ("pet_weights", "grams", 4_200, "4.2 kg"),
        ("pet_weights", "measured_at", datetime(2026, 1, 2, 21, 30, tzinfo=UTC), "03/01/2026 00:30"),
        ("manipulation_prices", "price_minor", Money(50_000, "RUB"), "500\u00a0₽"),
        ("manipulation_facts", "quantity_milli", Decimal("1.5"), "1.5"),
        ("manipulations", "species_codes", "dog|cat", "dog, cat"),
        ("shifts", "starts_min", 545, "09:05"),
        ("shifts", "weekday", 0, "Mon"),
        ("schedule_settings", "slot_parts", "pet owner", "Pet's name, Owner"),
        ("schedule_settings", "red_min", 30, "30"),
        ("appointments", "state", "no_show", "No-show"),
        ("pets", "sex", "a code of a newer program", "a code of a newer program"),
    ],
)
def test_a_value_is_said_as_the_forms_say_it(
    qapp: object, table: str, column: str, value: object, text: str
) -> None:
    from clinic_desktop.ui.i18n import Languages

    Languages().install("en")
    assert value_text(table, column, value, "Europe/Moscow") == text  # type: ignore[arg-type]
