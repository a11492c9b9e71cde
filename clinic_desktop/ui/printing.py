"""Printing of plain sheets."""

from __future__ import annotations

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialog, QWidget


def print_text(title: str, text: str, parent: QWidget) -> None:
    """Let the user choose a printer and print a title over a text, in letters large enough to copy by hand."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)

    def chosen(answer: int) -> None:
        if answer == int(QDialog.DialogCode.Accepted):
            document = QTextDocument()
            font = document.defaultFont()
            font.setPointSizeF(14)
            document.setDefaultFont(font)
            document.setPlainText(f"{title}\n\n{text}")
            document.print_(printer)

    dialog.finished.connect(chosen)
    QDialog.open(dialog)
