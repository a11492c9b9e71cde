"""Pages by key: the next page starts after the last row's key, so no page is dearer than the first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy import Select, func, select, tuple_
from sqlalchemy.orm import InstrumentedAttribute, Session

from clinic_desktop.core.paging import COUNT_CAP, Page, PageRequest

R = TypeVar("R")


def fetch_page(
    session: Session,
    query: Select[*tuple[Any, ...]],
    *,
    sort: InstrumentedAttribute[Any],
    key: InstrumentedAttribute[Any],
    request: PageRequest,
    make_row: Callable[[Any], R],
    counted: Select[*tuple[Any, ...]] | None = None,
) -> Page[R]:
    """Return one page of ``query``, ordered by ``sort`` and then ``key`` (the primary key).

    ``sort`` must be indexed together with ``key`` and never null. Rows come in the order asked for, also
    when the page is taken from the end. ``counted`` selects as many rows at less cost: without the joins that
    only fetch what a row shows.
    """
    backwards = request.descending != request.from_end
    columns: tuple[InstrumentedAttribute[Any], ...] = (sort, key) if sort is not key else (key,)
    ordered = query.add_columns(*(column.label(f"_key_{n}") for n, column in enumerate(columns)))
    ordered = ordered.order_by(*(column.desc() if backwards else column.asc() for column in columns))
    if request.after is not None:
        position = tuple_(*columns)
        ordered = ordered.where(position < request.after if backwards else position > request.after)
    fetched = session.execute(ordered.limit(request.size + 1)).all()
    rows = fetched[: request.size]
    next_key = tuple(rows[-1][-len(columns) :]) if len(fetched) > request.size else None
    made = [make_row(row) for row in rows]
    if request.from_end:
        made.reverse()
    total = _count(session, query if counted is None else counted, key) if request.after is None else None
    capped = total is not None and total > COUNT_CAP
    return Page(tuple(made), next_key, COUNT_CAP if capped else total, capped)


def _count(session: Session, query: Select[*tuple[Any, ...]], key: InstrumentedAttribute[Any]) -> int:
    ids = query.with_only_columns(key).order_by(None).limit(COUNT_CAP + 1).subquery()
    return session.scalar(select(func.count()).select_from(ids)) or 0
