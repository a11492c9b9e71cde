"""Visits that go on for days keep each day's measuring; problems know the visit they came from

Revision: 20261121_days
Follows: 20261121_alerts
"""

from __future__ import annotations

import sqlalchemy as sa

from alembic import op
from clinic_desktop.db.audit import guard, unguard

revision = "20261121_days"
down_revision = "20261121_alerts"
branch_labels = None
depends_on = None

PROBLEMS = (
    "pet_id", "diagnosis_id", "title", "note", "since_on", "state", "resolved_on", "id", "version",
)  # fmt: skip
SIGNS = (
    "pet_id", "visit_id", "weight_id", "measured_at", "measured_by", "temperature_tenths", "pulse", "respiration",
    "crt_tenths", "mucous_membranes", "body_condition", "pain", "id", "version",
)  # fmt: skip
UNIQUE = "CONSTRAINT uq_vital_signs_visit_id UNIQUE (visit_id)"


def upgrade() -> None:
    """Let a visit have several measurings, and link the problems made by a diagnosis to its visit."""
    _one_measuring(False)
    for column in ("visit_id", "weight_id"):
        op.create_index(f"ix_vital_signs_{column}", "vital_signs", [column])
    dialect = op.get_context().dialect.name
    _run(unguard(dialect, "patient_problems"))
    kind = "BIGINT" if dialect == "postgresql" else "INTEGER"
    _run(
        [
            f"ALTER TABLE patient_problems ADD COLUMN visit_id {kind} "
            "CONSTRAINT fk_patient_problems_visit_id_visits REFERENCES visits (id) ON DELETE RESTRICT",
            # One without a note of its own, older than no diagnosis of it, was made by the first of them.
            "UPDATE patient_problems SET visit_id = (SELECT min(d.visit_id) FROM visit_diagnoses AS d "
            "WHERE d.problem_id = patient_problems.id AND d.title = patient_problems.title) WHERE note = ''",
        ]
    )
    op.create_index("ix_patient_problems_visit_id", "patient_problems", ["visit_id"])
    _run(guard(dialect, "patient_problems", (*PROBLEMS, "visit_id")))


def downgrade() -> None:
    """Leave each visit its newest measuring; earlier ones stand beside it."""
    dialect = op.get_context().dialect.name
    _run(unguard(dialect, "patient_problems"))
    op.drop_index("ix_patient_problems_visit_id", "patient_problems")
    op.drop_column("patient_problems", "visit_id")
    _run(guard(dialect, "patient_problems", PROBLEMS))
    for column in ("visit_id", "weight_id"):
        op.drop_index(f"ix_vital_signs_{column}", "vital_signs")
    _run(
        [
            *unguard(dialect, "vital_signs"),
            "UPDATE vital_signs SET visit_id = NULL WHERE id NOT IN "
            "(SELECT max(id) FROM vital_signs WHERE visit_id IS NOT NULL GROUP BY visit_id)",
            *guard(dialect, "vital_signs", SIGNS),
        ]
    )
    _one_measuring(True)


def _one_measuring(wanted: bool) -> None:
    """Allow a visit one measuring only, or several."""
    context = op.get_context()
    if context.dialect.name == "postgresql":
        change = f"ADD {UNIQUE}" if wanted else "DROP CONSTRAINT uq_vital_signs_visit_id"
        _run([f"ALTER TABLE vital_signs {change}"])
    elif not context.as_sql:
        _rebuild(wanted)


def _rebuild(wanted: bool) -> None:
    # SQLite can't change a constraint: the table is made anew from its own text, whatever columns it has by
    # now, and takes the old one's rows, indexes and next number. Foreign keys are off while a migration runs.
    run = op.get_bind().exec_driver_sql
    old: str = run("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = 'vital_signs'").scalar_one()
    rest = run(
        "SELECT sql FROM sqlite_master WHERE tbl_name = 'vital_signs' AND type IN ('index', 'trigger') "
        "AND sql IS NOT NULL"
    ).scalars()
    made_again = rest.all()
    number = run("SELECT seq FROM sqlite_sequence WHERE name = 'vital_signs'").scalar()
    first = "\tCONSTRAINT "
    new = (
        old.replace(first, f"\t{UNIQUE}, \n{first}", 1)
        if wanted
        else "\n".join(line for line in old.splitlines() if UNIQUE not in line)
    )
    if new == old:
        raise RuntimeError("the table vital_signs is not as expected")
    for statement in unguard("sqlite", "vital_signs"):
        run(statement)
    head, _, body = new.partition("(")
    run(f"{head.replace('vital_signs', 'vital_signs_new')}({body}")
    run("INSERT INTO vital_signs_new SELECT * FROM vital_signs ORDER BY id")
    run("DROP TABLE vital_signs")
    run("ALTER TABLE vital_signs_new RENAME TO vital_signs")
    for statement in made_again:
        run(statement)
    run("DELETE FROM sqlite_sequence WHERE name IN ('vital_signs', 'vital_signs_new')")
    if number is not None:
        run("INSERT INTO sqlite_sequence (name, seq) VALUES ('vital_signs', ?)", (number,))


def _run(statements: list[str]) -> None:
    for statement in statements:
        op.execute(sa.DDL(statement))
