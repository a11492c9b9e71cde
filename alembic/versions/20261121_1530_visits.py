"""Visits: the medical record, its dictionaries, and where facts are attached to them

Revision: 20261121_visits
Follows: 20261121_audit
"""

from __future__ import annotations

import csv
from typing import Any

import sqlalchemy as sa

from alembic import op
from clinic_desktop.bundle import bundle_path
from clinic_desktop.db.audit import guard, unguard
from clinic_desktop.db.grants import grant, revoke

revision = "20261121_visits"
down_revision = "20261121_audit"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
SORTED = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
SYSTEMS = (
    "general",
    "skin",
    "eyes",
    "ears",
    "mouth",
    "lymph_nodes",
    "respiratory",
    "circulatory",
    "digestive",
    "urinary",
    "reproductive",
    "musculoskeletal",
    "nervous",
)
TABLES = (
    "diagnoses",
    "phrases",
    "visit_templates",
    "vital_ranges",
    "patient_problems",
    "visits",
    "visit_addenda",
    "visit_diagnoses",
    "visit_drafts",
    "visit_findings",
    "vital_signs",
)
GUARDED: dict[str, tuple[str, ...]] = {
    'diagnoses': ('code', 'system', 'name_en', 'name_ru', 'synonyms', 'archived', 'id', 'version'),
    'phrases': ('key', 'title', 'sort_title', 'text', 'user_id', 'archived', 'id', 'version'),
    'visit_templates': ('title', 'sort_title', 'species_codes', 'complaint', 'anamnesis', 'exam_note', 'plan', 'advice', 'archived', 'id', 'version'),
    'vital_ranges': ('species_id', 'sign', 'low', 'high', 'id', 'version'),
    'patient_problems': ('pet_id', 'diagnosis_id', 'title', 'note', 'since_on', 'state', 'resolved_on', 'id', 'version'),
    'visits': ('pet_id', 'kind', 'state', 'started_at', 'vet_id', 'vet_name', 'complaint', 'anamnesis', 'exam_note', 'plan', 'advice', 'outcome', 'next_visit_on', 'next_visit_note', 'written_at', 'signed_at', 'signed_by_id', 'signed_by', 'reopened', 'unlock_reason', 'archived', 'id', 'version'),
    'visit_addenda': ('visit_id', 'written_at', 'author_id', 'author', 'text', 'id', 'version'),
    'visit_diagnoses': ('visit_id', 'diagnosis_id', 'problem_id', 'title', 'certainty', 'position', 'id', 'version'),
    'visit_findings': ('visit_id', 'system', 'state', 'note', 'id', 'version'),
    'vital_signs': ('pet_id', 'visit_id', 'weight_id', 'measured_at', 'measured_by', 'temperature_tenths', 'pulse', 'respiration', 'crt_tenths', 'mucous_membranes', 'body_condition', 'pain', 'id', 'version'),
}  # fmt: skip
CLINIC = (
    "name", "legal_name", "tax_number", "address", "phone", "email", "currency", "phone_region", "time_zone",
    "document_language", "id", "version",
)  # fmt: skip
PETS = (
    "name", "sort_name", "species_id", "species_text", "breed_id", "breed_text", "is_cross", "sex", "neutered",
    "neutered_on", "colour_id", "colour_text", "markings", "birth_date", "birth_precision", "birth_sort",
    "temperament", "blood_group", "diet", "insurance", "referring_vet", "tags", "note", "status", "status_on",
    "status_reason", "registered_on", "external_key", "id", "version",
)  # fmt: skip
FACTS = ('pet_id', 'manipulation_id', 'performed_at', 'performer_id', 'performer_name', 'quantity_milli', 'price_minor', 'currency', 'discount_bp', 'discount_reason', 'total_minor', 'note', 'status', 'cancel_reason', 'cancelled_at', 'cancelled_by', 'id', 'version')  # fmt: skip
RIGHTS = {
    "visits.write": ("senior_vet", "vet"),
    "visits.sign": ("senior_vet", "vet"),
    "visits.unlock": ("senior_vet",),
    "visits.vitals": ("senior_vet", "vet", "nurse"),
    "visits.lists": ("manager", "senior_vet", "vet"),
}
FALSE = {"postgresql": "false", "sqlite": "0"}
LINKS = ("visit_id", "species_id")
REBUILT: dict[str, Any] = {
    "table_kwargs": {"sqlite_autoincrement": True},
    "naming_convention": {"ck": "%(constraint_name)s"},
}
"""SQLite changes a table by copying it: what the copy would lose, and the names it would give twice."""


