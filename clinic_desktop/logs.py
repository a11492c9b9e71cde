"""The program's log: one rotating file, readable by its owner only, with ids and never personal data."""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import os
from logging.handlers import RotatingFileHandler
from pathlib import Path

from clinic_desktop.settings import data_folder

log = logging.getLogger(__name__)
_crash_file = None


def log_path() -> Path:
    """Return where the log lies."""
    return data_folder() / "logs" / "clinic.log"


def start_log() -> None:
    """Send the log to its file and native crashes to the file beside it; a read-only disk is survived."""
    global _crash_file  # noqa: PLW0603 - faulthandler needs the file open for the life of the process
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    try:
        log_path().parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(log_path(), maxBytes=1_000_000, backupCount=3, encoding="utf-8")
        _crash_file = log_path().with_name("crash.log").open("a", encoding="utf-8")
    except OSError:
        root.addHandler(logging.NullHandler())
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)
    with contextlib.suppress(OSError):
        os.chmod(log_path(), 0o600)
    faulthandler.enable(_crash_file)
