"""Selects of the schedule, shaped for its screens."""

from clinic_desktop.areas.appointments.queries.calendar import get_period
from clinic_desktop.areas.appointments.queries.card import (
    ALONG,
    along_timeline,
    get_card,
    list_of_pet,
    restore_warnings,
    timeline,
    upcoming,
)
from clinic_desktop.areas.appointments.queries.desk import (
    get_calls,
    get_queues,
    preselected,
    wait_figures,
)
from clinic_desktop.areas.appointments.queries.drafts import (
    get_block_draft,
    get_exception_draft,
    get_resource_draft,
    get_shift_draft,
    get_type_draft,
)
from clinic_desktop.areas.appointments.queries.judging import (
    booking_warnings,
)
from clinic_desktop.areas.appointments.queries.resources import (
    count_ahead,
    count_standing,
    get_lists,
    get_settings,
    list_resources,
    list_to_move,
    list_types,
    rosters_of,
    was_booked,
)
from clinic_desktop.areas.appointments.queries.schedule import (
    get_block,
    get_day,
    get_month,
    get_week,
)
from clinic_desktop.areas.appointments.queries.seating import (
    seated,
)
from clinic_desktop.areas.appointments.queries.slots import (
    find_slots,
)
from clinic_desktop.areas.appointments.queries.today import (
    arriving,
    find_of_visit,
    list_day,
    list_of_owner,
    my_ahead,
    my_queue,
    my_waiting,
)

__all__ = [
    "ALONG",
    "along_timeline",
    "arriving",
    "booking_warnings",
    "count_ahead",
    "count_standing",
    "find_of_visit",
    "find_slots",
    "get_block",
    "get_block_draft",
    "get_calls",
    "get_card",
    "get_day",
    "get_exception_draft",
    "get_lists",
    "get_month",
    "get_period",
    "get_queues",
    "get_resource_draft",
    "get_settings",
    "get_shift_draft",
    "get_type_draft",
    "get_week",
    "list_day",
    "list_of_owner",
    "list_of_pet",
    "list_resources",
    "list_to_move",
    "list_types",
    "my_ahead",
    "my_queue",
    "my_waiting",
    "preselected",
    "restore_warnings",
    "rosters_of",
    "seated",
    "timeline",
    "upcoming",
    "wait_figures",
    "was_booked",
]
