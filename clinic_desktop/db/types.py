"""Column types that mean the same on both engines."""

from __future__ import annotations

import enum
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import CheckConstraint, DateTime, Dialect, Enum, Text, TypeDecorator

# Compared by code point on both engines, so that lists sort alike and prefix ranges use the index.
CodePointText = Text().with_variant(Text(collation="C"), "postgresql")


class UtcMoment(TypeDecorator[datetime]):
    """A moment: refuses naive values, stores UTC, gives aware UTC back.

    SQLite keeps text; the driver's own DateTime would drop the offset without converting.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Convert to UTC; raises ValueError for a naive value."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        return value.astimezone(UTC)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], datetime | None]:
        """Return what makes the driver's value an aware moment in UTC, in one step: lists hold thousands."""
        return _moment_of_text if dialect.name == "sqlite" else _moment_of_driver


def _moment_of_text(value: str | None) -> datetime | None:
    return None if value is None else datetime.fromisoformat(value + "+00:00")


def _moment_of_driver(value: datetime | None) -> datetime | None:
    if value is None or value.tzinfo is UTC:
        return value
    return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def choice(values: type[enum.StrEnum], name: str) -> Enum:
    """An enumeration stored as its text values with a CHECK named ``name``."""
    return Enum(
        values,
        name=name,
        native_enum=False,
        create_constraint=True,
        length=24,
        values_callable=lambda members: [member.value for member in members],
        validate_strings=True,
    )


def not_blank(column: str) -> CheckConstraint:
    """A CHECK that a required text is not empty."""
    return CheckConstraint(f"{column} <> ''", name=f"{column}_not_blank")
