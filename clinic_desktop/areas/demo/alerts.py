"""Whoever treats an animal of the made-up clinic has read what to beware of, too."""

from __future__ import annotations

from clinic_desktop.areas.pets import queries, service
from clinic_desktop.db.work import Work


def read_alerts(work: Work, pet_id: int) -> int:
    """Let the acting person have read the mandatory alerts of a patient today; return how many were new."""
    unread = queries.alerts_to_acknowledge(work, pet_id)
    return service.acknowledge_alerts(work, pet_id, [alert.id for alert in unread])
