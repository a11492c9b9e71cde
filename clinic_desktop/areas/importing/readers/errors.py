"""Why a file can't be read."""

from __future__ import annotations

from clinic_desktop.core.errors import ClinicError


class Unreadable(ClinicError):
    """The file as a whole is refused; nothing of it was written.

    ``params`` hold ``line`` where it is known.
    """
