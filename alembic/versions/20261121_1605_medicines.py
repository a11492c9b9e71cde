"""Medicines with their doses, and prescriptions

Revision: 20261121_medicines
Follows: 20261121_attachments
"""

from __future__ import annotations

import sqlalchemy as sa

from alembic import op
from clinic_desktop.db.audit import guard, unguard
from clinic_desktop.db.grants import grant, revoke

revision = "20261121_medicines"
down_revision = "20261121_attachments"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
DOSE_UNITS = ("mcg", "mg", "g", "iu", "ml")
PER_UNITS = ("ml", "tablet", "capsule", "drop", "gram", "dose", "pipette")
ROUTES = (
    "oral",
    "subcutaneous",
    "intramuscular",
    "intravenous",
    "eye",
    "ear",
    "skin",
    "rectal",
    "inhaled",
    "other",
)
CAUTIONS = ("none", "caution", "stop")
TABLES = (
    "prescription_counters",
    "medicines",
    "dose_rows",
    "prescriptions",
    "medicine_doses",
    "prescription_lines",
    "prescription_dispensings",
)
GUARDED: dict[str, tuple[str, ...]] = {
    'medicines': ('manipulation_id', 'substances', 'form', 'strength_micro', 'strength_unit', 'per_unit', 'package_milli', 'route', 'prescription_only', 'controlled', 'never_species', 'mdr1', 'pregnancy', 'min_age_days', 'drug_groups', 'allergy_words', 'problem_words', 'max_dose_micro', 'max_daily_micro', 'note', 'id', 'version'),
    'dose_rows': ('medicine_id', 'species_id', 'weight_from_g', 'weight_to_g', 'rate_micro', 'rate_unit', 'decimals', 'units_milli', 'every_hours', 'note', 'archived', 'id', 'version'),
    'prescriptions': ('pet_id', 'visit_id', 'number', 'year', 'serial', 'issued_at', 'issued_on', 'valid_until', 'chronic', 'country', 'performer_id', 'performer_name', 'note', 'state', 'cancel_reason', 'cancelled_at', 'cancelled_by', 'id', 'version'),
    'medicine_doses': ('pet_id', 'medicine_id', 'fact_id', 'at', 'performer_id', 'performer_name', 'weight_g', 'weighed_at', 'rate_micro', 'rate_unit', 'strength_micro', 'strength_unit', 'per_unit', 'quantity_milli', 'every_hours', 'findings', 'override_reason', 'id', 'version'),
    'prescription_lines': ('prescription_id', 'pet_id', 'position', 'medicine_id', 'dose_id', 'drug_en', 'drug_ru', 'strength', 'dose_text', 'route', 'every_hours', 'days', 'quantity_milli', 'unit', 'repeats', 'course_ends_on', 'override_reason', 'id', 'version'),
    'prescription_dispensings': ('line_id', 'pet_id', 'at', 'performer_id', 'performer_name', 'note', 'id', 'version'),
}  # fmt: skip
RIGHTS = {
    "medicines.edit": ("senior_vet",),
    "medicines.override": ("senior_vet", "vet"),
    "prescriptions.issue": ("senior_vet", "vet"),
    "prescriptions.dispense": ("senior_vet", "vet", "nurse", "reception"),
    "prescriptions.cancel": ("senior_vet", "vet"),
}
LINKS = ("medicine_id",)
"""Columns that tell whose a removed row was (see the migration ``20261121_audit``)."""


def choice(name: str, *values: str) -> sa.Enum:
    """An enumeration stored as text with a CHECK."""
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=24)


