"""The laboratory: the dictionary with a first set of values, requests, results, the rights to them

Revision: 20261121_lab
Follows: 20261121_medicines
"""

from __future__ import annotations

import csv
from typing import Any

import sqlalchemy as sa

from alembic import op
from clinic_desktop.bundle import bundle_path
from clinic_desktop.db.audit import guard, unguard
from clinic_desktop.db.grants import grant, revoke

revision = "20261121_lab"
down_revision = "20261121_medicines"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
SORTED = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
MATERIALS = (
    "blood", "serum", "plasma", "urine", "faeces", "swab", "scraping", "fluid", "tissue", "other",
)  # fmt: skip
FLAGS = ("none", "normal", "low", "high", "abnormal", "critical_low", "critical_high")
LINKS = ("analyte_id", "panel_id", "request_id")
RIGHTS = {
    "lab.request": ("senior_vet", "vet", "nurse", "reception", "trainee"),
    "lab.result": ("senior_vet", "vet", "nurse"),
    "lab.review": ("senior_vet", "vet"),
    "lab.reopen": ("senior_vet",),
    "lab.dictionary": ("manager", "senior_vet"),
}
GUARDED: dict[str, tuple[str, ...]] = {
    "lab_analytes": (
        "code",
        "name_en",
        "name_ru",
        "synonyms",
        "unit",
        "decimals",
        "molar_mass",
        "expected",
        "archived",
        "id",
        "version",
    ),
    "lab_panels": (
        "code",
        "name_en",
        "name_ru",
        "synonyms",
        "material",
        "archived",
        "id",
        "version",
    ),
    "lab_panel_analytes": (
        "panel_id",
        "analyte_id",
        "position",
        "id",
        "version",
    ),
    "lab_ranges": (
        "analyte_id",
        "species_id",
        "sex",
        "age_from_days",
        "age_to_days",
        "unit",
        "low",
        "high",
        "critical_low",
        "critical_high",
        "shipped",
        "archived",
        "id",
        "version",
    ),
    "lab_requests": (
        "pet_id",
        "number",
        "state",
        "title_en",
        "title_ru",
        "urgent",
        "material",
        "outside_lab",
        "note",
        "requested_at",
        "requested_by_id",
        "requested_by",
        "sampled_at",
        "sampled_by",
        "sent_at",
        "sent_by",
        "received_at",
        "received_by",
        "reviewed_at",
        "reviewed_by",
        "conclusion",
        "told_at",
        "told_by",
        "told_whom",
        "told_how",
        "cancelled_at",
        "cancelled_by",
        "cancel_reason",
        "reopen_reason",
        "worst",
        "summary",
        "visit_id",
        "id",
        "version",
    ),
    "lab_results": (
        "request_id",
        "pet_id",
        "analyte_id",
        "panel_id",
        "position",
        "value",
        "unit",
        "low",
        "high",
        "critical_low",
        "critical_high",
        "expected",
        "flag",
        "reported",
        "entered_at",
        "entered_by",
        "superseded",
        "replaces_id",
        "reason",
        "id",
        "version",
    ),
}


