"""The one search box: a folded document for each record, found by the words it starts with.

Documents are kept up from the audit rows of each action, so imports, undo and scripts are covered
alike. FTS5 on SQLite, a stored ``tsvector`` with GIN on PostgreSQL; neither needs an extension.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from sqlalchemy import (
    Index,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    bindparam,
    delete,
    insert,
    select,
    text,
    union,
)
from sqlalchemy.orm import Mapped, Session, mapped_column
from sqlalchemy.sql.selectable import Select

from clinic_desktop.core.text import latin_twin, search_document, sort_key, swap_layout, words
from clinic_desktop.db.base import Base, BigKey
from clinic_desktop.db.journal import AuditEntry
from clinic_desktop.db.types import CodePointText

BATCH = 1_000
CANDIDATES = 1_000
"""How many matches are ranked; a wider query is answered from the newest of them."""


class SearchEntry(Base):
    """The searchable document of one record.

    ``rank`` puts what is in daily use first: 0 for the living and current, 1 for the archived and the
    dead. Derived data: rebuilt by the ``reindex`` verb, so it has no audit.
    """

    __tablename__ = "search_entries"
    __table_args__ = (
        UniqueConstraint("kind", "record_id"),
        Index("ix_search_entries_kind_rank_title", "kind", "rank", "title"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(BigKey, primary_key=True)
    kind: Mapped[str] = mapped_column(String(24))
    record_id: Mapped[int] = mapped_column(BigKey)
    rank: Mapped[int] = mapped_column(SmallInteger)
    title: Mapped[str] = mapped_column(CodePointText)
    document: Mapped[str] = mapped_column(Text)


_ENTRIES = cast("Table", SearchEntry.__table__)
_ADD = insert(_ENTRIES).inline()
_REMOVE = delete(_ENTRIES).where(
    _ENTRIES.c.kind == bindparam("of_kind"), _ENTRIES.c.record_id.in_(bindparam("ids", expanding=True))
)


@dataclass(frozen=True, slots=True)
class Document:
    """What an area says about one record: ``texts`` by word, ``numbers`` also by their last digits."""

    record_id: int
    title: str
    texts: Sequence[str]
    numbers: Sequence[str] = ()
    rank: int = 0


@dataclass(frozen=True, slots=True)
class SearchSource:
    """One kind of record that can be found.

    ``affected`` maps a table to a function that turns a select of its changed row ids into a select of
    the record ids whose documents depend on them; ``owned`` names, for a table whose rows say it
    themselves, the column with the record's id (``id`` for the records' own table); ``documents`` reads the documents of some records
    (those that no longer exist are left out); ``all_ids`` selects every record id, for a rebuild.
    """

    kind: str
    affected: Mapping[str, Callable[[Select[int]], Select[int]]]
    documents: Callable[[Session, Sequence[int]], Iterable[Document]]
    all_ids: Callable[[], Select[int]]
    owned: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Hit:
    """One found record."""

    kind: str
    record_id: int


def refresh(
    session: Session,
    sources: Sequence[SearchSource],
    action_id: int,
    tables: Iterable[str],
    entries: Sequence[Any] | None = None,
) -> None:
    """Rewrite the documents that depend on what an action changed.

    ``entries`` are its audit rows, where they are few enough to be known.
    """
    changed = set(tables)
    for source in sources:
        owned = source.owned if entries is not None else {}
        selects = [
            affected(
                select(AuditEntry.row_id).where(
                    AuditEntry.action_id == action_id, AuditEntry.table_name == table
                )
            )
            for table, affected in source.affected.items()
            if table in changed and table not in owned
        ]
        found, made = _named(entries or (), owned)
        if selects:
            # One question for all tables: most of a small action's time goes into asking.
            asked = union(*selects) if len(selects) > 1 else selects[0]
            found |= {row_id for row_id in session.scalars(asked) if row_id is not None}
        ids = sorted(found)
        for start in range(0, len(ids), BATCH):
            piece = ids[start : start + BATCH]
            _remove(session, source, [row_id for row_id in piece if row_id not in made])
            _write(session, source, piece)


def _named(entries: Sequence[Any], owned: Mapping[str, str]) -> tuple[set[int], set[int]]:
    """Return the records that audit rows name themselves, and those that are new and have no document yet."""
    found: set[int] = set()
    made: set[int] = set()
    for entry in entries:
        column = owned.get(entry.table_name)
        if column == "id":
            found.add(entry.row_id)
            if entry.operation == "I":
                made.add(entry.row_id)
        elif column is not None:
            kept = (json.loads(values) for values in (entry.old_values, entry.new_values) if values)
            found |= {values[column] for values in kept}
    return found, made


def rebuild(
    session: Session, sources: Sequence[SearchSource], progress: Callable[[int], None] | None = None
) -> int:
    """Write every document anew; return how many there are."""
    session.execute(delete(SearchEntry))
    count = 0
    for source in sources:
        after = 0
        ids_of = source.all_ids().subquery()
        column = ids_of.c[0]
        while ids := session.scalars(
            select(column).where(column > after).order_by(column).limit(BATCH)
        ).all():
            count += _write(session, source, ids)
            after = ids[-1]
            if progress is not None:
                progress(count)
    return count


def _remove(session: Session, source: SearchSource, ids: Sequence[int]) -> None:
    if ids:
        session.connection().execute(_REMOVE, {"of_kind": source.kind, "ids": ids})


def _write(session: Session, source: SearchSource, ids: Sequence[int]) -> int:
    rows = [
        {
            "kind": source.kind,
            "record_id": document.record_id,
            "rank": document.rank,
            "title": sort_key(document.title),
            "document": search_document(document.texts, document.numbers),
        }
        for document in source.documents(session, ids)
    ]
    if rows:
        session.connection().execute(_ADD, rows)
    return len(rows)


# --- asking -------------------------------------------------------------------------------------

_SQLITE_MATCH = text(
    "SELECT kind, record_id FROM ("
    "  SELECT rowid AS entry_id FROM search_index WHERE search_index MATCH :match"
    "  ORDER BY rowid DESC LIMIT :candidates"
    ") AS found JOIN search_entries AS e ON e.id = found.entry_id "
    "WHERE (:kind = '' OR e.kind = :kind) ORDER BY e.rank, e.title, e.id LIMIT :size"
)
_POSTGRESQL_MATCH = text(
    "SELECT kind, record_id FROM ("
    "  SELECT kind, record_id, rank, title, id FROM search_entries"
    "  WHERE tokens @@ CAST(:match AS tsquery) AND (:kind = '' OR kind = :kind) LIMIT :candidates"
    ") AS found ORDER BY rank, title, id LIMIT :size"
)


def find(session: Session, typed: str, *, kind: str = "", size: int = 200) -> tuple[Hit, ...]:
    """Find records whose documents hold every typed word as the start of one of theirs.

    Best first: current before archived, then by name. When nothing is found, the text is tried as
    typed with the other keyboard layout, then by its Latin twin.
    """
    for tokens in _readings(typed):
        hits = _match(session, tokens, kind, size)
        if hits:
            return hits
    return ()


def _readings(typed: str) -> list[list[str]]:
    direct = words(typed)
    readings = [direct, words(swap_layout(typed)), [latin_twin(word) for word in direct]]
    readings.append(["".join(direct)] if len(direct) > 1 and all(w.isdecimal() for w in direct) else [])
    unique: list[list[str]] = []
    for reading in readings:
        kept = [word[:64] for word in reading if word][:8]
        if kept and kept not in unique:
            unique.append(kept)
    return unique


def match_expression(dialect: str, tokens: Sequence[str]) -> str:
    """Return the engine's query for "every token as a prefix"; tokens are folded letters and digits."""
    if dialect == "postgresql":
        return " & ".join(f"'{token}':*" for token in tokens)
    return " AND ".join(f'"{token}"*' for token in tokens)


