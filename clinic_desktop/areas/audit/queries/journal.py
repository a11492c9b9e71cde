"""The journal: actions newest first, one action whole, the proof of the chain, the heads of days."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import (
    ColumnElement,
    Select,
    String,
    and_,
    cast,
    func,
    or_,
    select,
)

from clinic_desktop.areas.audit.queries.history import ENTRY, PAGE, entries, scope_of
from clinic_desktop.areas.audit.rows import DayHead, HistoryEntry, JournalFilters, JournalRow, Person, Subject
from clinic_desktop.areas.audit.subjects import PARENTS, PERSONS, SUBJECTS
from clinic_desktop.areas.audit.values import names_of, record_table
from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.areas.pets.rows import Named
from clinic_desktop.core.permissions import AUDIT_VIEW, requires
from clinic_desktop.core.seals import shown
from clinic_desktop.db import chain
from clinic_desktop.db.journal import Action, AuditEntry
from clinic_desktop.db.search import find
from clinic_desktop.db.work import Work

COUNTED_AT_MOST = 999
"""Rows of an action are counted up to here: an import has a hundred thousand of them."""

FOUND_AT_MOST = 100
SUBJECTS_SHOWN = 3
PAIRS_READ = 12
HEADS_AT_MOST = 366

ABOUT = {**PARENTS, **PERSONS}
"""Of each table whose rows are told as somebody else's: whose, and the linking column."""

_SKEW = timedelta(days=1)
"""How far the clocks of workstations may differ for the journal to be cut by moments without a scan."""


@requires(AUDIT_VIEW)
def list_journal(
    work: Work, filters: JournalFilters, *, before: int | None = None, limit: int = PAGE
) -> tuple[JournalRow, ...]:
    """Return actions, newest first; ``before`` is the id of the last one shown."""
    counted = (
        select(AuditEntry.id)
        .where(AuditEntry.action_id == Action.id)
        .limit(COUNTED_AT_MOST + 1)
        .correlate(Action)
        .subquery()
    )
    pair = AuditEntry.table_name + ":" + cast(AuditEntry.row_id, String)
    named = (
        select(pair.label("pair"))
        .where(AuditEntry.action_id == Action.id)
        .order_by(AuditEntry.action_id, AuditEntry.table_name, AuditEntry.row_id)
        .limit(PAIRS_READ)
        .correlate(Action)
        .subquery()
    )
    query = (
        select(
            Action.id,
            Action.sequence,
            Action.hash,
            Action.verb,
            Action.actor_name,
            Action.workstation,
            Action.at,
            select(func.count()).select_from(counted).scalar_subquery().label("changed"),
            select(func.aggregate_strings(named.c.pair, ",")).scalar_subquery().label("pairs"),
        )
        .where(Action.sequence.is_not(None), *_conditions(work, filters, before, limit))
        .order_by(Action.id.desc())
        .limit(limit)
    )
    if before is not None:
        query = query.where(Action.id < before)
    rows = work.session.execute(query).all()
    subjects = _subjects(work, [_pairs(row.pairs) for row in rows])
    return tuple(
        JournalRow(
            row.id,
            row.sequence,
            row.verb,
            row.actor_name,
            row.workstation,
            row.at,
            row.changed,
            about,
            shown(row.hash),
        )
        for row, about in zip(rows, subjects, strict=True)
    )


def _conditions(
    work: Work, filters: JournalFilters, before: int | None, limit: int
) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if filters.who is not None:
        found.append(Action.actor_id == filters.who)
    if filters.table:
        # Alone, the newest of each table are enough; with more filters any of them may be left over.
        enough = limit if filters == JournalFilters(table=filters.table) else None
        found.append(_about_table(filters.table, before, enough))
    if filters.verb:
        found.append(Action.verb.startswith(filters.verb, autoescape=True))
    if filters.since is not None:
        found += [Action.at >= filters.since, *_bound(filters.since - _SKEW, first=True)]
    if filters.until is not None:
        found += [Action.at < filters.until, *_bound(filters.until + _SKEW, first=False)]
    if filters.record is not None:
        scope = scope_of(work, *filters.record)
        touched = select(AuditEntry.action_id).join(
            scope, and_(AuditEntry.table_name == scope.c.table_name, AuditEntry.row_id == scope.c.row_id)
        )
        found.append(Action.id.in_(touched))
    if filters.text.strip():
        found.append(_about_text(work, filters.text))
    return found


def _about_table(table: str, before: int | None, enough: int | None) -> ColumnElement[bool]:
    parts = []
    for name in (table, *(child for child, (parent, _) in PARENTS.items() if parent == table)):
        ids = select(AuditEntry.action_id).where(AuditEntry.table_name == name)
        if before is not None:
            ids = ids.where(AuditEntry.action_id < before)
        if enough is not None:
            newest = ids.distinct().order_by(AuditEntry.action_id.desc()).limit(enough).subquery()
            ids = select(newest.c.action_id)
        parts.append(Action.id.in_(ids))
    return or_(*parts)


def _bound(moment: datetime, *, first: bool) -> list[ColumnElement[bool]]:
    """Cut the journal by id near a moment, so that the page is not looked for from the newest action on."""
    ids = select(Action.id).limit(1)
    if first:
        near = ids.where(Action.at >= moment).order_by(Action.at, Action.id).scalar_subquery()
        return [Action.id >= near]
    near = ids.where(Action.at < moment).order_by(Action.at.desc(), Action.id.desc()).scalar_subquery()
    return [Action.id <= near]


