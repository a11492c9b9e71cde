"""Alembic's door: used by the program's own upgrade and by the developer's ``alembic`` command.

``alembic -x url=postgresql://… upgrade head`` chooses a database; without it the program's settings do.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection

from alembic import context
from clinic_desktop.db.base import Base
from clinic_desktop.db.comparing import is_compared
from clinic_desktop.db.engine import database_url, make_engine
from clinic_desktop.db.types import UtcMoment


def load_entities() -> None:
    """Import every area's entities, so that autogenerate sees their tables."""
    import clinic_desktop.entities  # noqa: F401


def render_item(kind: str, item: Any, autogenerate: Any) -> str | bool:
    """Write our own column types as what they are in the database: migrations never import entities."""
    if kind == "type" and isinstance(item, UtcMoment):
        return "sa.DateTime(timezone=True)"
    return False


def configure(**options: Any) -> None:
    """Set up a run, offline or on a connection."""
    context.configure(
        target_metadata=Base.metadata,
        include_object=is_compared,
        compare_type=True,
        render_item=render_item,
        transaction_per_migration=False,
        **options,
    )


def run_on(connection: Connection) -> None:
    """Migrate on an open connection, in one transaction."""
    configure(
        connection=connection, render_as_batch=connection.dialect.name == "sqlite", transactional_ddl=True
    )
    with context.begin_transaction():
        context.run_migrations()


def chosen_url() -> str:
    """Return the database of ``-x url=``, else of the program's settings."""
    from clinic_desktop.settings import load_settings

    given = context.get_x_argument(as_dictionary=True).get("url")
    return given or load_settings().database


def main() -> None:
    """Run whatever command was asked for."""
    load_entities()
    if context.is_offline_mode():
        url = database_url(chosen_url())
        configure(
            url=url,
            dialect_name=url.get_backend_name(),
            literal_binds=True,
            dialect_opts={"paramstyle": "named"},
            render_as_batch=url.get_backend_name() == "sqlite",
        )
        with context.begin_transaction():
            context.run_migrations()
        return
    given: Connection | None = context.config.attributes.get("connection")
    if given is not None:
        run_on(given)
        return
    engine = make_engine(database_url(chosen_url()), for_migration=True)
    with engine.connect().execution_options(clinic_begin="IMMEDIATE") as connection:
        run_on(connection)
        connection.commit()
    engine.dispose()


main()
