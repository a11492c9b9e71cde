"""Use cases of the catalogue and of performing what stands in it."""

from clinic_desktop.areas.manipulations.service.catalogue import (
    archive,
    archive_category,
    change,
    change_category,
    manipulation_values,
    register,
    register_category,
    restore_category,
    set_price,
)
from clinic_desktop.areas.manipulations.service.facts import (
    amounts,
    begin,
    cancel,
    cancel_open,
    complete,
    decline,
    perform,
    plan,
)
from clinic_desktop.areas.manipulations.service.kits import change_kit, perform_kit

__all__ = [
    "amounts",
    "archive",
    "archive_category",
    "begin",
    "cancel",
    "cancel_open",
    "change",
    "change_category",
    "change_kit",
    "complete",
    "decline",
    "manipulation_values",
    "perform",
    "perform_kit",
    "plan",
    "register",
    "register_category",
    "restore_category",
    "set_price",
]
