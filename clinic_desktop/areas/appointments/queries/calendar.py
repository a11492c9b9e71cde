"""What stands in the schedule of one resource for a period, to be taken to another program."""

from __future__ import annotations

from datetime import date

from clinic_desktop.areas.appointments.queries.resources import list_resources
from clinic_desktop.areas.appointments.queries.schedule import read_span
from clinic_desktop.areas.appointments.roster_rows import Period
from clinic_desktop.areas.appointments.rows import APPOINTMENTS_VIEW, Span
from clinic_desktop.areas.appointments.rules.roster import moment_at
from clinic_desktop.core.errors import NotFound
from clinic_desktop.core.permissions import requires
from clinic_desktop.db.work import Work


@requires(APPOINTMENTS_VIEW)
def get_period(work: Work, resource_id: int, first_on: date, last_on: date, zone: str) -> Period:
    """Return the appointments and blocks of a resource from one day to another. Raises NotFound, Denied."""
    resource = next((row for row in list_resources(work, archived=True) if row.id == resource_id), None)
    if resource is None:
        raise NotFound("not_found")
    whole = Span(moment_at(first_on, 0, zone), moment_at(last_on, 24 * 60, zone))
    rows, blocks = read_span(work, whole, resource_id)
    return Period(resource, rows, blocks)
