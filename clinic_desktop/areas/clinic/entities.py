"""The one row that describes the clinic."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from clinic_desktop.db.base import Record


class Clinic(Record):
    """The clinic's own particulars; exactly one row, with id 1."""

    __tablename__ = "clinic"
    __table_args__ = (CheckConstraint("id = 1", name="single"), {"sqlite_autoincrement": True})

    name: Mapped[str] = mapped_column(Text)
    legal_name: Mapped[str] = mapped_column(Text)
    tax_number: Mapped[str] = mapped_column(Text)
    address: Mapped[str] = mapped_column(Text)
    phone: Mapped[str] = mapped_column(Text)
    email: Mapped[str] = mapped_column(Text)
    currency: Mapped[str] = mapped_column(String(3))
    """ISO 4217."""
    phone_region: Mapped[str] = mapped_column(String(2))
    """ISO 3166 country whose national phone numbers are understood without a prefix."""
    time_zone: Mapped[str] = mapped_column(Text)
    """IANA name, such as ``Europe/Moscow``."""
    document_language: Mapped[str] = mapped_column(String(2))
    visit_lock_hours: Mapped[int] = mapped_column(Integer)
    """How long after signing a visit may still be taken back by its author; then it only takes addenda."""
    visit_continue_days: Mapped[int] = mapped_column(Integer)
    """How old an unsigned visit may be to be continued instead of beginning a new one."""
