"""Printing of plain sheets."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QSizeF, Qt
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QDialog, QWidget

RESOLUTION = 300


def print_text(title: str, text: str, parent: QWidget) -> None:
    """Let the user choose a printer and print a title over a text, in letters large enough to copy by hand."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

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


def print_document(document: QTextDocument, title: str, parent: QWidget, size: QSizeF | None = None) -> None:
    """Let the user choose a printer and print a document, on A4 or on a sheet of ``size`` in millimetres."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageLayout(_layout(size))
    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def chosen(answer: int) -> None:
        if answer == int(QDialog.DialogCode.Accepted):
            _paint(document, printer)

    dialog.finished.connect(chosen)
    QDialog.open(dialog)


def write_pdf(document: QTextDocument, title: str, path: str, size: QSizeF | None = None) -> None:
    """Write a document into a PDF file, on A4 or on a sheet of ``size`` in millimetres."""
    writer = QPdfWriter(path)
    writer.setResolution(RESOLUTION)
    writer.setTitle(title)
    writer.setPageLayout(_layout(size))
    _paint(document, writer)


def _layout(size: QSizeF | None) -> QPageLayout:
    margin = 15.0 if size is None else 3.0
    page = QPageSize(QPageSize.PageSizeId.A4) if size is None else QPageSize(size, QPageSize.Unit.Millimeter)
    orientation = QPageLayout.Orientation.Portrait
    margins = QMarginsF(margin, margin, margin, margin)
    return QPageLayout(page, orientation, margins, QPageLayout.Unit.Millimeter)


def _paint(document: QTextDocument, device: QPagedPaintDevice) -> None:
    copy = document.clone()
    # Measured for the paper: on the screen's measures the lines would break elsewhere.
    copy.documentLayout().setPaintDevice(device)
    copy.setPageSize(QSizeF(device.pageLayout().paintRectPixels(device.logicalDpiX()).size()))
    copy.print_(device)
