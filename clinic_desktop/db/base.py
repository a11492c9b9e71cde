"""The declarative base: every constraint is named by convention, so failures can be told by name."""

from __future__ import annotations

from sqlalchemy import BigInteger, Integer, MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

NAMING_CONVENTION = {
    "ix": "ix_%(column_0_N_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

BigKey = BigInteger().with_variant(Integer(), "sqlite")


class Base(DeclarativeBase):
    """Root of all entities."""

    metadata = MetaData(naming_convention=NAMING_CONVENTION)


class Record(Base):
    """A table of record: an integer key, a version for optimistic locking, audit triggers.

    Migrations create the audit triggers with `db.audit.guard`; a start-up check refuses a
    database where a record's guards are missing.
    """

    __abstract__ = True

    id: Mapped[int] = mapped_column(BigKey, primary_key=True)
    version: Mapped[int] = mapped_column(Integer, nullable=False, default=1)

    @declared_attr.directive
    @classmethod
    def __mapper_args__(cls) -> dict[str, object]:
        """Let SQLAlchemy compare and raise the version with every UPDATE."""
        return {"version_id_col": cls.version}
