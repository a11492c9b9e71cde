"""Use cases of staff: people and their secrets, roles and rights, the first run."""

from clinic_desktop.areas.users.service.first_run import FirstRunDraft, replace_recovery_key, set_up
from clinic_desktop.areas.users.service.people import (
    archive,
    change,
    change_own_password,
    change_own_pin,
    register,
    restore,
    set_password,
    unlock,
)
from clinic_desktop.areas.users.service.roles import set_limits, set_right

__all__ = [
    "FirstRunDraft",
    "archive",
    "change",
    "change_own_password",
    "change_own_pin",
    "register",
    "replace_recovery_key",
    "restore",
    "set_limits",
    "set_password",
    "set_right",
    "set_up",
    "unlock",
]