def upgrade() -> None:
    """Make the tables, put the guards on, give the roles their rights."""
    dialect = op.get_context().dialect.name
    op.create_table(
        "prescription_counters",
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("year", name="pk_prescription_counters"),
    )
    op.create_table(
        "medicines",
        sa.Column("manipulation_id", KEY, nullable=False),
        sa.Column("substances", sa.Text(), nullable=False),
        sa.Column(
            "form",
            choice(
                "form",
                "solution",
                "suspension",
                "tablet",
                "capsule",
                "drops",
                "paste",
                "powder",
                "ointment",
                "spray",
                "spot_on",
                "other",
            ),
            nullable=False,
        ),
        sa.Column("strength_micro", sa.BigInteger(), nullable=True),
        sa.Column("strength_unit", choice("strength_unit", *DOSE_UNITS), nullable=False),
        sa.Column("per_unit", choice("per_unit", *PER_UNITS), nullable=False),
        sa.Column("package_milli", sa.BigInteger(), nullable=True),
        sa.Column("route", choice("route", *ROUTES), nullable=False),
        sa.Column("prescription_only", sa.Boolean(), nullable=False),
        sa.Column("controlled", sa.Boolean(), nullable=False),
        sa.Column("never_species", sa.Text(), nullable=False),
        sa.Column("mdr1", choice("mdr1", *CAUTIONS), nullable=False),
        sa.Column("pregnancy", choice("pregnancy", *CAUTIONS), nullable=False),
        sa.Column("min_age_days", sa.Integer(), nullable=True),
        sa.Column("drug_groups", sa.Text(), nullable=False),
        sa.Column("allergy_words", sa.Text(), nullable=False),
        sa.Column("problem_words", sa.Text(), nullable=False),
        sa.Column("max_dose_micro", sa.BigInteger(), nullable=True),
        sa.Column("max_daily_micro", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("max_daily_micro > 0", name="ck_medicines_max_daily_positive"),
        sa.CheckConstraint("max_dose_micro > 0", name="ck_medicines_max_dose_positive"),
        sa.CheckConstraint("min_age_days > 0", name="ck_medicines_min_age_positive"),
        sa.CheckConstraint("package_milli > 0", name="ck_medicines_package_positive"),
        sa.CheckConstraint("strength_micro > 0", name="ck_medicines_strength_positive"),
        sa.ForeignKeyConstraint(
            ["manipulation_id"],
            ["manipulations.id"],
            name="fk_medicines_manipulation_id_manipulations",
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_medicines"),
        sa.UniqueConstraint("manipulation_id", name="uq_medicines_manipulation_id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "dose_rows",
        sa.Column("medicine_id", KEY, nullable=False),
        sa.Column("species_id", KEY, nullable=True),
        sa.Column("weight_from_g", sa.Integer(), nullable=False),
        sa.Column("weight_to_g", sa.Integer(), nullable=True),
        sa.Column("rate_micro", sa.BigInteger(), nullable=False),
        sa.Column("rate_unit", choice("rate_unit", *DOSE_UNITS), nullable=False),
        sa.Column("decimals", sa.Integer(), nullable=False),
        sa.Column("units_milli", sa.BigInteger(), nullable=False),
        sa.Column("every_hours", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("decimals BETWEEN 0 AND 3", name="ck_dose_rows_decimals"),
        sa.CheckConstraint("every_hours > 0", name="ck_dose_rows_every_hours_positive"),
        sa.CheckConstraint("rate_micro > 0", name="ck_dose_rows_rate_positive"),
        sa.CheckConstraint("units_milli > 0", name="ck_dose_rows_units_positive"),
        sa.CheckConstraint("weight_from_g >= 0", name="ck_dose_rows_weight_from"),
        sa.CheckConstraint("weight_to_g > weight_from_g", name="ck_dose_rows_weight_to_after_from"),
        sa.ForeignKeyConstraint(
            ["medicine_id"], ["medicines.id"], name="fk_dose_rows_medicine_id_medicines", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["species_id"], ["species.id"], name="fk_dose_rows_species_id_species", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_dose_rows"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_dose_rows_medicine_id", "dose_rows", ["medicine_id"])

    op.create_table(
        "prescriptions",
        sa.Column("pet_id", KEY, nullable=False),
        sa.Column("visit_id", KEY, nullable=True),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=False),
        sa.Column("chronic", sa.Boolean(), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("performer_id", KEY, nullable=False),
        sa.Column("performer_name", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("state", choice("state", "active", "used_up", "cancelled"), nullable=False),
        sa.Column("cancel_reason", sa.Text(), nullable=False),
        sa.Column("cancelled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("cancelled_by", sa.Text(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "state <> 'cancelled' OR cancel_reason <> ''", name="ck_prescriptions_cancelled_with_reason"
        ),
        sa.CheckConstraint("serial > 0", name="ck_prescriptions_serial_positive"),
        sa.CheckConstraint("valid_until >= issued_on", name="ck_prescriptions_valid_after_issue"),
        sa.ForeignKeyConstraint(
            ["pet_id"], ["pets.id"], name="fk_prescriptions_pet_id_pets", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visits.id"], name="fk_prescriptions_visit_id_visits", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_prescriptions"),
        sa.UniqueConstraint("year", "serial", name="uq_prescriptions_year_serial"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_prescriptions_pet_id_issued_at_id", "prescriptions", ["pet_id", "issued_at", "id"])
    op.create_index("ix_prescriptions_visit_id", "prescriptions", ["visit_id"])

    op.create_table(
        "medicine_doses",
        sa.Column("pet_id", KEY, nullable=False),
        sa.Column("medicine_id", KEY, nullable=False),
        sa.Column("fact_id", KEY, nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("performer_id", KEY, nullable=False),
        sa.Column("performer_name", sa.Text(), nullable=False),
        sa.Column("weight_g", sa.Integer(), nullable=True),
        sa.Column("weighed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("rate_micro", sa.BigInteger(), nullable=True),
        sa.Column("rate_unit", choice("rate_unit", *DOSE_UNITS), nullable=False),
        sa.Column("strength_micro", sa.BigInteger(), nullable=True),
        sa.Column("strength_unit", choice("strength_unit", *DOSE_UNITS), nullable=False),
        sa.Column("per_unit", choice("per_unit", *PER_UNITS), nullable=False),
        sa.Column("quantity_milli", sa.BigInteger(), nullable=False),
        sa.Column("every_hours", sa.Integer(), nullable=True),
        sa.Column("findings", sa.Text(), nullable=False),
        sa.Column("override_reason", sa.Text(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("quantity_milli > 0", name="ck_medicine_doses_quantity_positive"),
        sa.ForeignKeyConstraint(
            ["fact_id"],
            ["manipulation_facts.id"],
            name="fk_medicine_doses_fact_id_manipulation_facts",
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["medicine_id"],
            ["medicines.id"],
            name="fk_medicine_doses_medicine_id_medicines",
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["pet_id"], ["pets.id"], name="fk_medicine_doses_pet_id_pets", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_medicine_doses"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_medicine_doses_fact_id", "medicine_doses", ["fact_id"])
    op.create_index("ix_medicine_doses_medicine_id", "medicine_doses", ["medicine_id"])
    op.create_index("ix_medicine_doses_pet_id_at", "medicine_doses", ["pet_id", "at"])

    op.create_table(
        "prescription_lines",
        sa.Column("prescription_id", KEY, nullable=False),
        sa.Column("pet_id", KEY, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("medicine_id", KEY, nullable=True),
        sa.Column("dose_id", KEY, nullable=True),
        sa.Column("drug_en", sa.Text(), nullable=False),
        sa.Column("drug_ru", sa.Text(), nullable=False),
        sa.Column("strength", sa.Text(), nullable=False),
        sa.Column("dose_text", sa.Text(), nullable=False),
        sa.Column("route", choice("route", *ROUTES), nullable=False),
        sa.Column("every_hours", sa.Integer(), nullable=True),
        sa.Column("days", sa.Integer(), nullable=True),
        sa.Column("quantity_milli", sa.BigInteger(), nullable=False),
        sa.Column(
            "unit",
            choice("unit", "package", "tablet", "capsule", "ml", "gram", "drop", "dose", "pipette"),
            nullable=False,
        ),
        sa.Column("repeats", sa.Integer(), nullable=False),
        sa.Column("course_ends_on", sa.Date(), nullable=True),
        sa.Column("override_reason", sa.Text(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("drug_en <> '' AND drug_ru <> ''", name="ck_prescription_lines_drug_named"),
        sa.CheckConstraint("days > 0", name="ck_prescription_lines_days_positive"),
        sa.CheckConstraint("every_hours > 0", name="ck_prescription_lines_every_hours_positive"),
        sa.CheckConstraint("quantity_milli > 0", name="ck_prescription_lines_quantity_positive"),
        sa.CheckConstraint("repeats BETWEEN 0 AND 99", name="ck_prescription_lines_repeats"),
        sa.ForeignKeyConstraint(
            ["dose_id"],
            ["medicine_doses.id"],
            name="fk_prescription_lines_dose_id_medicine_doses",
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["medicine_id"],
            ["medicines.id"],
            name="fk_prescription_lines_medicine_id_medicines",
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["pet_id"], ["pets.id"], name="fk_prescription_lines_pet_id_pets", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["prescription_id"],
            ["prescriptions.id"],
            name="fk_prescription_lines_prescription_id_prescriptions",
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_prescription_lines"),
        sa.UniqueConstraint(
            "prescription_id", "position", name="uq_prescription_lines_prescription_id_position"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_prescription_lines_dose_id", "prescription_lines", ["dose_id"])
    op.create_index("ix_prescription_lines_medicine_id", "prescription_lines", ["medicine_id"])
    op.create_index("ix_prescription_lines_pet_id", "prescription_lines", ["pet_id"])

    op.create_table(
        "prescription_dispensings",
        sa.Column("line_id", KEY, nullable=False),
        sa.Column("pet_id", KEY, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("performer_id", KEY, nullable=False),
        sa.Column("performer_name", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["line_id"],
            ["prescription_lines.id"],
            name="fk_prescription_dispensings_line_id_prescription_lines",
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["pet_id"], ["pets.id"], name="fk_prescription_dispensings_pet_id_pets", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_prescription_dispensings"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_prescription_dispensings_line_id", "prescription_dispensings", ["line_id"])
    op.create_index("ix_prescription_dispensings_pet_id", "prescription_dispensings", ["pet_id"])
    for table, columns in GUARDED.items():
        run(guard(dialect, table, columns))
    for link in LINKS:
        value = (
            f"((CAST(old_values AS jsonb) ->> '{link}'))"
            if dialect == "postgresql"
            else f"json_extract(old_values, '$.{link}')"
        )
        run(
            [
                f"CREATE INDEX ix_audit_log_gone_{link} ON audit_log ({value}, table_name, row_id) "
                "WHERE operation = 'D'"
            ]
        )
    run(grant(dialect, RIGHTS))


def run(statements: list[str]) -> None:
    """Execute statements that may hold colons and per cent signs."""
    for statement in statements:
        op.execute(sa.DDL(statement))


def downgrade() -> None:
    """Drop medicines and prescriptions; what the journal holds of them stays."""
    dialect = op.get_context().dialect.name
    run(revoke(dialect, tuple(RIGHTS)))
    for link in LINKS:
        op.drop_index(f"ix_audit_log_gone_{link}", "audit_log")
    for table in GUARDED:
        run(unguard(dialect, table))
    for table in reversed(TABLES):
        op.drop_table(table)
