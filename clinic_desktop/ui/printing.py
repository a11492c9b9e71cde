"""Asking for a printer; the printing module of Qt is loaded only then."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialog, QWidget

from clinic_desktop.ui.sheets import Paper

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def ask_for_printer(
    parent: QWidget, title: str, chosen: Callable[[QPrinter], None], *, paper: Paper | None = None
) -> None:
    """Let the user choose a printer for a document called ``title``; without ``paper`` it is the printer's own."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    if paper is not None:
        printer.setPageLayout(paper.layout)
    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def answered(answer: int) -> None:
        if answer == int(QDialog.DialogCode.Accepted):
            chosen(printer)

    dialog.finished.connect(answered)
    QDialog.open(dialog)


def print_text(title: str, text: str, parent: QWidget) -> None:
    """Let the user choose a printer and print a title over a text, in letters large enough to copy by hand."""

    def chosen(printer: QPrinter) -> None:
        large_text(title, text).print_(printer)

    ask_for_printer(parent, title, chosen)


def large_text(title: str, text: str) -> QTextDocument:
    """Return a title over a text as it is printed."""
    document = QTextDocument()
    font = document.defaultFont()
    font.setPointSizeF(14)
    document.setDefaultFont(font)
    document.setPlainText(f"{title}\n\n{text}")
    return document
