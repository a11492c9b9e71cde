"""What windows are opened with, in a test."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database
from clinic_desktop.ui.bus import Bus
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.drafts import DraftJournal
from clinic_desktop.ui.failures import Failures
from clinic_desktop.ui.i18n import Languages
from clinic_desktop.ui.rights import Rights
from clinic_desktop.ui.runner import InlineRunner
from clinic_desktop.ui.theme import Theme
from tests.ui.fakes import FakeStore


@pytest.fixture
def context(qapp: QApplication, tmp_path: Path, database: Database) -> Generator[AppContext]:
    languages, theme, bus, failures = Languages(), Theme(), Bus(), Failures()
    languages.install("ru")
    runner = InlineRunner(database, bus, failures, BUILT_IN_ADMINISTRATOR)
    drafts = DraftJournal(tmp_path / "drafts")
    store = FakeStore({"lock_minutes": "4", "workstation": "1"})
    rights = Rights(BUILT_IN_ADMINISTRATOR)
    yield AppContext(runner, bus, failures, languages, theme, store, drafts, rights)
    runner.shutdown()
    drafts.close()
    languages.install("en")
