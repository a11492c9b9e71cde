"""Who looked at whose data: cards opened, searches, prints, exports."""

from __future__ import annotations

import enum
from datetime import datetime

from sqlalchemy import Index, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from clinic_desktop.db.base import Base, BigKey
from clinic_desktop.db.types import UtcMoment, choice


class AccessKind(enum.StrEnum):
    """What was done with somebody's data."""

    CARD = "card"
    SEARCH = "search"
    PRINT = "print"
    EXPORT = "export"


class AccessEntry(Base):
    """One look at data, or several of the same person at the same card within a minute.

    No table of record: nothing in it is ever changed, and triggers see to it. ``detail`` holds no
    personal data.
    """

    __tablename__ = "access_log"
    __table_args__ = (
        Index("ix_access_log_kind_at", "kind", "at"),
        Index("ix_access_log_subject_kind_record_id", "subject_kind", "record_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(BigKey, primary_key=True)
    at: Mapped[datetime] = mapped_column(UtcMoment)
    user_id: Mapped[int] = mapped_column(BigKey)
    user_name: Mapped[str] = mapped_column(Text)
    workstation: Mapped[str] = mapped_column(Text)
    kind: Mapped[AccessKind] = mapped_column(choice(AccessKind, "kind"))
    subject_kind: Mapped[str] = mapped_column(String(24))
    record_id: Mapped[int | None] = mapped_column(BigKey)
    count: Mapped[int] = mapped_column(Integer)
    """How many records were shown, printed or exported."""
    detail: Mapped[str] = mapped_column(Text)
