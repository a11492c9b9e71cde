"""Who reads many people's data."""

from __future__ import annotations

from collections import Counter, deque
from datetime import datetime, timedelta

from sqlalchemy import and_, or_, select

from clinic_desktop.areas.audit.entities import AccessEntry, AccessKind
from clinic_desktop.areas.audit.rows import Alert
from clinic_desktop.core.permissions import AUDIT_VIEW, requires
from clinic_desktop.db.work import Work, in_one_transaction

MANY_CARDS = 300
"""Different cards one person may open within `WITHIN` before it is called mass reading."""
WITHIN = timedelta(hours=1)
MANY_EXPORTED = 100
"""Records of people that may be exported at once before it is reported."""

Card = tuple[str, int | None]


@requires(AUDIT_VIEW)
def list_alerts(work: Work, since: datetime) -> tuple[Alert, ...]:
    """Return mass reading and large exports since a moment, newest first, from one indexed select."""
    in_one_transaction(work.session)
    rows = work.session.execute(
        select(
            AccessEntry.kind,
            AccessEntry.at,
            AccessEntry.user_id,
            AccessEntry.user_name,
            AccessEntry.subject_kind,
            AccessEntry.record_id,
            AccessEntry.count.label("records"),
        )
        .where(
            or_(
                and_(AccessEntry.kind == AccessKind.CARD, AccessEntry.at >= since),
                and_(
                    AccessEntry.kind == AccessKind.EXPORT,
                    AccessEntry.at >= since,
                    AccessEntry.count > MANY_EXPORTED,
                ),
            )
        )
        .order_by(AccessEntry.at, AccessEntry.id),
        execution_options={"yield_per": 5_000},
    )
    alerts: list[Alert] = []
    hours: dict[int, _Hour] = {}
    for row in rows:
        if row.kind is AccessKind.EXPORT:
            alerts.append(Alert(row.kind, row.at, row.user_id, row.user_name, row.records))
            continue
        hour = hours.setdefault(row.user_id, _Hour())
        hour.see(row.at, (row.subject_kind, row.record_id))
        if hour.count > MANY_CARDS:
            alerts.append(Alert(row.kind, hour.begin, row.user_id, row.user_name, hour.count))
            hours[row.user_id] = _Hour()
    return tuple(sorted(alerts, key=lambda alert: alert.at, reverse=True))


class _Hour:
    """The different cards one person opened within the last hour."""

    def __init__(self) -> None:
        self._seen: deque[tuple[datetime, Card]] = deque()
        self._cards: Counter[Card] = Counter()

    def see(self, at: datetime, card: Card) -> None:
        """Add a card and forget those opened more than an hour before."""
        self._seen.append((at, card))
        self._cards[card] += 1
        while self._seen[0][0] <= at - WITHIN:
            _, gone = self._seen.popleft()
            self._cards[gone] -= 1
            if not self._cards[gone]:
                del self._cards[gone]

    @property
    def count(self) -> int:
        return len(self._cards)

    @property
    def begin(self) -> datetime:
        return self._seen[0][0]