def _about_text(work: Work, text: str) -> ColumnElement[bool]:
    tables = {kind.search_kind: kind.table for kind in SUBJECTS.values() if kind.search_kind}
    ids: dict[str, list[int]] = {}
    for hit in find(work.session, text, size=FOUND_AT_MOST):
        if hit.kind in tables:
            ids.setdefault(tables[hit.kind], []).append(hit.record_id)
    parts = []
    for table, rows in ids.items():
        parts.append(and_(AuditEntry.table_name == table, AuditEntry.row_id.in_(rows)))
        for child in SUBJECTS[table].children:
            columns = record_table(child.table).columns
            belonging = select(columns["id"]).where(columns[child.link].in_(rows))
            parts.append(and_(AuditEntry.table_name == child.table, AuditEntry.row_id.in_(belonging)))
    return Action.id.in_(select(AuditEntry.action_id).where(or_(False, *parts)))


def _pairs(joined: str | None) -> list[tuple[str, int]]:
    pairs = [pair.rpartition(":") for pair in (joined or "").split(",") if pair]
    return [(table, int(row_id)) for table, _, row_id in pairs]


def _subjects(work: Work, actions: Sequence[list[tuple[str, int]]]) -> list[tuple[Subject, ...]]:
    parents = _parents(work, {pair for pairs in actions for pair in pairs if pair[0] in ABOUT})
    owned = [list(dict.fromkeys(parents.get(pair, pair) for pair in pairs)) for pairs in actions]
    shown = [[pair for pair in pairs if pair[0] in SUBJECTS][:SUBJECTS_SHOWN] or pairs[:1] for pairs in owned]
    wanted: dict[str, set[int]] = {}
    for table, row_id in (pair for pairs in shown for pair in pairs):
        wanted.setdefault(table, set()).add(row_id)
    names = {table: names_of(work, table, sorted(ids)) for table, ids in wanted.items()}
    nameless = Named("", "")
    return [
        tuple(Subject(table, row_id, names[table].get(row_id, nameless)) for table, row_id in pairs)
        for pairs in shown
    ]


def _parents(work: Work, pairs: Iterable[tuple[str, int]]) -> dict[tuple[str, int], tuple[str, int]]:
    ids: dict[str, list[int]] = {}
    for table, row_id in pairs:
        ids.setdefault(table, []).append(row_id)
    found: dict[tuple[str, int], tuple[str, int]] = {}
    for table, rows in ids.items():
        parent, link = ABOUT[table]
        columns = record_table(table).columns
        # Whose a row is may be unknown yet: a new client's booking, a holiday of the whole clinic.
        owned = (columns["id"].in_(rows), columns[link] > 0)
        query: Select[Any] = select(columns["id"], columns[link]).where(*owned)
        found |= {(table, row[0]): (parent, row[1]) for row in work.session.execute(query)}
    return found


@requires(AUDIT_VIEW)
def list_action(work: Work, action: int, *, after: int = 0, limit: int = PAGE) -> tuple[HistoryEntry, ...]:
    """Return what one action (by its row id) did, in the order it was done; ``after`` is the last id shown."""
    query = (
        select(*ENTRY)
        .join(Action, Action.id == AuditEntry.action_id)
        .where(AuditEntry.action_id == action, AuditEntry.id > after)
        .order_by(AuditEntry.id)
        .limit(limit)
    )
    return entries(work, query)


@requires(AUDIT_VIEW)
def list_people(work: Work) -> tuple[Person, ...]:
    """Return everybody who has acted, by name; each is found by a jump in an index, not by a scan."""
    found: list[Person] = []
    last: int | None = None
    while True:
        query = select(Action.actor_id, Action.actor_name).order_by(Action.actor_id, Action.id).limit(1)
        row = work.session.execute(query if last is None else query.where(Action.actor_id > last)).first()
        if row is None:
            return tuple(sorted(found, key=lambda person: person.name))
        newest = work.session.scalar(
            select(Action.actor_name)
            .where(Action.actor_id == row.actor_id)
            .order_by(Action.id.desc())
            .limit(1)
        )
        found.append(Person(row.actor_id, newest or row.actor_name))
        last = row.actor_id


@requires(AUDIT_VIEW)
def check_chain(work: Work) -> chain.Verdict:
    """Recompute the whole chain; takes a minute for each half a million entries at most."""
    return chain.verify(work.session.connection())


@requires(AUDIT_VIEW)
def day_heads(work: Work, since: date) -> tuple[DayHead, ...]:
    """Return the last sealed action of each local day from ``since`` on, newest first."""
    zone = ZoneInfo(clinic.get(work).time_zone)
    today = work.now.astimezone(zone).date()
    heads = []
    for back in range(min((today - since).days + 1, HEADS_AT_MOST)):
        day = today - timedelta(days=back)
        start, end = (datetime.combine(d, time(), zone) for d in (day, day + timedelta(days=1)))
        row = work.session.execute(
            select(Action.sequence, Action.hash)
            .where(Action.at >= start, Action.at < end, Action.sequence.is_not(None))
            .order_by(Action.sequence.desc())
            .limit(1)
        ).first()
        if row is not None:
            heads.append(DayHead(day, row.sequence, shown(row.hash)))
    return tuple(heads)
