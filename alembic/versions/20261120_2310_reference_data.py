"""Species, breeds, coat colours, groups of manipulations and the clinic's own row

What is there already (by code) is left as the clinic has it.

Revision: 20261120_reference
Follows: 20261120_tables
"""

from __future__ import annotations

import csv
from typing import Any

import sqlalchemy as sa

from alembic import op
from clinic_desktop.bundle import bundle_path

revision = "20261120_reference"
down_revision = "20261120_tables"
branch_labels = None
depends_on = None

Row = dict[str, Any]


def read(name: str) -> list[Row]:
    """Read one of the shipped lists."""
    with bundle_path("resources", "reference", f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def number(text: str, factor: int = 1) -> int | None:
    """Read an optional number, such as kilograms into grams."""
    return round(float(text) * factor) if text else None


def column_type(name: str, rows: list[Row]) -> sa.types.TypeEngine[Any]:
    """Return the type of a column's values, which the offline mode must know."""
    value = next((row[name] for row in rows if row[name] is not None), "")
    return sa.Boolean() if isinstance(value, bool) else sa.Integer() if isinstance(value, int) else sa.Text()


def insert_missing(table: str, key: str, rows: list[Row]) -> None:
    """Insert the rows whose key is not in the table yet; ids go on after the largest."""
    columns = [sa.column(name, column_type(name, rows)) for name in rows[0]]
    known: set[Any] = set()
    if not op.get_context().as_sql:
        known = set(op.get_bind().scalars(sa.text(f"SELECT {key} FROM {table}")))  # noqa: S608
    missing = [row for row in rows if row[key] not in known]
    if missing:
        op.bulk_insert(sa.table(table, *columns), missing)


def set_sequence(table: str) -> None:
    """Let PostgreSQL go on after the ids that were given here."""
    if op.get_context().dialect.name == "postgresql":
        op.execute(
            f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT max(id) FROM {table}))"  # noqa: S608
        )


def upgrade() -> None:
    """Fill the reference tables."""
    species = [
        {
            "id": position,
            "version": 1,
            "code": row["code"],
            "name_en": row["name_en"],
            "name_ru": row["name_ru"],
            "synonyms": row["synonyms"],
            "glyph": row["glyph"],
            "max_age_years": number(row["max_age_years"]),
            "weight_min_g": number(row["weight_min_kg"], 1000),
            "weight_max_g": number(row["weight_max_kg"], 1000),
            "archived": False,
        }
        for position, row in enumerate(read("species"), 1)
    ]
    ids = {row["code"]: row["id"] for row in species}
    insert_missing("species", "id", species)
    breeds = [
        {
            "id": position,
            "version": 1,
            "species_id": ids[row["species_code"]],
            "code": row["code"],
            "name_en": row["name_en"],
            "name_ru": row["name_ru"],
            "synonyms": row["synonyms"],
            "archived": False,
        }
        for position, row in enumerate(read("breeds"), 1)
    ]
    insert_missing("breeds", "id", breeds)
    colours = [
        {
            "id": position,
            "version": 1,
            "code": row["code"],
            "name_en": row["name_en"],
            "name_ru": row["name_ru"],
            "applies_to": row["applies_to"],
            "synonyms": row["synonyms"],
            "archived": False,
        }
        for position, row in enumerate(read("coat_colours"), 1)
    ]
    insert_missing("coat_colours", "id", colours)
    groups = read("manipulation_categories")
    group_ids = {row["code"]: position for position, row in enumerate(groups, 1)}
    categories = [
        {
            "id": group_ids[row["code"]],
            "version": 1,
            "parent_id": group_ids.get(row["parent_code"]),
            "code": row["code"],
            "name_en": row["name_en"],
            "name_ru": row["name_ru"],
            "archived": False,
        }
        for row in groups
    ]
    insert_missing("manipulation_categories", "id", sorted(categories, key=lambda row: row["parent_id"] or 0))
    clinic = {
        "id": 1,
        "version": 1,
        "name": "",
        "legal_name": "",
        "tax_number": "",
        "address": "",
        "phone": "",
        "email": "",
        "currency": "RUB",
        "phone_region": "RU",
        "time_zone": "Europe/Moscow",
        "document_language": "ru",
    }
    insert_missing("clinic", "id", [clinic])
    for table in ("species", "breeds", "coat_colours", "manipulation_categories", "clinic"):
        set_sequence(table)


def downgrade() -> None:
    """Leave the lists: patients may refer to them and the clinic may have edited them."""