def choice(name: str, *values: str) -> sa.Enum:
    """An enumeration stored as text with a CHECK."""
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=24)


def upgrade() -> None:
    """Make the tables, give facts their visit and the clinic its limits, put the guards on."""
    dialect = op.get_context().dialect.name
    op.create_table(
        "diagnoses",
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("system", choice("system", *SYSTEMS), nullable=True),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("name_ru", sa.Text(), nullable=False),
        sa.Column("synonyms", sa.Text(), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("name_en <> '' OR name_ru <> ''", name="ck_diagnoses_named"),
        sa.PrimaryKeyConstraint("id", name="pk_diagnoses"),
        sa.UniqueConstraint("code", name="uq_diagnoses_code"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "phrases",
        sa.Column("key", SORTED, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("sort_title", SORTED, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("user_id", KEY, nullable=True),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("key <> ''", name="ck_phrases_key_not_blank"),
        sa.CheckConstraint("text <> ''", name="ck_phrases_text_not_blank"),
        sa.PrimaryKeyConstraint("id", name="pk_phrases"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_phrases_sort_title_id", "phrases", ["sort_title", "id"])

    op.create_table(
        "visit_templates",
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("sort_title", SORTED, nullable=False),
        sa.Column("species_codes", sa.Text(), nullable=False),
        sa.Column("complaint", sa.Text(), nullable=False),
        sa.Column("anamnesis", sa.Text(), nullable=False),
        sa.Column("exam_note", sa.Text(), nullable=False),
        sa.Column("plan", sa.Text(), nullable=False),
        sa.Column("advice", sa.Text(), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("title <> ''", name="ck_visit_templates_title_not_blank"),
        sa.PrimaryKeyConstraint("id", name="pk_visit_templates"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "vital_ranges",
        sa.Column("species_id", KEY, nullable=False),
        sa.Column("sign", choice("sign", "temperature", "pulse", "respiration"), nullable=False),
        sa.Column("low", sa.Integer(), nullable=False),
        sa.Column("high", sa.Integer(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("low < high", name="ck_vital_ranges_low_below_high"),
        sa.ForeignKeyConstraint(
            ["species_id"], ["species.id"], name="fk_vital_ranges_species_id_species", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_vital_ranges"),
        sa.UniqueConstraint("species_id", "sign", name="uq_vital_ranges_species_id_sign"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "patient_problems",
        sa.Column("pet_id", KEY, nullable=False),
        sa.Column("diagnosis_id", KEY, nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("since_on", sa.Date(), nullable=False),
        sa.Column("state", choice("state", "active", "resolved"), nullable=False),
        sa.Column("resolved_on", sa.Date(), nullable=True),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "resolved_on IS NULL OR state = 'resolved'", name="ck_patient_problems_resolved_day"
        ),
        sa.CheckConstraint("title <> ''", name="ck_patient_problems_title_not_blank"),
        sa.ForeignKeyConstraint(
            ["diagnosis_id"],
            ["diagnoses.id"],
            name="fk_patient_problems_diagnosis_id_diagnoses",
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["pet_id"], ["pets.id"], name="fk_patient_problems_pet_id_pets", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_patient_problems"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_patient_problems_pet_id", "patient_problems", ["pet_id"])

    op.create_table(
        "visits",
        sa.Column("pet_id", KEY, nullable=False),
        sa.Column("kind", choice("kind", "first", "repeat", "home", "phone"), nullable=False),
        sa.Column("state", choice("state", "draft", "open", "signed"), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("vet_id", KEY, nullable=False),
        sa.Column("vet_name", sa.Text(), nullable=False),
        sa.Column("complaint", sa.Text(), nullable=False),
        sa.Column("anamnesis", sa.Text(), nullable=False),
        sa.Column("exam_note", sa.Text(), nullable=False),
        sa.Column("plan", sa.Text(), nullable=False),
        sa.Column("advice", sa.Text(), nullable=False),
        sa.Column(
            "outcome",
            choice(
                "outcome",
                "recovered",
                "improved",
                "unchanged",
                "worse",
                "under_treatment",
                "referred",
                "admitted",
                "refused",
                "died",
            ),
            nullable=True,
        ),
        sa.Column("next_visit_on", sa.Date(), nullable=True),
        sa.Column("next_visit_note", sa.Text(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("signed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("signed_by_id", KEY, nullable=True),
        sa.Column("signed_by", sa.Text(), nullable=False),
        sa.Column("reopened", sa.Boolean(), nullable=False),
        sa.Column("unlock_reason", sa.Text(), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("state <> 'signed' OR signed_at IS NOT NULL", name="ck_visits_signed_has_moment"),
        sa.ForeignKeyConstraint(["pet_id"], ["pets.id"], name="fk_visits_pet_id_pets", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_visits"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_visits_pet_id_started_at_id", "visits", ["pet_id", "started_at", "id"])
    op.create_index("ix_visits_state_started_at", "visits", ["state", "started_at"])

    op.create_table(
        "visit_addenda",
        sa.Column("visit_id", KEY, nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("author_id", KEY, nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("text <> ''", name="ck_visit_addenda_text_not_blank"),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visits.id"], name="fk_visit_addenda_visit_id_visits", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_visit_addenda"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_visit_addenda_visit_id", "visit_addenda", ["visit_id"])

    op.create_table(
        "visit_diagnoses",
        sa.Column("visit_id", KEY, nullable=False),
        sa.Column("diagnosis_id", KEY, nullable=True),
        sa.Column("problem_id", KEY, nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("certainty", choice("certainty", "preliminary", "differential", "final"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("title <> ''", name="ck_visit_diagnoses_title_not_blank"),
        sa.ForeignKeyConstraint(
            ["diagnosis_id"],
            ["diagnoses.id"],
            name="fk_visit_diagnoses_diagnosis_id_diagnoses",
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["problem_id"],
            ["patient_problems.id"],
            name="fk_visit_diagnoses_problem_id_patient_problems",
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visits.id"], name="fk_visit_diagnoses_visit_id_visits", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_visit_diagnoses"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_visit_diagnoses_problem_id", "visit_diagnoses", ["problem_id"])
    op.create_index("ix_visit_diagnoses_visit_id", "visit_diagnoses", ["visit_id"])

    op.create_table(
        "visit_drafts",
        sa.Column("visit_id", KEY, autoincrement=False, nullable=False),
        sa.Column("user_id", KEY, autoincrement=False, nullable=False),
        sa.Column("user_name", sa.Text(), nullable=False),
        sa.Column("workstation", sa.Text(), nullable=False),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("typed", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visits.id"], name="fk_visit_drafts_visit_id_visits", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("visit_id", "user_id", name="pk_visit_drafts"),
    )
    op.create_table(
        "visit_findings",
        sa.Column("visit_id", KEY, nullable=False),
        sa.Column("system", choice("system", *SYSTEMS), nullable=False),
        sa.Column("state", choice("state", "normal", "abnormal"), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visits.id"], name="fk_visit_findings_visit_id_visits", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_visit_findings"),
        sa.UniqueConstraint("visit_id", "system", name="uq_visit_findings_visit_id_system"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "vital_signs",
        sa.Column("pet_id", KEY, nullable=False),
        sa.Column("visit_id", KEY, nullable=True),
        sa.Column("weight_id", KEY, nullable=True),
        sa.Column("measured_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("measured_by", sa.Text(), nullable=False),
        sa.Column("temperature_tenths", sa.Integer(), nullable=True),
        sa.Column("pulse", sa.Integer(), nullable=True),
        sa.Column("respiration", sa.Integer(), nullable=True),
        sa.Column("crt_tenths", sa.Integer(), nullable=True),
        sa.Column(
            "mucous_membranes",
            choice("mucous_membranes", "pink", "pale", "white", "hyperaemic", "cyanotic", "icteric"),
            nullable=True,
        ),
        sa.Column("body_condition", sa.Integer(), nullable=True),
        sa.Column("pain", sa.Integer(), nullable=True),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("body_condition BETWEEN 1 AND 9", name="ck_vital_signs_body_condition_scale"),
        sa.CheckConstraint("crt_tenths BETWEEN 0 AND 100", name="ck_vital_signs_crt_possible"),
        sa.CheckConstraint("pain BETWEEN 0 AND 10", name="ck_vital_signs_pain_scale"),
        sa.CheckConstraint("pulse BETWEEN 1 AND 1500", name="ck_vital_signs_pulse_possible"),
        sa.CheckConstraint("respiration BETWEEN 1 AND 600", name="ck_vital_signs_respiration_possible"),
        sa.CheckConstraint(
            "temperature_tenths BETWEEN 200 AND 450", name="ck_vital_signs_temperature_possible"
        ),
        sa.ForeignKeyConstraint(
            ["pet_id"], ["pets.id"], name="fk_vital_signs_pet_id_pets", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visits.id"], name="fk_vital_signs_visit_id_visits", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["weight_id"],
            ["pet_weights.id"],
            name="fk_vital_signs_weight_id_pet_weights",
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_vital_signs"),
        sa.UniqueConstraint("visit_id", name="uq_vital_signs_visit_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_vital_signs_pet_id_measured_at", "vital_signs", ["pet_id", "measured_at"])
    add_columns(dialect)
    fill_lists()
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


def add_columns(dialect: str) -> None:
    """Add to tables that stand already."""
    run(unguard(dialect, "manipulation_facts"))
    run(unguard(dialect, "clinic"))
    run(unguard(dialect, "pets"))
    kind = "BIGINT" if dialect == "postgresql" else "INTEGER"
    # Said with the column, the reference spares SQLite the copying of its largest table.
    run(
        [
            f"ALTER TABLE manipulation_facts ADD COLUMN visit_id {kind} "
            "CONSTRAINT fk_manipulation_facts_visit_id_visits REFERENCES visits (id) ON DELETE RESTRICT"
        ]
    )
    op.create_index("ix_manipulation_facts_visit_id", "manipulation_facts", ["visit_id"])
    for name, default in (("visit_lock_hours", "24"), ("visit_continue_days", "7")):
        op.add_column("clinic", sa.Column(name, sa.Integer(), nullable=False, server_default=default))
    run(
        [
            f"ALTER TABLE pets ADD COLUMN euthanised_here BOOLEAN NOT NULL DEFAULT {FALSE[dialect]}",
            "ALTER TABLE pets ADD COLUMN body_handling VARCHAR(24) "
            "CONSTRAINT ck_pets_body_handling CHECK (body_handling IN ('owner', 'cremation', 'laboratory'))",
        ]
    )
    run(guard(dialect, "pets", (*PETS, "euthanised_here", "body_handling")))
    run(guard(dialect, "manipulation_facts", (*FACTS, "visit_id")))
    run(guard(dialect, "clinic", (*CLINIC, "visit_lock_hours", "visit_continue_days")))


def read(name: str) -> list[dict[str, str]]:
    """Read one of the shipped lists."""
    with bundle_path("resources", "reference", f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def fill_lists() -> None:
    """Fill the dictionary of diagnoses and the normal ranges; the engines number the rows themselves."""
    names = ("code", "system", "name_en", "name_ru", "synonyms")
    diagnoses = sa.table(
        "diagnoses",
        sa.column("version", sa.Integer()),
        *(sa.column(name, sa.Text()) for name in names),
        sa.column("archived", sa.Boolean()),
    )
    op.bulk_insert(
        diagnoses,
        [
            {"version": 1, **row, "system": row["system"] or None, "archived": False}
            for row in read("diagnoses")
        ],
    )
    # By the species' code: a clinic may have a species of the list no longer under its first id.
    run(
        [
            "INSERT INTO vital_ranges (version, species_id, sign, low, high) "  # noqa: S608 - a list of our own
            f"SELECT 1, id, '{row['sign']}', {int(row['low'])}, {int(row['high'])} "
            f"FROM species WHERE code = '{row['species_code']}'"
            for row in read("vital_ranges")
        ]
    )


def run(statements: list[str]) -> None:
    """Execute statements that may hold colons and per cent signs."""
    for statement in statements:
        op.execute(sa.DDL(statement))


def downgrade() -> None:
    """Drop the medical record; what the journal holds of it stays."""
    dialect = op.get_context().dialect.name
    run(revoke(dialect, tuple(RIGHTS)))
    for link in LINKS:
        op.drop_index(f"ix_audit_log_gone_{link}", "audit_log")
    run(unguard(dialect, "manipulation_facts"))
    run(unguard(dialect, "clinic"))
    op.drop_index("ix_manipulation_facts_visit_id", "manipulation_facts")
    with op.batch_alter_table("manipulation_facts", **REBUILT) as batch:
        batch.drop_column("visit_id")
    run(unguard(dialect, "pets"))
    with op.batch_alter_table("pets", **REBUILT) as batch:
        batch.drop_constraint(batch.f("ck_pets_body_handling"), type_="check")
        batch.drop_column("euthanised_here")
        batch.drop_column("body_handling")
    run(guard(dialect, "pets", PETS))
    with op.batch_alter_table("clinic", **REBUILT) as batch:
        batch.drop_column("visit_lock_hours")
        batch.drop_column("visit_continue_days")
    run(guard(dialect, "manipulation_facts", FACTS))
    run(guard(dialect, "clinic", CLINIC))
    for table in GUARDED:
        run(unguard(dialect, table))
    for table in reversed(TABLES):
        op.drop_table(table)
