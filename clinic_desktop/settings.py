"""The workstation's own settings: where the database is, language, theme, name; one TOML file.

A damaged or unreadable file never keeps the program from starting: its unusable parts count as absent
and the file is kept beside the new one with the ending ``.damaged``.
"""

from __future__ import annotations

import logging
import os
import platform
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from uuid import uuid4

import platformdirs
import tomlkit
from tomlkit.exceptions import TOMLKitError

from clinic_desktop.core.files import atomic_write

log = logging.getLogger(__name__)

APP = "clinic-desktop"
LONGEST_LOCK_MINUTES = 240


def config_folder() -> Path:
    """Return the folder of the settings (``CLINIC_CONFIG_DIR`` overrides the system's place)."""
    return Path(os.environ.get("CLINIC_CONFIG_DIR") or platformdirs.user_config_dir(APP, appauthor=False))


def data_folder() -> Path:
    """Return the folder of the embedded database, backups, drafts and logs (``CLINIC_DATA_DIR`` overrides)."""
    return Path(os.environ.get("CLINIC_DATA_DIR") or platformdirs.user_data_dir(APP, appauthor=False))


@dataclass(frozen=True)
class Settings:
    """What one workstation remembers.

    ``database`` is a URL or a path; ``language`` is ``ru``, ``en`` or empty for the system's; ``theme``
    is ``light``, ``dark`` or ``system``; ``seat`` tells this workstation from every other by a random name;
    after ``lock_minutes`` without a key or the mouse the windows are locked (0: never); ``windows`` holds geometry and column widths by name.
    """

    database: str = ""
    workstation: str = ""
    seat: str = ""
    lock_minutes: int = 4
    language: str = ""
    theme: str = "system"
    windows: Mapping[str, str] = field(default_factory=dict)


def default_database() -> str:
    """Return the path of the embedded database."""
    return str(data_folder() / "clinic.sqlite")


def load_settings(path: Path | None = None) -> Settings:
    """Read the settings; anything unusable is replaced by its default."""
    path = path or config_folder() / "settings.toml"
    defaults = Settings(database=default_database(), workstation=platform.node() or "workstation")
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return defaults
    except (OSError, UnicodeDecodeError):
        _keep_damaged(path)
        return defaults
    try:
        document = tomlkit.parse(text).unwrap()
    except TOMLKitError:
        _keep_damaged(path)
        return defaults
    known: dict[str, Any] = {
        name: value
        for name in ("database", "workstation", "seat", "language", "theme")
        if isinstance(value := document.get(name), str) and value and "\x00" not in value
    }
    minutes = document.get("lock_minutes")
    if isinstance(minutes, int) and 0 <= minutes <= LONGEST_LOCK_MINUTES:
        known["lock_minutes"] = minutes
    windows = document.get("windows")
    if isinstance(windows, dict):
        known["windows"] = {str(k): v for k, v in windows.items() if isinstance(v, str)}
    settings = replace(defaults, **known)
    if settings.language not in ("", "ru", "en"):
        settings = replace(settings, language="")
    if settings.theme not in ("light", "dark", "system"):
        settings = replace(settings, theme="system")
    return settings


def save_settings(settings: Settings, path: Path | None = None) -> None:
    """Write the settings whole; raises OSError when the folder can't be written."""
    path = path or config_folder() / "settings.toml"
    document = tomlkit.document()
    if settings.database != default_database():
        document["database"] = settings.database
    document["workstation"] = settings.workstation
    document["seat"] = settings.seat
    document["lock_minutes"] = settings.lock_minutes
    document["language"] = settings.language
    document["theme"] = settings.theme
    document["windows"] = dict(settings.windows)
    atomic_write(path, tomlkit.dumps(document).encode())


class SettingsStore:
    """Keeps what windows remember in the settings file; a read-only disk is survived."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def get(self, name: str) -> str:
        """Return a remembered text, or the empty one."""
        if name in ("language", "theme", "workstation", "lock_minutes"):
            return str(getattr(self._settings, name))
        return self._settings.windows.get(name, "")

    def put(self, name: str, value: str) -> None:
        """Remember a text."""
        match name:
            case "language":
                self._keep(replace(self._settings, language=value))
            case "theme":
                self._keep(replace(self._settings, theme=value))
            case "workstation":
                self._keep(replace(self._settings, workstation=value))
            case "lock_minutes":
                self._keep(replace(self._settings, lock_minutes=int(value)))
            case _:
                self._keep(replace(self._settings, windows={**self._settings.windows, name: value}))

    def seat(self) -> str:
        """Return the name that tells this workstation from every other, making it the first time."""
        if not self._settings.seat:
            self._keep(replace(self._settings, seat=uuid4().hex))
        return self._settings.seat

    def _keep(self, settings: Settings) -> None:
        self._settings = settings
        # The database of this run may have been given on the command line: that choice isn't remembered.
        try:
            save_settings(replace(settings, database=load_settings().database))
        except OSError:
            log.warning("the settings can't be written")


def _keep_damaged(path: Path) -> None:
    try:
        path.replace(path.with_suffix(".damaged"))
    except OSError:
        return