def statement(dialect: str) -> str:
    """Return the SQL of a search, for measuring it through the bare driver."""
    return (_POSTGRESQL_MATCH if dialect == "postgresql" else _SQLITE_MATCH).text


def _match(session: Session, tokens: Sequence[str], kind: str, size: int) -> tuple[Hit, ...]:
    dialect = session.get_bind().dialect.name
    query = _POSTGRESQL_MATCH if dialect == "postgresql" else _SQLITE_MATCH
    rows = session.connection().execute(
        query,
        {"match": match_expression(dialect, tokens), "kind": kind, "size": size, "candidates": CANDIDATES},
    )
    return tuple(Hit(*row) for row in rows)


# --- schema, for migrations ---------------------------------------------------------------------


def index_statements(dialect: str) -> list[str]:
    """Return what makes `search_entries` searchable on an engine."""
    if dialect == "postgresql":
        return [
            "ALTER TABLE search_entries ADD COLUMN tokens tsvector "
            "GENERATED ALWAYS AS (array_to_tsvector(string_to_array(document, ' '))) STORED",
            "CREATE INDEX ix_search_entries_tokens ON search_entries USING gin (tokens)",
        ]
    remove = (
        "INSERT INTO search_index (search_index, rowid, document) VALUES ('delete', OLD.id, OLD.document);"
    )
    add = "INSERT INTO search_index (rowid, document) VALUES (NEW.id, NEW.document);"
    return [
        "CREATE VIRTUAL TABLE search_index USING fts5(document, content='search_entries', content_rowid='id', "
        "prefix='2 3', tokenize='unicode61 remove_diacritics 0', detail=none, columnsize=0)",
        f"CREATE TRIGGER search_entries_insert AFTER INSERT ON search_entries BEGIN {add} END",
        f"CREATE TRIGGER search_entries_delete AFTER DELETE ON search_entries BEGIN {remove} END",
        f"CREATE TRIGGER search_entries_update AFTER UPDATE ON search_entries BEGIN {remove} {add} END",
    ]


def drop_index_statements(dialect: str) -> list[str]:
    """Return what takes the engine's index off again."""
    if dialect == "postgresql":
        return ["DROP INDEX ix_search_entries_tokens", "ALTER TABLE search_entries DROP COLUMN tokens"]
    return [
        "DROP TRIGGER search_entries_insert",
        "DROP TRIGGER search_entries_delete",
        "DROP TRIGGER search_entries_update",
        "DROP TABLE search_index",
    ]
