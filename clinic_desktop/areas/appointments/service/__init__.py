"""Use cases of the schedule."""

from clinic_desktop.areas.appointments.service.resources import (
    add_doctors,
    archive_resource,
    archive_type,
    change_resource,
    change_type,
    register_resource,
    register_type,
    restore_resource,
    restore_type,
)
from clinic_desktop.areas.appointments.service.roster import (
    archive_exception,
    archive_shift,
    block,
    change_block,
    change_exception,
    change_shift,
    register_exception,
    register_shift,
    restore_exception,
    restore_shift,
    unblock,
)
from clinic_desktop.areas.appointments.service.settings import change_settings

__all__ = [
    "add_doctors",
    "archive_exception",
    "archive_resource",
    "archive_shift",
    "archive_type",
    "block",
    "change_block",
    "change_exception",
    "change_resource",
    "change_settings",
    "change_shift",
    "change_type",
    "register_exception",
    "register_resource",
    "register_shift",
    "register_type",
    "restore_exception",
    "restore_resource",
    "restore_shift",
    "restore_type",
    "unblock",
]