def upgrade() -> None:
    """Make the tables, fill the dictionary, give the rights, put the guards on."""
    dialect = op.get_context().dialect.name
    op.create_table(
        "lab_analytes",
        sa.Column("code", SORTED, nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("name_ru", sa.Text(), nullable=False),
        sa.Column("synonyms", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("decimals", sa.Integer(), nullable=False),
        sa.Column("molar_mass", sa.Text(), nullable=True),
        sa.Column("expected", sa.Text(), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("name_en <> '' OR name_ru <> ''", name="ck_lab_analytes_named"),
        sa.CheckConstraint("decimals BETWEEN 0 AND 6", name="ck_lab_analytes_decimals"),
        sa.PrimaryKeyConstraint("id", name="pk_lab_analytes"),
        sa.UniqueConstraint("code", name="uq_lab_analytes_code"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "lab_panels",
        sa.Column("code", sa.String(length=80), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("name_ru", sa.Text(), nullable=False),
        sa.Column("synonyms", sa.Text(), nullable=False),
        sa.Column(
            "material",
            choice("material", *MATERIALS),
            nullable=False,
        ),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("name_en <> '' OR name_ru <> ''", name="ck_lab_panels_named"),
        sa.PrimaryKeyConstraint("id", name="pk_lab_panels"),
        sa.UniqueConstraint("code", name="uq_lab_panels_code"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "lab_panel_analytes",
        sa.Column("panel_id", KEY, nullable=False),
        sa.Column("analyte_id", KEY, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["analyte_id"],
            ["lab_analytes.id"],
            name="fk_lab_panel_analytes_analyte_id_lab_analytes",
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["panel_id"],
            ["lab_panels.id"],
            name="fk_lab_panel_analytes_panel_id_lab_panels",
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_lab_panel_analytes"),
        sa.UniqueConstraint("panel_id", "analyte_id", name="uq_lab_panel_analytes_panel_id_analyte_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_lab_panel_analytes_analyte_id", "lab_panel_analytes", ["analyte_id"])

    op.create_table(
        "lab_ranges",
        sa.Column("analyte_id", KEY, nullable=False),
        sa.Column("species_id", KEY, nullable=True),
        sa.Column(
            "sex",
            choice("sex", "any", "male", "female"),
            nullable=False,
        ),
        sa.Column("age_from_days", sa.Integer(), nullable=False),
        sa.Column("age_to_days", sa.Integer(), nullable=True),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("low", sa.Text(), nullable=True),
        sa.Column("high", sa.Text(), nullable=True),
        sa.Column("critical_low", sa.Text(), nullable=True),
        sa.Column("critical_high", sa.Text(), nullable=True),
        sa.Column("shipped", sa.Boolean(), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("age_from_days >= 0", name="ck_lab_ranges_age_from_days"),
        sa.CheckConstraint("age_to_days > age_from_days", name="ck_lab_ranges_age_to_days"),
        sa.ForeignKeyConstraint(
            ["analyte_id"],
            ["lab_analytes.id"],
            name="fk_lab_ranges_analyte_id_lab_analytes",
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["species_id"], ["species.id"], name="fk_lab_ranges_species_id_species", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_lab_ranges"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_lab_ranges_analyte_id", "lab_ranges", ["analyte_id"])
    op.create_index("ix_lab_ranges_species_id", "lab_ranges", ["species_id"])

    op.create_table(
        "lab_requests",
        sa.Column("pet_id", KEY, nullable=False),
        sa.Column("number", SORTED, nullable=False),
        sa.Column(
            "state",
            choice("state", "new", "sampled", "sent", "received", "reviewed", "told", "cancelled"),
            nullable=False,
        ),
        sa.Column("title_en", sa.Text(), nullable=False),
        sa.Column("title_ru", sa.Text(), nullable=False),
        sa.Column("urgent", sa.Boolean(), nullable=False),
        sa.Column(
            "material",
            choice("material", *MATERIALS),
            nullable=False,
        ),
        sa.Column("outside_lab", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("requested_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("requested_by_id", KEY, nullable=False),
        sa.Column("requested_by", sa.Text(), nullable=False),
        sa.Column("sampled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sampled_by", sa.Text(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sent_by", sa.Text(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("received_by", sa.Text(), nullable=False),
        sa.Column("reviewed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reviewed_by", sa.Text(), nullable=False),
        sa.Column("conclusion", sa.Text(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("told_by", sa.Text(), nullable=False),
        sa.Column("told_whom", sa.Text(), nullable=False),
        sa.Column(
            "told_how",
            choice("told_how", "phone", "in_person", "message", "email"),
            nullable=True,
        ),
        sa.Column("cancelled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("cancelled_by", sa.Text(), nullable=False),
        sa.Column("cancel_reason", sa.Text(), nullable=False),
        sa.Column("reopen_reason", sa.Text(), nullable=False),
        sa.Column(
            "worst",
            choice("worst", *FLAGS),
            nullable=False,
        ),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("visit_id", KEY, nullable=True),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "state <> 'cancelled' OR cancel_reason <> ''", name="ck_lab_requests_cancelled_with_reason"
        ),
        sa.CheckConstraint("state <> 'told' OR told_whom <> ''", name="ck_lab_requests_told_somebody"),
        sa.ForeignKeyConstraint(
            ["pet_id"], ["pets.id"], name="fk_lab_requests_pet_id_pets", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visits.id"], name="fk_lab_requests_visit_id_visits", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_lab_requests"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_lab_requests_pet_id_requested_at_id", "lab_requests", ["pet_id", "requested_at", "id"]
    )
    op.create_index("ix_lab_requests_requested_at_id", "lab_requests", ["requested_at", "id"])
    op.create_index("ix_lab_requests_visit_id", "lab_requests", ["visit_id"])
    op.create_index("ix_lab_requests_state_requested_at_id", "lab_requests", ["state", "requested_at", "id"])

    op.create_table(
        "lab_results",
        sa.Column("request_id", KEY, nullable=False),
        sa.Column("pet_id", KEY, nullable=False),
        sa.Column("analyte_id", KEY, nullable=False),
        sa.Column("panel_id", KEY, nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("low", sa.Text(), nullable=True),
        sa.Column("high", sa.Text(), nullable=True),
        sa.Column("critical_low", sa.Text(), nullable=True),
        sa.Column("critical_high", sa.Text(), nullable=True),
        sa.Column("expected", sa.Text(), nullable=False),
        sa.Column(
            "flag",
            choice("flag", *FLAGS),
            nullable=False,
        ),
        sa.Column("reported", sa.Text(), nullable=False),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("entered_by", sa.Text(), nullable=False),
        sa.Column("superseded", sa.Boolean(), nullable=False),
        sa.Column("replaces_id", KEY, nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "replaces_id IS NULL OR reason <> ''", name="ck_lab_results_corrected_with_reason"
        ),
        sa.ForeignKeyConstraint(
            ["analyte_id"],
            ["lab_analytes.id"],
            name="fk_lab_results_analyte_id_lab_analytes",
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["panel_id"],
            ["lab_panels.id"],
            name="fk_lab_results_panel_id_lab_panels",
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["pet_id"], ["pets.id"], name="fk_lab_results_pet_id_pets", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["replaces_id"],
            ["lab_results.id"],
            name="fk_lab_results_replaces_id_lab_results",
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["request_id"],
            ["lab_requests.id"],
            name="fk_lab_results_request_id_lab_requests",
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_lab_results"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_lab_results_analyte_id", "lab_results", ["analyte_id"])
    op.create_index("ix_lab_results_pet_id_analyte_id_id", "lab_results", ["pet_id", "analyte_id", "id"])
    op.create_index("ix_lab_results_request_id_position", "lab_results", ["request_id", "position"])
    op.create_index(
        "uq_lab_results_one_valid",
        "lab_results",
        ["request_id", "analyte_id"],
        unique=True,
        sqlite_where=sa.text("NOT superseded"),
        postgresql_where=sa.text("NOT superseded"),
    )
    for link in LINKS:
        value = (
            f"((CAST(old_values AS jsonb) ->> '{link}'))"
            if dialect == "postgresql"
            else f"json_extract(old_values, '$.{link}')"
        )
        op.execute(
            sa.DDL(
                f"CREATE INDEX ix_audit_log_gone_{link} ON audit_log ({value}, table_name, row_id) "
                "WHERE operation = 'D'"
            )
        )
    seed()
    run(grant(dialect, RIGHTS))
    for table, columns in GUARDED.items():
        run(guard(dialect, table, columns))


def downgrade() -> None:
    """Drop the laboratory's tables and rights; what the journal holds of them stays."""
    dialect = op.get_context().dialect.name
    run(revoke(dialect, tuple(RIGHTS)))
    for link in LINKS:
        op.drop_index(f"ix_audit_log_gone_{link}", "audit_log")
    for table in GUARDED:
        run(unguard(dialect, table))
    for table in reversed(GUARDED):
        op.drop_table(table)


def choice(name: str, *values: str) -> sa.Enum:
    """An enumeration stored as text with a CHECK."""
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=24)


def run(statements: list[str]) -> None:
    """Run statements as they are."""
    for statement in statements:
        op.execute(sa.DDL(statement))


def read(name: str) -> list[dict[str, str]]:
    """Read one of the shipped lists."""
    with bundle_path("resources", "reference", f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def insert(table: str, rows: list[dict[str, Any]]) -> None:
    """Insert rows with their ids, and let PostgreSQL go on after the last."""
    columns = [sa.column(name, column_type(name, rows)) for name in rows[0]]
    op.bulk_insert(sa.table(table, *columns), rows)
    if op.get_context().dialect.name == "postgresql":
        op.execute(
            f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT max(id) FROM {table}))"  # noqa: S608
        )


def column_type(name: str, rows: list[dict[str, Any]]) -> sa.types.TypeEngine[Any]:
    """Return the type of a column's values, which the offline mode must know."""
    value = next((row[name] for row in rows if row[name] is not None), "")
    return sa.Boolean() if isinstance(value, bool) else sa.Integer() if isinstance(value, int) else sa.Text()


def seed() -> None:
    """Write the shipped dictionary: textbook values, marked as such until the clinic makes them its own."""
    listed = read("lab_analytes")
    analytes = {row["code"]: position for position, row in enumerate(listed, 1)}
    units = {row["code"]: row["unit"] for row in listed}
    insert(
        "lab_analytes",
        [
            {
                "id": analytes[row["code"]],
                "version": 1,
                "code": row["code"],
                "name_en": row["name_en"],
                "name_ru": row["name_ru"],
                "synonyms": row["synonyms"],
                "unit": row["unit"],
                "decimals": int(row["decimals"]),
                "molar_mass": row["molar_mass"] or None,
                "expected": row["expected"],
                "archived": False,
            }
            for row in listed
        ],
    )
    panels: list[dict[str, Any]] = []
    places: list[dict[str, Any]] = []
    for panel_id, row in enumerate(read("lab_panels"), 1):
        names = ("code", "name_en", "name_ru", "synonyms", "material")
        panels.append({"id": panel_id, "version": 1, "archived": False} | {n: row[n] for n in names})
        for position, code in enumerate(row["analytes"].split("|")):
            places.append(
                {
                    "id": len(places) + 1,
                    "version": 1,
                    "panel_id": panel_id,
                    "analyte_id": analytes[code],
                    "position": position,
                }
            )
    insert("lab_panels", panels)
    insert("lab_panel_analytes", places)
    # The numbers of the shipped species follow their list; a clinic adds its own after them.
    species = {row["code"]: position for position, row in enumerate(read("species"), 1)}
    ends = ("low", "high", "critical_low", "critical_high")
    insert(
        "lab_ranges",
        [
            {
                "id": position,
                "version": 1,
                "analyte_id": analytes[row["analyte"]],
                "species_id": species[row["species"]],
                "sex": row["sex"] or "any",
                "age_from_days": int(row["age_from_days"] or 0),
                "age_to_days": int(row["age_to_days"]) if row["age_to_days"] else None,
                "unit": units[row["analyte"]],
                "shipped": True,
                "archived": False,
            }
            | {end: row[end] or None for end in ends}
            for position, row in enumerate(read("lab_ranges"), 1)
        ],
    )
