"""The program's log: one rotating file, readable by its owner only, with ids and never personal data."""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import os
from logging.handlers import RotatingFileHandler
from pathlib import Path

from clinic_desktop.core.traces import trace_without_values
from clinic_desktop.settings import data_folder

log = logging.getLogger(__name__)
_crash_file = None


class PlainFormatter(logging.Formatter):
    """Writes one line for each message, and errors without their values."""

    def format(self, record: logging.LogRecord) -> str:
        """Format a record; a line break inside a message can't pass for another record."""
        record.exc_text = None
        record.message = record.getMessage().replace("\r", " ").replace("\n", " ")
        record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_info and record.exc_info[1] is not None:
            text += "\n  " + "\n  ".join(trace_without_values(record.exc_info[1]))
        return text


def log_path() -> Path:
    """Return where the log lies."""
    return data_folder() / "logs" / "clinic.log"


def log_handler() -> logging.Handler:
    """Open the log file. Raises OSError."""
    log_path().parent.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(log_path(), maxBytes=1_000_000, backupCount=3, encoding="utf-8")
    handler.setFormatter(PlainFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    with contextlib.suppress(OSError):
        os.chmod(log_path(), 0o600)
    return handler


def start_log() -> None:
    """Send the log to its file and native crashes to the file beside it; a read-only disk is survived."""
    global _crash_file  # noqa: PLW0603 - faulthandler needs the file open for the life of the process
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    try:
        handler = log_handler()
        _crash_file = log_path().with_name("crash.log").open("a", encoding="utf-8")
    except OSError:
        root.addHandler(logging.NullHandler())
        return
    root.addHandler(handler)
    faulthandler.enable(_crash_file)
