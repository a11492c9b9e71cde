"""The schedule: resources, rosters, types, appointments, what they take, and how it all looks

Revision: 20261121_appointments
Follows: 20261121_treatments
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from alembic import op
from clinic_desktop.db.audit import guard, unguard
from clinic_desktop.db.grants import grant, revoke
from clinic_desktop.db.overlap import forbid_overlaps

revision = "20261121_appointments"
down_revision = "20261121_treatments"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)

RIGHTS = {
    "appointments.view": (
        "manager", "senior_vet", "vet", "nurse", "reception", "cashier", "trainee", "read_only",
    ),
    "appointments.book": ("manager", "senior_vet", "vet", "nurse", "reception"),
    "appointments.receive": ("manager", "senior_vet", "vet", "nurse", "reception", "cashier"),
    "appointments.reopen": ("manager", "senior_vet"),
    "schedule.edit": ("manager", "senior_vet"),
}  # fmt: skip
GUARDED: dict[str, tuple[str, ...]] = {
    "schedule_settings": (
        "day_from_min", "day_to_min", "amber_min", "red_min", "no_show_min", "slot_parts", "tip_parts", "id", "version",
    ),
    "schedule_resources": (
        "kind", "user_id", "name", "note", "colour", "slot_min", "allows_overlap", "position", "archived", "id",
        "version",
    ),
    "shifts": (
        "resource_id", "first_on", "last_on", "weekday", "every_weeks", "starts_min", "length_min", "room_id", "archived",
        "id", "version",
    ),
    "shift_exceptions": (
        "resource_id", "kind", "first_on", "last_on", "starts_min", "length_min", "reason", "archived", "id",
        "version",
    ),
    "appointment_types": (
        "code", "name_en", "name_ru", "length_min", "colour", "resource_id", "position", "archived", "id", "version",
    ),
    "appointment_series": ("rule", "first_at", "made_at", "made_by", "id", "version"),
    "appointments": (
        "owner_id", "pet_id", "client_name", "client_phone", "type_id", "reason", "note", "doctor_id", "room_id",
        "equipment_id", "starts_at", "ends_at", "channel", "state", "wants_earlier", "rebook", "series_id", "visit_id",
        "created_at", "created_by_id", "created_by", "confirmed_at", "confirmed_by", "arrived_at", "called_at",
        "started_at", "finished_at", "left_at", "cancelled_at", "cancelled_by", "cancel_reason", "id", "version",
    ),
    "appointment_companions": ("appointment_id", "pet_id", "id", "version"),
    "schedule_blocks": ("resource_id", "starts_at", "ends_at", "reason", "made_by", "archived", "id", "version"),
    "resource_claims": (
        "resource_id", "starts_at", "ends_at", "exclusive", "appointment_id", "block_id", "id", "version",
    ),
}  # fmt: skip
LINKS = ("appointment_id", "resource_id")
"""Columns that tell whose a removed row was (see the migration ``20261121_audit``)."""

TYPES = (
    ("first", "First consultation", "Первичный приём", 30, "#0f766e"),
    ("repeat", "Repeat consultation", "Повторный приём", 20, "#2563eb"),
    ("vaccination", "Vaccination", "Вакцинация", 15, "#4d7c0f"),
    ("surgery", "Surgery", "Операция", 90, "#b4472e"),
    ("ultrasound", "Ultrasound", "УЗИ", 30, "#7c3aed"),
    ("samples", "Laboratory samples", "Взятие анализов", 15, "#a16207"),
    ("stitches", "Check-up of stitches", "Осмотр швов", 15, "#0e7490"),
    ("grooming", "Nail trim, grooming", "Стрижка когтей, груминг", 30, "#be4b86"),
    ("phone", "Phone consultation", "Консультация по телефону", 10, "#64748b"),
    ("home", "Home visit", "Вызов на дом", 60, "#92603b"),
)
SLOT_PARTS = "pet species owner type reason state"
TIP_PARTS = "pet species owner phone type reason state doctor room note booked"


def choice(name: str, *values: str) -> sa.Enum:
    """An enumeration stored as text with a CHECK."""
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=24)


def key(table: str, column: str, referred: str) -> sa.ForeignKeyConstraint:
    """A reference that keeps what it refers to from being removed."""
    return sa.ForeignKeyConstraint(
        [column], [f"{referred}.id"], name=f"fk_{table}_{column}_{referred}", ondelete="RESTRICT"
    )


def late_key(table: str, column: str, referred: str) -> sa.ForeignKeyConstraint:
    """A reference that is checked at the commit: undo takes away what was made before what points to it."""
    return sa.ForeignKeyConstraint(
        [column],
        [f"{referred}.id"],
        name=f"fk_{table}_{column}_{referred}",
        deferrable=True,
        initially="DEFERRED",
    )


def upgrade() -> None:
    """Make the tables, let no claims overlap, write the first types, put the guards on, give the rights."""
    dialect = op.get_context().dialect.name
    make_settings()
    make_resources()
    make_roster()
    make_types()
    make_appointments()
    make_claims()
    run(forbid_overlaps(dialect))
    seed()
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


def make_settings() -> None:
    """Make the table of how the schedule looks."""
    op.create_table(
        "schedule_settings",
        sa.Column("day_from_min", sa.Integer(), nullable=False),
        sa.Column("day_to_min", sa.Integer(), nullable=False),
        sa.Column("amber_min", sa.Integer(), nullable=False),
        sa.Column("red_min", sa.Integer(), nullable=False),
        sa.Column("no_show_min", sa.Integer(), nullable=False),
        sa.Column("slot_parts", sa.Text(), nullable=False),
        sa.Column("tip_parts", sa.Text(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("id = 1", name="single"),
        sa.CheckConstraint("day_to_min > day_from_min", name="day_to_after_from"),
        sa.CheckConstraint("day_from_min >= 0 AND day_to_min <= 1440", name="within_a_day"),
        sa.CheckConstraint("amber_min > 0 AND red_min > amber_min", name="waiting_limits"),
        sa.CheckConstraint("no_show_min BETWEEN 0 AND 1440", name="no_show_min"),
        sa.PrimaryKeyConstraint("id", name="pk_schedule_settings"),
        sqlite_autoincrement=True,
    )


def make_resources() -> None:
    """Make the table of doctors, rooms and devices."""
    op.create_table(
        "schedule_resources",
        sa.Column("kind", choice("kind", "doctor", "room", "equipment"), nullable=False),
        sa.Column("user_id", KEY, nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("colour", sa.String(length=7), nullable=False),
        sa.Column("slot_min", sa.Integer(), nullable=False),
        sa.Column("allows_overlap", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("name <> ''", name="name_not_blank"),
        sa.CheckConstraint("(kind = 'doctor') = (user_id IS NOT NULL)", name="doctor_is_a_user"),
        sa.CheckConstraint("slot_min BETWEEN 5 AND 60", name="slot_min"),
        key("schedule_resources", "user_id", "users"),
        sa.PrimaryKeyConstraint("id", name="pk_schedule_resources"),
        sa.UniqueConstraint("user_id", name="uq_schedule_resources_user_id"),
        sqlite_autoincrement=True,
    )


def make_roster() -> None:
    """Make the tables of shifts, of days that differ and of blocks."""
    op.create_table(
        "shifts",
        sa.Column("resource_id", KEY, nullable=False),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=True),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("every_weeks", sa.Integer(), nullable=False),
        sa.Column("starts_min", sa.Integer(), nullable=False),
        sa.Column("length_min", sa.Integer(), nullable=False),
        sa.Column("room_id", KEY, nullable=True),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("weekday BETWEEN 0 AND 6", name="weekday"),
        sa.CheckConstraint("every_weeks BETWEEN 1 AND 52", name="every_weeks"),
        sa.CheckConstraint("starts_min BETWEEN 0 AND 1439", name="starts_min"),
        sa.CheckConstraint("length_min BETWEEN 5 AND 1440", name="length_min"),
        sa.CheckConstraint("last_on IS NULL OR last_on >= first_on", name="last_not_before_first"),
        key("shifts", "resource_id", "schedule_resources"),
        key("shifts", "room_id", "schedule_resources"),
        sa.PrimaryKeyConstraint("id", name="pk_shifts"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_shifts_resource_id_weekday", "shifts", ["resource_id", "weekday"])

    op.create_table(
        "shift_exceptions",
        sa.Column("resource_id", KEY, nullable=True),
        sa.Column("kind", choice("kind", "off", "extra"), nullable=False),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=False),
        sa.Column("starts_min", sa.Integer(), nullable=True),
        sa.Column("length_min", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("last_on >= first_on", name="last_not_before_first"),
        sa.CheckConstraint("(starts_min IS NULL) = (length_min IS NULL)", name="hours_whole"),
        sa.CheckConstraint(
            "kind <> 'extra' OR (starts_min IS NOT NULL AND resource_id IS NOT NULL)", name="extra_has_hours"
        ),
        sa.CheckConstraint("starts_min BETWEEN 0 AND 1439", name="starts_min"),
        sa.CheckConstraint("length_min BETWEEN 5 AND 1440", name="length_min"),
        key("shift_exceptions", "resource_id", "schedule_resources"),
        sa.PrimaryKeyConstraint("id", name="pk_shift_exceptions"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_shift_exceptions_last_on_first_on", "shift_exceptions", ["last_on", "first_on"])

    op.create_table(
        "schedule_blocks",
        sa.Column("resource_id", KEY, nullable=False),
        sa.Column("starts_at", MOMENT, nullable=False),
        sa.Column("ends_at", MOMENT, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("reason <> ''", name="reason_not_blank"),
        sa.CheckConstraint("ends_at > starts_at", name="ends_after_start"),
        key("schedule_blocks", "resource_id", "schedule_resources"),
        sa.PrimaryKeyConstraint("id", name="pk_schedule_blocks"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_schedule_blocks_resource_id_starts_at", "schedule_blocks", ["resource_id", "starts_at"]
    )


def make_types() -> None:
    """Make the tables of what people are booked for and of rules that repeat."""
    op.create_table(
        "appointment_types",
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("name_ru", sa.Text(), nullable=False),
        sa.Column("length_min", sa.Integer(), nullable=False),
        sa.Column("colour", sa.String(length=7), nullable=False),
        sa.Column("resource_id", KEY, nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("name_en <> '' OR name_ru <> ''", name="named"),
        sa.CheckConstraint("length_min BETWEEN 5 AND 1440", name="length_min"),
        late_key("appointment_types", "resource_id", "schedule_resources"),
        sa.PrimaryKeyConstraint("id", name="pk_appointment_types"),
        sa.UniqueConstraint("code", name="uq_appointment_types_code"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "appointment_series",
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("first_at", MOMENT, nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("rule <> ''", name="rule_not_blank"),
        sa.PrimaryKeyConstraint("id", name="pk_appointment_series"),
        sqlite_autoincrement=True,
    )


def make_appointments() -> None:
    """Make the tables of appointments and of animals that come along."""
    op.create_table(
        "appointments",
        sa.Column("owner_id", KEY, nullable=True),
        sa.Column("pet_id", KEY, nullable=True),
        sa.Column("client_name", sa.Text(), nullable=False),
        sa.Column("client_phone", sa.Text(), nullable=False),
        sa.Column("type_id", KEY, nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("doctor_id", KEY, nullable=True),
        sa.Column("room_id", KEY, nullable=True),
        sa.Column("equipment_id", KEY, nullable=True),
        sa.Column("starts_at", MOMENT, nullable=True),
        sa.Column("ends_at", MOMENT, nullable=True),
        sa.Column("channel", choice("channel", "phone", "desk", "web", "messenger"), nullable=False),
        sa.Column(
            "state",
            choice(
                "state", "requested", "planned", "confirmed", "arrived", "with_doctor", "in_hospital", "ready_to_pay",
                "closed", "cancelled_by_owner", "cancelled_by_clinic", "no_show",
            ),
            nullable=False,
        ),
        sa.Column("wants_earlier", sa.Boolean(), nullable=False),
        sa.Column("rebook", sa.Boolean(), nullable=False),
        sa.Column("series_id", KEY, nullable=True),
        sa.Column("visit_id", KEY, nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("created_by_id", KEY, nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("confirmed_at", MOMENT, nullable=True),
        sa.Column("confirmed_by", sa.Text(), nullable=False),
        sa.Column("arrived_at", MOMENT, nullable=True),
        sa.Column("called_at", MOMENT, nullable=True),
        sa.Column("started_at", MOMENT, nullable=True),
        sa.Column("finished_at", MOMENT, nullable=True),
        sa.Column("left_at", MOMENT, nullable=True),
        sa.Column("cancelled_at", MOMENT, nullable=True),
        sa.Column("cancelled_by", sa.Text(), nullable=False),
        sa.Column("cancel_reason", sa.Text(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("ends_at > starts_at", name="ends_after_start"),
        sa.CheckConstraint("(starts_at IS NULL) = (ends_at IS NULL)", name="time_whole"),
        sa.CheckConstraint(
            "state IN ('requested', 'cancelled_by_owner', 'cancelled_by_clinic') OR starts_at IS NOT NULL",
            name="time_set",
        ),
        sa.CheckConstraint("owner_id IS NOT NULL OR client_name <> ''", name="somebody"),
        sa.CheckConstraint(
            "state NOT IN ('cancelled_by_owner', 'cancelled_by_clinic') OR cancel_reason <> ''",
            name="cancelled_with_reason",
        ),
        key("appointments", "owner_id", "owners"),
        key("appointments", "pet_id", "pets"),
        key("appointments", "type_id", "appointment_types"),
        key("appointments", "doctor_id", "schedule_resources"),
        key("appointments", "room_id", "schedule_resources"),
        key("appointments", "equipment_id", "schedule_resources"),
        late_key("appointments", "series_id", "appointment_series"),
        late_key("appointments", "visit_id", "visits"),
        sa.PrimaryKeyConstraint("id", name="pk_appointments"),
        sqlite_autoincrement=True,
    )  # fmt: skip
    for columns in (
        ["starts_at", "id"],
        ["state", "starts_at", "id"],
        ["pet_id", "starts_at", "id"],
        ["owner_id", "starts_at", "id"],
        ["series_id"],
        ["visit_id"],
    ):
        op.create_index(f"ix_appointments_{'_'.join(columns)}", "appointments", columns)
    op.create_index(
        "ix_appointments_rebook",
        "appointments",
        ["cancelled_at", "id"],
        postgresql_where=sa.text("rebook"),
        sqlite_where=sa.text("rebook = 1"),
    )

    op.create_table(
        "appointment_companions",
        sa.Column("appointment_id", KEY, nullable=False),
        sa.Column("pet_id", KEY, nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        key("appointment_companions", "appointment_id", "appointments"),
        key("appointment_companions", "pet_id", "pets"),
        sa.PrimaryKeyConstraint("id", name="pk_appointment_companions"),
        sa.UniqueConstraint(
            "appointment_id", "pet_id", name="uq_appointment_companions_appointment_id_pet_id"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_appointment_companions_pet_id", "appointment_companions", ["pet_id"])


def make_claims() -> None:
    """Make the table of what time is taken."""
    op.create_table(
        "resource_claims",
        sa.Column("resource_id", KEY, nullable=False),
        sa.Column("starts_at", MOMENT, nullable=False),
        sa.Column("ends_at", MOMENT, nullable=False),
        sa.Column("exclusive", sa.Boolean(), nullable=False),
        sa.Column("appointment_id", KEY, nullable=True),
        sa.Column("block_id", KEY, nullable=True),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("ends_at > starts_at", name="ends_after_start"),
        sa.CheckConstraint("(appointment_id IS NULL) <> (block_id IS NULL)", name="one_holder"),
        key("resource_claims", "resource_id", "schedule_resources"),
        key("resource_claims", "appointment_id", "appointments"),
        key("resource_claims", "block_id", "schedule_blocks"),
        sa.PrimaryKeyConstraint("id", name="pk_resource_claims"),
        sqlite_autoincrement=True,
    )
    for columns in (["resource_id", "ends_at", "starts_at"], ["appointment_id"], ["block_id"]):
        op.create_index(f"ix_resource_claims_{'_'.join(columns)}", "resource_claims", columns)


def seed() -> None:
    """Write the one row of settings and the types a clinic begins with."""
    insert(
        "schedule_settings",
        [
            {
                "id": 1, "version": 1, "day_from_min": 480, "day_to_min": 1200, "amber_min": 15, "red_min": 30,
                "no_show_min": 30, "slot_parts": SLOT_PARTS, "tip_parts": TIP_PARTS,
            }
        ],
    )  # fmt: skip
    insert(
        "appointment_types",
        [
            {
                "id": position, "version": 1, "code": code, "name_en": english, "name_ru": russian,
                "length_min": minutes, "colour": colour, "position": position, "archived": False,
            }
            for position, (code, english, russian, minutes, colour) in enumerate(TYPES, 1)
        ],
    )  # fmt: skip


def insert(table: str, rows: list[dict[str, Any]]) -> None:
    """Insert rows with their ids, and let PostgreSQL go on after the last."""
    kinds = {bool: sa.Boolean(), int: sa.Integer(), str: sa.Text()}
    columns = [sa.column(name, kinds[type(value)]) for name, value in rows[0].items()]
    op.bulk_insert(sa.table(table, *columns), rows)
    if op.get_context().dialect.name == "postgresql":
        op.execute(
            f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT max(id) FROM {table}))"  # noqa: S608
        )


def run(statements: list[str]) -> None:
    """Execute statements that may hold colons and per cent signs."""
    for statement in statements:
        op.execute(sa.DDL(statement))


def downgrade() -> None:
    """Drop the schedule; what the journal holds of it stays."""
    dialect = op.get_context().dialect.name
    run(revoke(dialect, tuple(RIGHTS)))
    for link in LINKS:
        op.drop_index(f"ix_audit_log_gone_{link}", "audit_log")
    for table in reversed(GUARDED):
        run(unguard(dialect, table))
        op.drop_table(table)
