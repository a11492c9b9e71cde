"""The journal: one row for each action, one audit row for each changed record, one head of the chain.

The rows of `audit_log` are written by triggers (`db.audit`), never by this program's statements.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    Index,
    Integer,
    String,
    Text,
    and_,
    exists,
    literal_column,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import Mapped, aliased, mapped_column
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.elements import ColumnElement, SQLColumnExpression
from sqlalchemy.sql.functions import FunctionElement

from clinic_desktop.db.base import Base, BigKey
from clinic_desktop.db.types import UtcMoment


class Action(Base):
    """A command that a person carried out.

    ``sequence``, ``hash`` and ``result`` are empty until the action is sealed, just before its commit;
    after that no column may change.
    """

    __tablename__ = "actions"
    __table_args__ = (
        Index("ix_actions_actor_id_id", "actor_id", "id"),
        Index("ix_actions_at_id", "at", "id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(BigKey, primary_key=True)
    uuid: Mapped[str] = mapped_column(String(32), unique=True)
    verb: Mapped[str] = mapped_column(String(64))
    actor_id: Mapped[int] = mapped_column(BigKey)
    actor_name: Mapped[str] = mapped_column(Text)
    workstation: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(UtcMoment)
    undoes: Mapped[int | None] = mapped_column(
        BigKey, ForeignKey("actions.id", ondelete="RESTRICT"), unique=True
    )
    result: Mapped[str | None] = mapped_column(Text)
    sequence: Mapped[int | None] = mapped_column(BigKey, unique=True)
    hash: Mapped[str | None] = mapped_column(String(64))


class AuditEntry(Base):
    """One changed record: its values before and after, as JSON text."""

    __tablename__ = "audit_log"
    __table_args__ = (
        CheckConstraint("operation IN ('I', 'U', 'D')", name="operation"),
        Index("ix_audit_log_action_id_table_name_row_id", "action_id", "table_name", "row_id"),
        Index("ix_audit_log_table_name_row_id", "table_name", "row_id"),
        Index("ix_audit_log_table_name_action_id", "table_name", "action_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(BigKey, primary_key=True)
    action_id: Mapped[int] = mapped_column(BigKey, ForeignKey("actions.id", ondelete="RESTRICT"))
    table_name: Mapped[str] = mapped_column(String(63))
    row_id: Mapped[int] = mapped_column(BigKey)
    operation: Mapped[str] = mapped_column(String(1))
    old_values: Mapped[str | None] = mapped_column(Text)
    new_values: Mapped[str | None] = mapped_column(Text)


class AuditHead(Base):
    """The last sealed action; its one row is the lock under which actions get their sequence."""

    __tablename__ = "audit_head"
    __table_args__ = (CheckConstraint("id = 1", name="single"),)

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    sequence: Mapped[int] = mapped_column(BigKey)
    hash: Mapped[str] = mapped_column(String(64))


class journalled(FunctionElement[str]):  # noqa: N801 - stands in selects like a function of the database
    """A value of a row as the journal keeps it: ``journalled(AuditEntry.new_values, "status")``.

    Text on both engines, a truth as ``0`` or ``1`` on SQLite and as ``false`` or ``true`` on PostgreSQL.
    """

    type = Text()
    inherit_cache = True
    name = "journalled"

    def __init__(self, values: SQLColumnExpression[Any], column: str) -> None:
        super().__init__(values, literal_column(f"'{column}'"))


@compiles(journalled, "sqlite")
def _journalled_sqlite(element: journalled, compiler: SQLCompiler, **options: Any) -> str:
    values, column = (compiler.process(part, **options) for part in element.clauses)
    return f"CAST(json_extract({values}, '$.' || {column}) AS TEXT)"


@compiles(journalled, "postgresql")
def _journalled_postgresql(element: journalled, compiler: SQLCompiler, **options: Any) -> str:
    values, column = (compiler.process(part, **options) for part in element.clauses)
    return f"(CAST({values} AS jsonb) ->> {column})"


def not_undone() -> ColumnElement[bool]:
    """Return the condition that an action of the journal still holds: neither undone nor an undoing itself."""
    later = aliased(Action)
    return and_(Action.undoes.is_(None), ~exists().where(later.undoes == Action.id))
