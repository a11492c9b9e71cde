"""The recovery key on paper: what the printer gets, read back from a PDF."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from clinic_desktop.areas.users.page.recovery import RecoveryKeyDialog
from clinic_desktop.ui.i18n import Languages
from clinic_desktop.ui.printing import large_text

KEY = "7QK2M-4TZ9A-W3HCX-0RB8D-5NVEJ"


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_printed_key_says_what_it_is_for(language: str, qtbot: QtBot, tmp_path: Path) -> None:
    languages = Languages()
    languages.install(language)
    dialog = RecoveryKeyDialog(KEY, "Айболит")
    qtbot.addWidget(dialog)
    dialog.show_login("орлова")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "key.pdf"))
    large_text("Айболит", dialog.paper()).print_(printer)
    languages.install("en")
    document = pypdfium2.PdfDocument(tmp_path / "key.pdf")
    assert len(document) == 1
    text = document[0].get_textpage().get_text_range()
    document.close()
    for part in ("Айболит", KEY, "орлова"):
        assert part in text
    lines = [line for line in text.splitlines() if line.strip()]
    assert lines[1].strip() == KEY, "the key stands in a line of its own, unbroken"
    assert len(lines) > 4
